import { rules as words } from '../../messages/rules.ts';
import { ifKnown } from '../../model/rule-pack-group.ts';
import { namedSignatures } from '../named-signatures.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

/** Length of a signature in characters, each counting one; said once where the platform has not published it. */
export function* signatureLengthRule(context: RuleContext): Generator<RuleFinding> {
  const { pack } = context;
  const rule = pack.signatures.length;
  const [minimum, maximum] = [ifKnown(rule.minimum), ifKnown(rule.maximum)];
  const [first] = namedSignatures(context);
  if (first !== undefined && maximum === undefined && rule.note !== undefined) {
    const place = { id: 'signature.length-unknown', severity: 'note', path: first.path } as const;
    yield platformFinding(pack, place, words.signature.lengthUnknown(rule.note), rule);
  }
  for (const { text, path } of namedSignatures(context)) {
    const length = Array.from(text).length;
    if (minimum !== undefined && length < minimum) {
      const place = { id: 'signature.too-short', severity: 'error', path } as const;
      const advice = words.signature.tooShort(text, length, minimum);
      yield platformFinding(pack, place, advice, rule);
    }
    if (maximum !== undefined && length > maximum) {
      const place = { id: 'signature.too-long', severity: 'error', path } as const;
      const advice = words.signature.tooLong(text, length, maximum);
      yield platformFinding(pack, place, advice, rule);
    }
  }
}
