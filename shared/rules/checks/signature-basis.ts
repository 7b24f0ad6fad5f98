import { rules as words } from '../../messages/rules.ts';
import type { Finding } from '../../model/finding.ts';
import { platformFinding, type RuleContext, severityOf } from '../rule.ts';

/** Whether the platform still accepts what a signature is based on. */
export function* signatureBasisRule({ document, pack, field }: RuleContext): Generator<Finding> {
  for (const [index, { basis }] of document.signatures.entries()) {
    const path = `signatures.${index}.basis`;
    if (field(path) === undefined) continue;
    const known = pack.signatures.bases.find(({ value }) => value === basis);
    const severity = severityOf(known?.policy ?? 'refused');
    if (severity === undefined) continue;
    yield platformFinding(
      pack,
      { id: 'signature.basis', severity, path },
      words.signature.basis(known?.label ?? basis, pack.name, known?.note),
      pack.signatures,
    );
  }
}
