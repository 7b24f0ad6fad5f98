import { type EntityForm, entityForm } from '../../identifiers/credit-code-entity.ts';
import { rules as words } from '../../messages/rules.ts';
import type { OrganizationKind } from '../../model/case-document.ts';
import { choiceLabel } from '../choices.ts';
import { companyCode } from '../company-code.ts';
import { generalFinding, platformFinding, type RuleContext, type RuleFinding, severityOf } from '../rule.ts';

/** The kind of organization a form of entity belongs to, where there can be no doubt. */
const kinds: Partial<Record<EntityForm, OrganizationKind>> = {
  enterprise: 'company',
  cooperative: 'company',
  government: 'government',
  institution: 'institution',
};

/** Public bodies, where the platform has a say about them: they take longer and fail more often. */
function* publicBodyFindings(
  { document, pack, field }: RuleContext,
  form: EntityForm | undefined,
): Generator<RuleFinding> {
  const path = ['organization.kind', 'organization.creditCode'].find((asked) => field(asked) !== undefined);
  const { publicBodies } = pack.eligibility.applicants;
  const isPublic = [document.organization.kind, form].some(
    (kind) => kind === 'government' || kind === 'institution',
  );
  if (!isPublic || publicBodies.policy === 'accepted' || path === undefined) return;
  yield platformFinding(
    pack,
    { id: 'organization.public-body', severity: severityOf(publicBodies.policy) ?? 'note', path },
    words.entity.publicBody(publicBodies.note),
    publicBodies,
  );
}

/** What the first two characters of the credit code say, against the chosen kind and the platform's policy. */
export function* entityFormRule(context: RuleContext): Generator<RuleFinding> {
  const { document, pack, field } = context;
  const code = companyCode(document.organization.creditCode);
  const form = code.ok ? entityForm(code.value) : undefined;
  yield* publicBodyFindings(context, form);
  if (form === undefined || field('organization.creditCode') === undefined) return;
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
