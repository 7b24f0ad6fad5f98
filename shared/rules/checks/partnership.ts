import { rules as words } from '../../messages/rules.ts';
import { textAt } from '../paths.ts';
import { platformFinding, type RuleContext, type RuleFinding, severityOf } from '../rule.ts';

const path = 'organization.name';

/** Partnerships, which say so in their names (合伙企业法 第十五条), where the platform may not take them. */
export function* partnershipRule({ document, pack, field }: RuleContext): Generator<RuleFinding> {
  const { partnerships } = pack.eligibility.applicants;
  if (partnerships.policy === 'accepted' || field(path) === undefined) return;
  if (!/合伙企业|[(（](普通|特殊普通|有限)合伙[)）]$/u.test(textAt(document, path))) return;
  yield platformFinding(
    pack,
    { id: 'organization.partnership', severity: severityOf(partnerships.policy) ?? 'note', path },
    words.materials.partnership(partnerships.note),
    partnerships,
  );
}
