import { rules as words } from '../../messages/rules.ts';
import type { Known, Policy, Provenance } from '../../model/rule-pack-group.ts';
import type { FindingId } from '../finding-ids.ts';
import { namedSignatures } from '../named-signatures.ts';
import { type Advice, platformFinding, type RuleContext, type RuleFinding, severityOf } from '../rule.ts';
import { simplifiedOf } from '../words/traditional.ts';

const texts = words.signature;

function traditional(text: string): Advice | undefined {
  const characters = Array.from(text);
  const found = characters.filter((character) => simplifiedOf(character) !== undefined);
  if (found.length === 0) return undefined;
  const simplified = characters.map((character) => simplifiedOf(character) ?? character).join('');
  return texts.traditional(text, found.join(''), simplified);
}

/** Signatures of digits only, without Chinese, or with traditional characters, as grave as the platform says. */
export function* signatureScriptRule(context: RuleContext): Generator<RuleFinding> {
  const { pack } = context;
  const { characters, script } = pack.signatures;
  for (const { text, path } of namedSignatures(context)) {
    const hasDigitsOnly = /^\p{Nd}+$/u.test(text);
    const hasNoChinese = !hasDigitsOnly && !/\p{Script=Han}/u.test(text);
    const found: readonly (readonly [
      id: FindingId,
      policy: Known<Policy>,
      advice: Advice | undefined,
      provenance: Provenance,
    ])[] = [
      [
        'signature.digits-only',
        characters.digitsOnly,
        hasDigitsOnly ? texts.digitsOnly(text) : undefined,
        characters,
      ],
      ['signature.latin-only', script.latinOnly, hasNoChinese ? texts.latinOnly(text) : undefined, script],
      ['signature.traditional', script.traditionalCharacters, traditional(text), script],
    ];
    for (const [id, policy, advice, provenance] of found) {
      const severity = severityOf(policy);
      if (advice === undefined || severity === undefined) continue;
      yield platformFinding(pack, { id, severity, path }, advice, provenance);
    }
  }
}
