import { type CalendarDate, daysInMonth, formatDate, longTerm } from './calendar-date.ts';

export type TypedDateResult =
  | { readonly ok: true; readonly value: CalendarDate | typeof longTerm }
  | { readonly ok: false; readonly reason: 'form' | 'month' | 'day' };

const longTermWords = /^(长期|長期|长期有效|永久|无固定期限|long-?term)$/iu;
const separated = /^(\d{4})\s*[-./年·]\s*(\d{1,2})\s*[-./月·]\s*(\d{1,2})\s*[日号]?$/u;
const compact = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * Reads a date the way people type it (2024-1-5, 2024.1.5, 2024/01/05, 20240105, 2024年1月5日, full-width
 * forms, 长期) into `YYYY-MM-DD` or `long-term`. Year first always: day-first forms are refused, not guessed.
 */
export function parseTypedDate(text: string): TypedDateResult {
  const trimmed = text.normalize('NFKC').trim();
  if (longTermWords.test(trimmed)) return { ok: true, value: longTerm };
  const match = separated.exec(trimmed) ?? compact.exec(trimmed);
  if (match === null) return { ok: false, reason: 'form' };
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1) return { ok: false, reason: 'form' };
  if (month < 1 || month > 12) return { ok: false, reason: 'month' };
  if (day < 1 || day > daysInMonth(year, month)) return { ok: false, reason: 'day' };
  return { ok: true, value: formatDate({ year, month, day }) };
}
