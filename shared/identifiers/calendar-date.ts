/** A day of the Gregorian calendar as `YYYY-MM-DD`; such texts compare by `<` in the order of time. */
export type CalendarDate = string;

/** The open end of a period (长期). */
export const longTerm = 'long-term';

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export interface DateParts {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** How many days a month has; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (daysOfMonths[month - 1] ?? 0);
}

/** The parts of a `YYYY-MM-DD` text that is a real day, otherwise `undefined`. */
export function dateParts(date: string): DateParts | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

/** Whether the text is a real day in the form `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  return dateParts(text) !== undefined;
}

/** `YYYY-MM-DD` of a day; the parts must be those of a real day. */
export function formatDate({ year, month, day }: DateParts): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
