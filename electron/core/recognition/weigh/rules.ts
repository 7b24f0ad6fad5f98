import { isCalendarDate, longTerm } from '../../../../shared/identifiers/calendar-date.ts';
import { parseCreditCode } from '../../../../shared/identifiers/credit-code.ts';
import { parseForeignPermanentResident } from '../../../../shared/identifiers/foreign-permanent-resident.ts';
import { isOrganizationCode } from '../../../../shared/identifiers/organization-code.ts';
import { addYears, ageOn, wholeYears } from '../../../../shared/identifiers/period.ts';
import { isProvince } from '../../../../shared/identifiers/regions.ts';
import { parseResidencePermit } from '../../../../shared/identifiers/residence-permit.ts';
import { type CitizenNumber, parseResidentId } from '../../../../shared/identifiers/resident-id.ts';
import type { FieldName, KnownKind } from '../../../../shared/model/recognition.ts';
import { issuers } from '../divisions/grammar.ts';
import { issuerDivisions } from '../divisions/issuer-divisions.ts';
import { namesUnknownDivision } from '../divisions/unknown-division.ts';
import { isCapital } from '../parse/capital.ts';
import { endsAsCompany } from '../parse/company-ending.ts';
import { isCompanyType, isCutType, withNearestWords } from '../parse/company-type.ts';
import { nations } from '../parse/nations.ts';
import { residenceIssuers } from '../parse/residence-issuers.ts';
import type { Proof } from './features.ts';

/** Years a resident ID card is valid (居民身份证法, article 5); otherwise it is open-ended. */
const cardYears = [5, 10, 20];

/** What an address ends with: a number, a unit of a building, a place of some rank, or a remark. */
const addressEnding =
  /([0-9A-Za-z号室层楼幢栋座院内外旁侧户门单元区园城厦场店铺面屯村组队庄堡寨湾口镇乡街道路巷弄里苑庭府邸居墅坊市县州旗省部厂仓库房间层社所站校馆中心]|（[^（）]*）)$/;

/** The number of a house along a road is followed by 号. */
const cutNumber = /[路街巷道弄]\d+$/;

/**
 * No province or city has a name of one character, and none begins so: what was before it was not read. 广州 and
 * others begin with such a name as a whole.
 */
const cutBeginning = /^(?:\p{Script=Han}?[省市盟旗]|州|(?:蒙?古|[壮回]?族|维?吾?尔)?自治[区州县旗])/u;

/** What a number says about its owner; `undefined` where it does not hold or says nothing. */
export function citizenNumber(kind: KnownKind, value: string): CitizenNumber | undefined {
  const parsed =
    kind === 'residence-permit-portrait'
      ? parseResidencePermit(value)
      : kind === 'permanent-residence-card'
        ? parseForeignPermanentResident(value)
        : parseResidentId(value);
  return parsed.ok && 'birth' in parsed ? parsed : undefined;
}

function numberProof(kind: KnownKind, value: string): Proof {
  if (citizenNumber(kind, value) !== undefined) return 2;
  // The card of 2017 has no check character.
  return kind === 'permanent-residence-card' && parseForeignPermanentResident(value).ok ? 1 : 0;
}

/** The office of a county that there is, or a branch of its city's: of a city's own a branch may follow unread. */
function isKnownOffice(value: string): boolean {
  const { named, isWhole } = issuerDivisions(value, issuers);
  return isWhole && (value.endsWith('分局') || named.at(-1)?.division.level === 'county');
}

function issuerProof(kind: KnownKind, value: string): Proof {
  if (kind === 'permanent-residence-card') return residenceIssuers.includes(value) ? 2 : 1;
  if (isKnownOffice(value)) return 2;
  return /(公安.{0,12}局|公安处|出入境管理局|移民管理局|公安部)$/.test(value) ? 1 : 0;
}

/** Registers of the country itself write 10 where others write their province. */
const isRegisteredIn = (region: string): boolean => region === '10' || isProvince(region);

/** What every type of company or body ends with, before its brackets, also one that registers begin to write. */
const namesType =
  /(?:公司|企业|工商户|合作社?|合伙|机关|单位|团体|组织|机构|基金|法人|[会所])(?:（[^（）]*）)*$/;

/** A type that registers write is proved; one that is a misread one, or names none, is not even likely. */
function typeProof(value: string): 0 | 1 | 2 {
  if (isCompanyType(value)) return 2;
  const isMisread = isCutType(value) || withNearestWords(value) !== undefined;
  return isMisread || !namesType.test(value) ? 0 : 1;
}

/** Judges a value by check characters and form alone. */
export function proofOf(kind: KnownKind, field: FieldName, value: string): Proof {
  switch (field) {
    case 'idNumber':
      return numberProof(kind, value);
    case 'creditCode':
      if (!parseCreditCode(value).ok || !isRegisteredIn(value.slice(2, 4))) return 0;
      return isOrganizationCode(value.slice(8, 17)) ? 3 : 2;
    case 'birth':
    case 'foundedOn':
    case 'validFrom':
      return isCalendarDate(value) ? 1 : 0;
    case 'validTo':
      return value === longTerm || isCalendarDate(value) ? 1 : 0;
    case 'nation':
      return nations.includes(value) ? 2 : 0;
    case 'issuer':
      return issuerProof(kind, value);
    case 'companyName':
      return endsAsCompany(value) && hasPairedBrackets(value) ? 1 : 0;
    case 'companyType':
      return typeProof(value);
    case 'registeredCapital':
      return isCapital(value) ? 1 : 0;
    case 'address':
      return hasPairedBrackets(value) &&
        addressEnding.test(value) &&
        !cutBeginning.test(value) &&
        !cutNumber.test(value) &&
        !value.includes('·') &&
        !namesUnknownDivision(value)
        ? 1
        : 0;
    case 'name':
    case 'legalPersonName':
      return value.length >= 2 && hasPairedBrackets(value) ? 1 : 0;
    default:
      return 1;
  }
}

function hasPairedBrackets(value: string): boolean {
  const signs = value.replace(/[^（）]/g, '');
  return /^(?:（）)*$/.test(signs) || /^（（）*）$/.test(signs);
}

/**
 * Whether both ends of a card's validity fit each other: an ID card ends on the day of the year it began on, a
 * foreign permanent resident's on that day or the one before.
 */
export function isCardValidity(kind: KnownKind, from: string, to: string): boolean {
  if (to === longTerm) return kind !== 'permanent-residence-card';
  const years = kind === 'permanent-residence-card' ? wholeYears(from, to) : undefined;
  return years === undefined
    ? cardYears.some((count) => addYears(from, count) === to)
    : cardYears.includes(years);
}

/**
 * Whether a card that began on `from` and ends on `to` may be that of somebody born on `birth` (居民身份证法,
 * article 5): under 16 five years, to 25 ten, to 45 twenty, from 46 on without an end.
 */
export function isValidityAtAge(birth: string, from: string, to: string): boolean {
  const age = ageOn(birth, from);
  if (age < 0) return false;
  if (age >= 46) return to === longTerm;
  const years = age < 16 ? 5 : age < 26 ? 10 : 20;
  return addYears(from, years) === to;
}

const differences = (a: string, b: string): number =>
  Array.from(a).filter((character, index) => character !== b.charAt(index)).length;

/** Ends that a card which began on `from` may have and that differ from what was read in one character. */
export const validityEnds = (from: string, read: string): string[] =>
  cardYears.map((years) => addYears(from, years)).filter((to) => differences(to, read) === 1);

/** Beginnings that a card which ends on `to` may have and that differ from what was read in one character. */
export const validityStarts = (to: string, read: string): string[] =>
  isCalendarDate(to)
    ? cardYears.map((years) => addYears(to, -years)).filter((from) => differences(from, read) === 1)
    : [];
