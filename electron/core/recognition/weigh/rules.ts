import { isCalendarDate, longTerm } from '../../../../shared/identifiers/calendar-date.ts';
import { parseCreditCode } from '../../../../shared/identifiers/credit-code.ts';
import { isOrganizationCode } from '../../../../shared/identifiers/organization-code.ts';
import { addYears } from '../../../../shared/identifiers/period.ts';
import { parseResidentId } from '../../../../shared/identifiers/resident-id.ts';
import type { FieldName } from '../../../../shared/model/recognition.ts';

/** Years a resident ID card is valid (居民身份证法, article 5); otherwise it is open-ended. */
const cardYears = [5, 10, 20];

/** How much a value proves itself: 0 contradicts its rule, 1 says nothing, 2 fits a check, 3 two checks. */
export type Proof = 0 | 1 | 2 | 3;

const companyEnding = /(公司|厂|店|部|社|中心|所|院|行|馆|企业|（有限合伙）|（普通合伙）|工作室|农场|站)$/;

/** Judges a value by check characters and form alone. */
export function proofOf(field: FieldName, value: string): Proof {
  switch (field) {
    case 'idNumber':
      return parseResidentId(value).ok ? 2 : 0;
    case 'creditCode':
      if (!parseCreditCode(value).ok) return 0;
      return isOrganizationCode(value.slice(8, 17)) ? 3 : 2;
    case 'birth':
    case 'foundedOn':
    case 'validFrom':
      return isCalendarDate(value) ? 1 : 0;
    case 'validTo':
      return value === longTerm || isCalendarDate(value) ? 1 : 0;
    case 'issuer':
      return /公安.*局$/.test(value) ? 1 : 0;
    case 'companyName':
      return companyEnding.test(value) ? 1 : 0;
    case 'name':
    case 'legalPersonName':
      return value.length >= 2 ? 1 : 0;
    default:
      return 1;
  }
}

/** Whether both ends of an ID card's validity fit each other: a card ends on the day of the year it began on. */
export function isCardValidity(from: string, to: string): boolean {
  return to === longTerm || cardYears.some((years) => addYears(from, years) === to);
}
