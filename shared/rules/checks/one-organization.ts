import { rules as words } from '../../messages/rules.ts';
import { textAt } from '../paths.ts';
import { platformFinding, type RuleContext, type RuleFinding, severityOf } from '../rule.ts';

const path = 'administrator.name';

/** 一管一企: reminds whoever applies for others that an administrator serves one organization only. */
export function* oneOrganizationRule({ document, pack, field }: RuleContext): Generator<RuleFinding> {
  const { administrator } = pack.people;
  if (document.purpose !== 'other' || severityOf(administrator.severalOrganizations) === undefined) return;
  if (field(path) === undefined || textAt(document, path) === '') return;
  yield platformFinding(
    pack,
    { id: 'administrator.one-organization', severity: 'note', path },
    words.administrator.oneOrganization(administrator.note),
    administrator,
  );
}
