import { rules as words } from '../../messages/rules.ts';
import { companyCode } from '../company-code.ts';
import { textAt } from '../paths.ts';
import { platformFinding, type RuleContext, type RuleFinding, severityOf } from '../rule.ts';

const path = 'organization.name';
const regions = /^(中国)?(香港|澳门|台湾|臺灣)/;

/**
 * Organizations from outside the mainland, where the platform does not take them. Supposed from a name that says
 * so and no code of the mainland, so it is never more than doubtful.
 */
export function* outsideMainlandRule({ document, pack, field }: RuleContext): Generator<RuleFinding> {
  const { overseas } = pack.eligibility.applicants;
  const name = textAt(document, path);
  if (severityOf(overseas.policy) === undefined || field(path) === undefined || name === '') return;
  if (companyCode(document.organization.creditCode).ok) return;
  if (/\p{Script=Han}/u.test(name) && !regions.test(name)) return;
  yield platformFinding(
    pack,
    { id: 'organization.outside-mainland', severity: 'warning', path },
    words.entity.outsideMainland(overseas.note),
    overseas,
  );
}
