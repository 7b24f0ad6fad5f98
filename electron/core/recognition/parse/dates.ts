import { isCalendarDate, longTerm } from '../../../../shared/identifiers/calendar-date.ts';

const twoDigits = (text: string): string => text.padStart(2, '0');

function dateFrom(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return isCalendarDate(date) && Number(year) >= 1900 && Number(year) < 2100 ? date : undefined;
}

/** A day written with 年, 月 and 日, which may themselves be misread but still part the numbers. */
const writtenDay = /(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})(?=\D|$)/;

/** A day as `YYYY-MM-DD`, `undefined` when the text holds no real day in this form. */
export function writtenDate(text: string): string | undefined {
  const match = writtenDay.exec(text);
  return match === null ? undefined : dateFrom(match[1] ?? '', match[2] ?? '', match[3] ?? '');
}

export interface Validity {
  readonly validFrom?: string;
  readonly validTo?: string;
}

/**
 * `2015.03.20-2035.03.20` or `2015.03.20-长期` as on ID cards. Points may be lost: eight digits are a day in
 * any case.
 */
export function dottedValidity(text: string): Validity {
  const digits = text.replace(/\D/g, '');
  const day = (at: number) =>
    dateFrom(digits.slice(at, at + 4), digits.slice(at + 4, at + 6), digits.slice(at + 6, at + 8));
  const from = day(0);
  const isOpen = /[长期]/.test(text);
  const to = isOpen ? longTerm : digits.length === 16 ? day(8) : undefined;
  const hasFrom = from !== undefined && (digits.length === 16 || (isOpen && digits.length === 8));
  return { ...(hasFrom && { validFrom: from }), ...(to !== undefined && { validTo: to }) };
}

/** `2015年03月20日至2035年03月19日`, `… 至 长期` or only `长期`, as on business licences. */
export function writtenValidity(text: string): Validity {
  const from = writtenDate(text);
  const first = writtenDay.exec(text);
  const rest = first === null ? text : text.slice(first.index + first[0].length);
  const to =
    /[长期]/.test(rest) || /长期/.test(text) ? longTerm : first === null ? undefined : writtenDate(rest);
  return { ...(from !== undefined && { validFrom: from }), ...(to !== undefined && { validTo: to }) };
}
