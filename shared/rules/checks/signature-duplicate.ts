import { rules as words } from '../../messages/rules.ts';
import type { Finding } from '../../model/finding.ts';
import { namedSignatures } from '../named-signatures.ts';
import { platformFinding, type RuleContext } from '../rule.ts';

/** The same signature twice; whether case makes a difference is the platform's rule. */
export function* signatureDuplicateRule(context: RuleContext): Generator<Finding> {
  const { pack } = context;
  const { sensitive } = pack.signatures.letterCase;
  const firstPlaces = new Map<string, number>();
  for (const { text, index, path } of namedSignatures(context)) {
    const key = sensitive === false ? text.toLowerCase() : text;
    const first = firstPlaces.get(key);
    if (first === undefined) {
      firstPlaces.set(key, index);
      continue;
    }
    yield platformFinding(
      pack,
      { id: 'signature.duplicate', severity: 'error', path },
      words.signature.duplicate(text, first + 1),
      pack.signatures.letterCase,
    );
  }
}
