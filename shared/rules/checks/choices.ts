import { rules as words } from '../../messages/rules.ts';
import type { Finding } from '../../model/finding.ts';
import type { Provenance } from '../../model/rule-pack-group.ts';
import { textAt } from '../paths.ts';
import { platformFinding, type RuleContext } from '../rule.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Kinds of organization, certificates and identity documents that the platform's form does not offer. */
export function* choicesRule({ document, pack, field }: RuleContext): Generator<Finding> {
  const { organizationKinds, certificates, identityDocuments } = pack;
  const lists: readonly (readonly [path: string, choices: readonly Choice[], provenance: Provenance])[] = [
    ['organization.kind', organizationKinds.choices, organizationKinds],
    ['organization.certificate.type', certificates.choices, certificates],
    ['legalPerson.document.type', identityDocuments.legalPerson, identityDocuments],
    ['administrator.document.type', identityDocuments.administrator, identityDocuments],
  ];
  for (const [path, choices, provenance] of lists) {
    const asked = field(path);
    const value = textAt(document, path);
    if (asked === undefined || choices.some((choice) => choice.value === value)) continue;
    const accepted = choices.map(({ label }) => label).join(words.units.separator);
    yield platformFinding(
      pack,
      { id: 'choice.refused', severity: 'error', path },
      words.choice.refused(asked.label, pack.name, accepted),
      provenance,
    );
  }
}
