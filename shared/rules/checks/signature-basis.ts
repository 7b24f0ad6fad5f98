import { rules as words } from '../../messages/rules.ts';
import type { Finding } from '../../model/finding.ts';
import type { Known, Policy } from '../../model/rule-pack-group.ts';
import type { SignatureBasisRule } from '../../model/rule-pack-signatures.ts';
import { platformFinding, type RuleContext, severityOf } from '../rule.ts';

/** Whether a basis is taken on a day: before its first and after its last it is refused. */
function policyOn({ policy, since, until }: SignatureBasisRule, today: string): Known<Policy> {
  const isOutside = (since !== undefined && today < since) || (until !== undefined && today > until);
  return isOutside ? 'refused' : policy;
}

/** Whether the platform still accepts what a signature is based on. */
export function* signatureBasisRule({ document, pack, field, today }: RuleContext): Generator<Finding> {
  for (const [index, { basis }] of document.signatures.entries()) {
    const path = `signatures.${index}.basis`;
    if (field(path) === undefined) continue;
    const rule = pack.signatures.bases[basis];
    const severity = severityOf(policyOn(rule, today));
    if (severity === undefined) continue;
    yield platformFinding(
      pack,
      { id: 'signature.basis', severity, path },
      words.signature.basis(rule.label, pack.name, rule.note),
      rule,
    );
  }
}
