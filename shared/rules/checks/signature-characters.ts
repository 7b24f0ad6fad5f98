import { rules as words } from '../../messages/rules.ts';
import type { FindingId } from '../finding-ids.ts';
import { namedSignatures } from '../named-signatures.ts';
import { type Advice, platformFinding, type RuleContext, type RuleFinding, severityOf } from '../rule.ts';

const texts = words.signature;
const plain = /[\p{Script=Han}〇A-Za-z0-9]/u;
const fullWidth = /[Ａ-Ｚａ-ｚ０-９]/u;
const brackets = /[[\]()（）【】〔〕［］「」『』《》<>{}]/u;

function faults(text: string): { id: FindingId; advice: Advice }[] {
  const strange = Array.from(text).filter((character) => !plain.test(character));
  const isOther = (character: string) =>
    !brackets.test(character) && !fullWidth.test(character) && !/\s/u.test(character);
  const others = [...new Set(strange.filter(isOther))].join('');
  const found: { id: FindingId; advice: Advice }[] = [];
  if (strange.some((character) => brackets.test(character))) {
    found.push({ id: 'signature.brackets', advice: texts.brackets(text) });
  }
  if (strange.some((character) => /\s/u.test(character))) {
    found.push({ id: 'signature.space', advice: texts.space(text) });
  }
  if (strange.some((character) => fullWidth.test(character))) {
    const suggestion = text.replace(new RegExp(fullWidth, 'gu'), (letter) => letter.normalize('NFKC'));
    found.push({ id: 'signature.full-width', advice: texts.fullWidth(text, suggestion) });
  }
  if (others !== '') found.push({ id: 'signature.symbol', advice: texts.symbol(text, others) });
  return found;
}

/** Anything in a signature that is neither Chinese, a Latin letter nor a digit. */
export function* signatureCharactersRule(context: RuleContext): Generator<RuleFinding> {
  const { pack } = context;
  const severity = severityOf(pack.signatures.characters.symbols);
  if (severity === undefined) return;
  for (const { text, path } of namedSignatures(context)) {
    for (const { id, advice } of faults(text)) {
      yield platformFinding(pack, { id, severity, path }, advice, pack.signatures.characters);
    }
  }
}
