import { rules as words } from '../../messages/rules.ts';
import type { Provenance } from '../../model/rule-pack-group.ts';
import { choicesAt } from '../choices.ts';
import { textAt } from '../paths.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

/** Kinds of organization, certificates and identity documents that the platform's form does not offer. */
export function* choicesRule({ document, pack, field }: RuleContext): Generator<RuleFinding> {
  const { organizationKinds, certificates, identityDocuments } = pack;
  const lists: readonly (readonly [path: string, provenance: Provenance])[] = [
    ['organization.kind', organizationKinds],
    ['organization.certificate.type', certificates],
    ['legalPerson.document.type', identityDocuments.legalPerson],
    ['administrator.document.type', identityDocuments.administrator],
  ];
  for (const [path, provenance] of lists) {
    const choices = choicesAt(path, pack);
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
