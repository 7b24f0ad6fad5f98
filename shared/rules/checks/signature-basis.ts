import { rules as words } from '../../messages/rules.ts';
import { basisPolicyOn } from '../basis-policy.ts';
import { platformFinding, type RuleContext, type RuleFinding, severityOf } from '../rule.ts';

/** Whether the platform still accepts what a signature is based on. */
export function* signatureBasisRule({ document, pack, field, today }: RuleContext): Generator<RuleFinding> {
  for (const [index, { basis }] of document.signatures.entries()) {
    const path = `signatures.${index}.basis`;
    if (field(path) === undefined) continue;
    const rule = pack.signatures.bases[basis];
    const severity = severityOf(basisPolicyOn(rule, today));
    if (severity === undefined) continue;
    yield platformFinding(
      pack,
      { id: 'signature.basis', severity, path },
      words.signature.basis(rule.label, pack.name, rule.note),
      rule,
    );
  }
}
