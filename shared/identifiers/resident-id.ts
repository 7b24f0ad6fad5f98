import type { CalendarDate } from './calendar-date.ts';
import { isCalendarDate } from './calendar-date.ts';
import { firstNotMatching, normalizeCode } from './characters.ts';
import { citizenCheckCharacter } from './citizen-check.ts';
import { uniqueCorrection } from './correction.ts';
import { isProvince } from './regions.ts';

type Sex = 'male' | 'female';

export interface CitizenNumber {
  readonly ok: true;
  /** 18 characters; a final x is upper-case. */
  readonly value: string;
  readonly birth: CalendarDate;
  readonly sex: Sex;
}

/** What region is judged by: the province, or the codes of one kind of document. */
export type RegionReason = 'province' | 'region';

export interface CitizenNumberFault<Region extends RegionReason = RegionReason> {
  readonly ok: false;
  /**
   * `length`: not 18 characters. `first-generation`: 15 digits, cards out of use. `character`: something
   * else than a digit (X is possible only at the end). `province`: first two digits. `region`: not the code
   * of this kind of document. `birth`: no such day. `birth-future`: after the day it is judged by.
   * `check-character`: all in form, but the last character does not fit the others.
   */
  readonly reason:
    | 'length'
    | 'first-generation'
    | 'character'
    | Region
    | 'birth'
    | 'birth-future'
    | 'check-character';
  /** The text that positions refer to. */
  readonly normalized: string;
  /** 0-based index of the character that looks wrong. */
  readonly at?: number;
  /** The whole number put right, when only one correction is possible. */
  readonly suggestion?: string;
  /** For `check-character`: what the last character would have to be if the others are right. */
  readonly expected?: string;
}

export type CitizenNumberResult<Region extends RegionReason = RegionReason> =
  | CitizenNumber
  | CitizenNumberFault<Region>;

type Fault<Region extends RegionReason> = Pick<CitizenNumberFault<Region>, 'reason' | 'at' | 'expected'>;

/** A letter in place of a digit that it looks like. */
const lookAlikes = new Map([
  ['O', '0'],
  ['Q', '0'],
  ['D', '0'],
  ['I', '1'],
  ['L', '1'],
  ['Z', '2'],
  ['S', '5'],
  ['B', '8'],
]);

function birthOf(number: string): CalendarDate {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

function birthFaultAt(number: string): number {
  const [year, month] = [Number(number.slice(6, 10)), Number(number.slice(10, 12))];
  if (year < 1800 || year > 2099) return 6;
  return month < 1 || month > 12 ? 10 : 12;
}

function faultIn(number: string, today: CalendarDate | undefined): Fault<never> | undefined {
  const birth = birthOf(number);
  const year = Number(birth.slice(0, 4));
  if (!isCalendarDate(birth) || year < 1800 || year > 2099)
    return { reason: 'birth', at: birthFaultAt(number) };
  if (today !== undefined && birth > today) return { reason: 'birth-future', at: 6 };
  const expected = citizenCheckCharacter(number.slice(0, 17));
  if (expected === undefined) return { reason: 'character', at: firstNotMatching(number, /\d/) };
  return expected === number.charAt(17) ? undefined : { reason: 'check-character', expected };
}

/**
 * Reads 18 characters with birth, sex and check character in the places of GB 11643, whatever the region.
 * `regionFault` judges the first six digits.
 */
export function parseCitizenNumber<Region extends RegionReason>(
  text: string,
  regionFault: (region: string) => Fault<Region> | undefined,
  today?: CalendarDate,
): CitizenNumberResult<Region> {
  const normalized = normalizeCode(text);
  const judge = (number: string): Fault<Region> | undefined =>
    regionFault(number.slice(0, 6)) ?? faultIn(number, today);
  const isValid = (candidate: string) => /^\d{17}[\dX]$/.test(candidate) && judge(candidate) === undefined;

  if (/^\d{15}$/.test(normalized)) return { ok: false, reason: 'first-generation', normalized };
  const strange = firstNotMatching(normalized.slice(0, 17), /\d/);
  const last = /[\dX]/.test(normalized.charAt(17)) ? -1 : 17;
  if (normalized.length !== 18) {
    return strange >= 0 && strange < normalized.length - 1
      ? { ok: false, reason: 'character', normalized, at: strange }
      : { ok: false, reason: 'length', normalized };
  }
  if (strange >= 0 || last >= 0) {
    const at = strange >= 0 ? strange : last;
    const read = Array.from(normalized, (character) => lookAlikes.get(character) ?? character).join('');
    const suggestion = isValid(read) ? read : uniqueCorrection(normalized, '0123456789X', isValid)?.value;
    return { ok: false, reason: 'character', normalized, at, ...(suggestion && { suggestion }) };
  }
  const fault = judge(normalized);
  if (fault !== undefined) {
    const correction = uniqueCorrection(normalized, '0123456789X', isValid);
    const found = correction && { at: correction.at, suggestion: correction.value };
    return { ok: false, normalized, ...fault, ...found };
  }
  const sex = Number(normalized.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { ok: true, value: normalized, birth: birthOf(normalized), sex };
}

/**
 * Reads a resident ID number (公民身份号码, GB 11643-1999). `today` (`YYYY-MM-DD`), when given, refuses a birth
 * after it. Regions are judged by province only.
 */
export function parseResidentId(text: string, today?: CalendarDate): CitizenNumberResult<'province'> {
  return parseCitizenNumber(
    text,
    (region) => (isProvince(region.slice(0, 2)) ? undefined : { reason: 'province', at: 0 }),
    today,
  );
}
