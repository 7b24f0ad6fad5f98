import { dateParts, daysInMonth, formatDate } from '../../../shared/identifiers/calendar-date.ts';

/**
 * The last day of a period of whole years that begins on `from`: the day before the anniversary, so that
 * 2026-03-15 and one year give 2027-03-14. `undefined` when `from` is no date.
 */
export function endAfterYears(from: string, years: number): string | undefined {
  const parts = dateParts(from);
  if (parts === undefined) return undefined;
  const year = parts.year + years;
  // A period from 29 February ends on the last day of February.
  if (parts.day > daysInMonth(year, parts.month)) return formatDate({ ...parts, year, day: 28 });
  if (parts.day > 1) return formatDate({ year, month: parts.month, day: parts.day - 1 });
  if (parts.month > 1) {
    const month = parts.month - 1;
    return formatDate({ year, month, day: daysInMonth(year, month) });
  }
  return formatDate({ year: year - 1, month: 12, day: 31 });
}
