import { isCalendarDate, longTerm } from '../../../../shared/identifiers/calendar-date.ts';

const twoDigits = (text: string): string => text.padStart(2, '0');

function dateFrom(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return isCalendarDate(date) && Number(year) >= 1900 && Number(year) < 2100 ? date : undefined;
}

const chineseDigits = '〇一二三四五六七八九';

/** A number up to 31 in words, 二十三 or 廿三. */
function smallNumber(words: string): string {
  const spread = words.replace('廿', '二十').replace('卅', '三十');
  const [tens, ones] = spread.includes('十') ? spread.split('十') : ['', spread];
  const digit = (word: string | undefined) => Math.max(0, chineseDigits.indexOf(word ?? ''));
  return spread.includes('十')
    ? String((tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones)))
    : String(digit(ones));
}

const inWords =
  /([〇○零O0一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿卅]{1,3})日?/g;

/** A year whose last digit a reader took for another upright stroke, as along a fold. */
const strokeInYear = /(?<!\d)(?<start>(?:19|20)\d)[|丨jJIl!](?=年)/g;

/** Days in words, 二〇一八年四月二十六日, as days in digits. */
function withDigits(text: string): string {
  return text
    .replace(strokeInYear, '$<start>1')
    .replace(inWords, (_, year: string, month: string, day: string) => {
      const digits = Array.from(year.replace(/[○零O0]/g, '〇'), (word) => chineseDigits.indexOf(word)).join(
        '',
      );
      return `${digits}年${smallNumber(month)}月${smallNumber(day)}日`;
    });
}

/**
 * A day written with 年, 月 and 日, which may themselves be misread but still part the numbers. An upright stroke
 * after one of them is the 1 of the next number: what that was is not known.
 */
const parts = /\D[^\d|丨}{)(\][!/\\Il]?/.source;
const writtenDay = new RegExp(`(?<!\\d)(\\d{4})${parts}(\\d{1,2})${parts}(\\d{1,2})(?=\\D|$)`);

/** A day as `YYYY-MM-DD`, `undefined` when the text holds no real day in this form. */
export function writtenDate(text: string): string | undefined {
  const match = writtenDay.exec(withDigits(text));
  return match === null ? undefined : dateFrom(match[1] ?? '', match[2] ?? '', match[3] ?? '');
}

export interface Validity {
  readonly validFrom?: string;
  readonly validTo?: string;
}

function eightDigits(text: string): string | undefined {
  const digits = text.replace(/\D/g, '');
  return digits.length === 8 ? dateFrom(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)) : undefined;
}

const validity = (from: string | undefined, to: string | undefined): Validity => ({
  ...(from !== undefined && { validFrom: from }),
  ...(to !== undefined && { validTo: to }),
});

/** Words for a period without an end; a single character of 长期 is enough where only that can stand. */
const openEnd = /长期|永久|永续|无固定|无.定期限/;

/**
 * `2015.03.20-2035.03.20` or `2015.03.20-长期` as on cards. Points may be lost: eight digits are a day in any
 * case. One end stands for itself where the other is not readable.
 */
export function dottedValidity(text: string): Validity {
  const isOpen = /[长期]/.test(text) || openEnd.test(text);
  const halves = /^(.*?\d{4}[.,·:]?\d{2}[.,·:]?\d{2})\D*[-—–~一至](.*)$/.exec(text);
  if (halves !== null) {
    const to = isOpen ? longTerm : eightDigits(halves[2] ?? '');
    return validity(eightDigits(halves[1] ?? ''), to);
  }
  const digits = text.replace(/\D/g, '');
  if (isOpen) return validity(eightDigits(digits), longTerm);
  return digits.length === 16 ? validity(eightDigits(digits.slice(0, 8)), eightDigits(digits.slice(8))) : {};
}

/**
 * `2015年03月20日至2035年03月19日`, `自 … 至 …`, `… 至 长期`, `… 至 无固定期限`, only a beginning, or only `长期`, as on
 * certificates.
 */
export function writtenValidity(words: string): Validity {
  const text = withDigits(words);
  const first = writtenDay.exec(text);
  if (first === null) return validity(undefined, openEnd.test(text) ? longTerm : undefined);
  // Where no day can be read before the 至 the first one that can is the end.
  if (text.slice(0, first.index).includes('至')) return validity(undefined, writtenDate(text));
  const rest = text.slice(first.index + first[0].length);
  return validity(
    writtenDate(text),
    /[长]|期$/.test(rest) || openEnd.test(rest) ? longTerm : writtenDate(rest),
  );
}

const oneDay = /^\D{0,1}\d{4}年\d{1,2}月\d{1,2}日$/;
const written =
  /^自?(\d{4}年\d{1,2}月\d{1,2}日)(?:[至到](?:(\d{4}年\d{1,2}月\d{1,2}日)|.{0,3}长期|永久|永续|无固定期限))?$/;
const dotted = /^(\d{4})\.(\d{2})\.(\d{2})[-—–](?:(\d{4})\.(\d{2})\.(\d{2})|长期)$/;

/** Whether a text is nothing but one day as papers and cards write it. */
export const isWrittenDay = (text: string): boolean =>
  oneDay.test(withDigits(text)) && writtenDate(text) !== undefined;

/** Whether a text is nothing but a period as papers and cards write it, or the day on which one begins. */
export function isPeriod(text: string): boolean {
  if (dotted.test(text)) return Object.keys(dottedValidity(text)).length === 2;
  const [, ...days] = written.exec(withDigits(text)) ?? [];
  return days.length > 0 && days.every((day) => day === undefined || writtenDate(day) !== undefined);
}
