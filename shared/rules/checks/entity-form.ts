import { parseCreditCode } from '../../identifiers/credit-code.ts';
import { type EntityForm, entityForm } from '../../identifiers/credit-code-entity.ts';
import { rules as words } from '../../messages/rules.ts';
import type { OrganizationKind } from '../../model/case-document.ts';
import type { Finding } from '../../model/finding.ts';
import { choiceLabel } from '../choices.ts';
import { generalFinding, platformFinding, type RuleContext, severityOf } from '../rule.ts';

/** The kind of organization a form of entity belongs to, where there can be no doubt. */
const kinds: Partial<Record<EntityForm, OrganizationKind>> = {
  enterprise: 'company',
  cooperative: 'company',
  government: 'government',
  institution: 'institution',
};

/** What the first two characters of the credit code say, against the chosen kind and the platform's policy. */
export function* entityFormRule({ document, pack, field }: RuleContext): Generator<Finding> {
  const code = parseCreditCode(document.organization.creditCode);
  if (!code.ok || field('organization.creditCode') === undefined) return;
  const form = entityForm(code.value);
  if (form === undefined) return;
  const expected = kinds[form];
  const { kind } = document.organization;
  if (expected !== undefined && expected !== kind && field('organization.kind') !== undefined) {
    const label = choiceLabel('organization.kind', kind, pack);
    yield generalFinding(
      { id: 'organization.kind-differs', severity: 'warning', path: 'organization.kind' },
      words.entity.kind(words.entity.forms[form], label),
      words.sources.creditCode,
    );
  }
  const { soleProprietors } = pack.eligibility.applicants;
  const severity = severityOf(soleProprietors.policy);
  if (form === 'sole-proprietor' && severity !== undefined) {
    yield platformFinding(
      pack,
      { id: 'organization.sole-proprietor', severity, path: 'organization.creditCode' },
      words.entity.soleProprietor(pack.name, severity === 'error'),
      soleProprietors,
    );
  }
}
