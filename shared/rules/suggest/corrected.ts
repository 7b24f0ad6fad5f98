import { suggestions as words } from '../../messages/suggestions.ts';
import type { CaseSignature } from '../../model/case-document.ts';
import type { RulePack } from '../../model/rule-pack.ts';
import { isSameName } from '../name-relation.ts';
import { simplifiedOf } from '../words/traditional.ts';
import { type Candidate, plainSignature } from './candidate.ts';

const simplified = (text: string): string =>
  Array.from(text, (character) => simplifiedOf(character) ?? character).join('');

/** Half width, without brackets, spaces and symbols, and in simplified characters. */
function plain(text: string): string {
  return simplified(text.normalize('NFKC').replace(/[^\p{Script=Han}〇A-Za-z0-9]/gu, ''));
}

/** Words the platforms do not want, the longest first so that none is left in pieces. */
function unwanted(packs: readonly RulePack[]): string[] {
  const all = packs.flatMap(({ signatures: { neutralWords, testWords } }) => [
    ...neutralWords.words,
    ...testWords.words,
  ]);
  return [...new Set(all)].sort((left, right) => right.length - left.length);
}

function without(text: string, wordList: readonly string[]): string {
  return wordList.reduce((rest, word) => {
    const at = rest.toLowerCase().indexOf(word.toLowerCase());
    return at < 0 ? rest : rest.slice(0, at) + rest.slice(at + word.length);
  }, text);
}

function basisOf(signature: CaseSignature, text: string, company: string): CaseSignature {
  if (isSameName(text, company)) return plainSignature(text, 'fullName');
  return signature.basis === 'fullName' ? plainSignature(text, 'shortName') : { ...signature, text };
}

/** A signature with what is wrong in its wording put right, the least changed first, and its trademark's name. */
export function correctedForms(
  signature: CaseSignature,
  company: string,
  packs: readonly RulePack[],
): Candidate[] {
  const original = signature.text.trim();
  const cleaned = plain(original);
  const texts = [original, cleaned, without(cleaned, unwanted(packs))];
  const trademark = signature.basis === 'trademark' ? (signature.trademark?.name.trim() ?? '') : '';
  return [
    ...texts.map((text) => ({
      signature: basisOf(signature, text, company),
      reasons: [words.corrected(original)],
    })),
    ...(trademark === ''
      ? []
      : [{ signature: { ...signature, text: trademark }, reasons: [words.trademark] }]),
  ];
}
