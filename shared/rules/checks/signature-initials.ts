import { rules as words } from '../../messages/rules.ts';
import { namedSignatures } from '../named-signatures.ts';
import { platformFinding, type RuleContext, type RuleFinding, severityOf } from '../rule.ts';

/** No vowel among the letters: nothing that can be spoken. `NIKE` is a name, `HZYF` is none. */
const initials = /^(?=.*[a-z].*[a-z])[b-df-hj-np-tv-z0-9]+$/i;

/** Signatures made of first letters only. That can only be supposed, so it is never more than doubtful. */
export function* signatureInitialsRule(context: RuleContext): Generator<RuleFinding> {
  const { pack } = context;
  const { script } = pack.signatures;
  if (severityOf(script.initialsOnly) === undefined) return;
  for (const { text, path } of namedSignatures(context)) {
    if (!initials.test(text)) continue;
    const place = { id: 'signature.initials', severity: 'warning', path } as const;
    yield platformFinding(pack, place, words.signature.initials(text), script);
  }
}
