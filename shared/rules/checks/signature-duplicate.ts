import { rules as words } from '../../messages/rules.ts';
import { namedSignatures } from '../named-signatures.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

/**
 * The same signature twice; whether case makes a difference is the platform's rule. Where it is not known, two
 * that differ in nothing else are worth a note.
 */
export function* signatureDuplicateRule(context: RuleContext): Generator<RuleFinding> {
  const { pack } = context;
  const { sensitive, note } = pack.signatures.letterCase;
  const firstPlaces = new Map<string, number>();
  const firstInAnyCase = new Map<string, number>();
  for (const { text, index, path } of namedSignatures(context)) {
    const key = sensitive === false ? text.toLowerCase() : text;
    const first = firstPlaces.get(key);
    if (first === undefined) {
      firstPlaces.set(key, index);
      const similar = firstInAnyCase.get(text.toLowerCase());
      if (similar === undefined) firstInAnyCase.set(text.toLowerCase(), index);
      else if (sensitive === 'unknown')
        yield platformFinding(
          pack,
          { id: 'signature.letter-case', severity: 'note', path },
          words.signature.onlyCaseDiffers(text, similar + 1, note),
          pack.signatures.letterCase,
        );
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
