import { rules as words } from '../../messages/rules.ts';
import type { Finding } from '../../model/finding.ts';
import type { Provenance } from '../../model/rule-pack-group.ts';
import { namedSignatures } from '../named-signatures.ts';
import { type Advice, platformFinding, type RuleContext } from '../rule.ts';

const texts = words.signature;

/** Test words, and words that could be anybody's: a whole neutral signature is refused, a part is doubtful. */
export function* signatureWordsRule(context: RuleContext): Generator<Finding> {
  const { document, pack } = context;
  const { forbiddenWords, wording } = pack.signatures;
  const { neutralWords } = wording;
  for (const { text, path } of namedSignatures(context)) {
    const say = (id: string, severity: Finding['severity'], advice: Advice, provenance: Provenance) =>
      platformFinding(pack, { id: `signature.${id}`, severity, path }, advice, provenance);
    const has = (word: string) => text.toLowerCase().includes(word.toLowerCase());
    const forbidden = forbiddenWords.find(has);
    if (forbidden !== undefined)
      yield say('forbidden-word', 'error', texts.forbiddenWord(text, forbidden), pack.signatures);
    // 「通知」 in the company's own name is its name, not a neutral word.
    const neutral = neutralWords.find((word) => has(word) && !document.organization.name.includes(word));
    if (neutralWords.includes(text)) yield say('neutral', 'error', texts.neutral(text), wording);
    else if (neutral !== undefined)
      yield say('neutral-word', 'warning', texts.neutralWord(text, neutral), wording);
  }
}
