import { rules as words } from '../../messages/rules.ts';
import type { Finding } from '../../model/finding.ts';
import { namedSignatures } from '../named-signatures.ts';
import { platformFinding, type RuleContext } from '../rule.ts';

/** Length of a signature in characters, each counting one. */
export function* signatureLengthRule(context: RuleContext): Generator<Finding> {
  const { pack } = context;
  const { minimumLength, maximumLength } = pack.signatures;
  for (const { text, path } of namedSignatures(context)) {
    const length = Array.from(text).length;
    if (length < minimumLength) {
      const place = { id: 'signature.too-short', severity: 'error', path } as const;
      const advice = words.signature.tooShort(text, length, minimumLength);
      yield platformFinding(pack, place, advice, pack.signatures);
    }
    if (length > maximumLength) {
      const place = { id: 'signature.too-long', severity: 'error', path } as const;
      const advice = words.signature.tooLong(text, length, maximumLength);
      yield platformFinding(pack, place, advice, pack.signatures);
    }
  }
}
