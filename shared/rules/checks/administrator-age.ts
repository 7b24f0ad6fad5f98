import { ageOn } from '../../identifiers/period.ts';
import { parseResidencePermit } from '../../identifiers/residence-permit.ts';
import { parseResidentId } from '../../identifiers/resident-id.ts';
import { rules as words } from '../../messages/rules.ts';
import { ifKnown } from '../../model/rule-pack-group.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

const path = 'administrator.document.number';

/** The administrator's age by the number of the identity document. */
export function* administratorAgeRule({ document, pack, field, today }: RuleContext): Generator<RuleFinding> {
  if (field(path) === undefined) return;
  const { type, number } = document.administrator.document;
  if (type !== 'residentId' && type !== 'residencePermit') return;
  const id = type === 'residentId' ? parseResidentId(number, today) : parseResidencePermit(number, today);
  if (!id.ok) return;
  const age = ageOn(id.birth, today);
  const rule = pack.people.administratorAge;
  const minimum = ifKnown(rule.minimum);
  if (minimum === undefined || age >= minimum) return;
  yield platformFinding(
    pack,
    { id: 'administrator.under-age', severity: 'warning', path },
    words.administrator.underAge(age, minimum),
    rule,
  );
}
