import { rules as words } from '../../messages/rules.ts';
import type { Finding } from '../../model/finding.ts';
import type { Policy } from '../../model/rule-pack-group.ts';
import type { SignatureBasisRule } from '../../model/rule-pack-signatures.ts';
import { platformFinding, type RuleContext, severityOf } from '../rule.ts';

/** Whether a basis is taken on a day: before its first and after its last it is refused. */
function policyOn({ policy, since, until }: SignatureBasisRule, today: string): Policy {
  const isOutside = (since !== undefined && today < since) || (until !== undefined && today > until);
  return isOutside ? 'refused' : policy;
}

/** Whether the platform still accepts what a signature is based on. */
export function* signatureBasisRule({ document, pack, field, today }: RuleContext): Generator<Finding> {
  for (const [index, { basis }] of document.signatures.entries()) {
    const path = `signatures.${index}.basis`;
    if (field(path) === undefined) continue;
    const known = pack.signatures.bases.choices.find(({ value }) => value === basis);
    const severity = severityOf(known === undefined ? 'refused' : policyOn(known, today));
    if (severity === undefined) continue;
    yield platformFinding(
      pack,
      { id: 'signature.basis', severity, path },
      words.signature.basis(known?.label ?? basis, pack.name, known?.note),
      pack.signatures.bases,
    );
  }
}
