import { type CalendarDate, dateParts, daysInMonth, formatDate } from './calendar-date.ts';

const dayLength = 86_400_000;

function dayNumber(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

/** Whole days from one day to another, negative when it lies before. Both must be real days. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day so many days later, or earlier for a negative number. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date((dayNumber(date) + days) * dayLength).toISOString().slice(0, 10);
}

/** The same day so many months later; where that month is too short, its last day (民法典 第二百零二条). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const parts = dateParts(date);
  if (parts === undefined) return date;
  const index = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return formatDate({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) });
}

/** The same day so many years later; 29 February becomes 28 February in a common year. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12);
}

/**
 * The last day of a period of so many months that begins on `from` and includes it: a year from 1 March ends
 * on the last of February. Where the month of the end is too short, its last day.
 */
export function endOfMonths(from: CalendarDate, months: number): CalendarDate {
  const sameDay = addMonths(from, months);
  return sameDay.slice(8) === from.slice(8) ? addDays(sameDay, -1) : sameDay;
}

/** {@link endOfMonths} in years: a period of one year from 2026-11-21 ends on 2027-11-20. */
export function endOfYears(from: CalendarDate, years: number): CalendarDate {
  return endOfMonths(from, years * 12);
}

/**
 * How many whole years a period is, or `undefined` when it is no whole number of years. Both customs count:
 * ending on the same day of the year (cards, 民法典 第二百零二条) or on the day before (contracts).
 */
export function wholeYears(from: CalendarDate, to: CalendarDate): number | undefined {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return [years, years + 1].find(
    (count) => count > 0 && (addYears(from, count) === to || endOfYears(from, count) === to),
  );
}

/** Completed years of age on a day; negative before birth. */
export function ageOn(birth: CalendarDate, day: CalendarDate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}
