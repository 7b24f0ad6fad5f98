import { rules as words } from '../../messages/rules.ts';
import type { Finding } from '../../model/finding.ts';
import type { Provenance } from '../../model/rule-pack-group.ts';
import { namedSignatures } from '../named-signatures.ts';
import { type Advice, platformFinding, type RuleContext, type RuleFinding, severityOf } from '../rule.ts';

const texts = words.signature;

/** Test words, and words that could be anybody's: a whole neutral signature is refused, a part is doubtful. */
export function* signatureWordsRule(context: RuleContext): Generator<RuleFinding> {
  const { document, pack } = context;
  const { testWords, neutralWords } = pack.signatures;
  const severity = severityOf(neutralWords.policy);
  for (const { text, path } of namedSignatures(context)) {
    const say = <Id extends string>(
      id: Id,
      severity: Finding['severity'],
      advice: Advice,
      provenance: Provenance,
    ) => platformFinding(pack, { id: `signature.${id}`, severity, path }, advice, provenance);
    const has = (word: string) => text.toLowerCase().includes(word.toLowerCase());
    const forbidden = testWords.words.find(has);
    if (forbidden !== undefined)
      yield say('forbidden-word', 'error', texts.forbiddenWord(text, forbidden), testWords);
    // 「通知」 in the company's own name is its name, not a neutral word.
    if (severity === undefined) continue;
    const neutral = neutralWords.words.find(
      (word) => has(word) && !document.organization.name.includes(word),
    );
    if (neutralWords.words.includes(text)) yield say('neutral', severity, texts.neutral(text), neutralWords);
    else if (neutral !== undefined)
      yield say('neutral-word', 'warning', texts.neutralWord(text, neutral), neutralWords);
  }
}
