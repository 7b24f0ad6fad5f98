import { rules as words } from '../../messages/rules.ts';
import { namedSignatures } from '../named-signatures.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

/** Words of trades and topics that are not let through: doubtful, for a company may rightly be called by one. */
export function* signatureTopicsRule(context: RuleContext): Generator<RuleFinding> {
  const { pack } = context;
  const lists = pack.wordLists.filter(
    ({ appliesTo, policy }) => appliesTo.includes('signature') && policy !== 'accepted',
  );
  for (const { text, path } of namedSignatures(context)) {
    const lower = text.toLowerCase();
    const told = new Set<string>();
    for (const list of lists) {
      const word = list.words.find((candidate) => lower.includes(candidate.toLowerCase()));
      if (word === undefined || told.has(word)) continue;
      told.add(word);
      const place = { id: 'signature.topic', severity: 'warning', path } as const;
      yield platformFinding(pack, place, words.signature.topic(text, word, list.title), list);
    }
  }
}
