import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateParts, formatDate, isCalendarDate } from '../../../shared/identifiers/calendar-date.ts';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  daysBetween,
  endOfMonths,
  endOfYears,
  wholeYears,
} from '../../../shared/identifiers/period.ts';
import { parseTypedDate } from '../../../shared/identifiers/typed-date.ts';
import { anyText, days } from './arbitraries.ts';

describe('calendar date', () => {
  it.each(['2024-02-29', '2000-02-29', '1999-12-31'])('knows %s', (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-01',
    '2024-01-00',
    '2024-1-1',
    ' 2024-01-01',
    '0000-01-01',
  ])('refuses %j', (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(days, (date) => {
        const parts = dateParts(date);
        expect(parts === undefined ? undefined : formatDate(parts)).toBe(date);
      }),
    );
  });
});

describe('typed date', () => {
  it.each([
    '2024-1-5',
    '2024.01.05',
    '2024/1/5',
    '20240105',
    '2024年1月5日',
    '2024年01月05号',
    ' ２０２４－０１－０５ ',
    '2024 . 1 . 5',
  ])('reads %s', (text) => {
    expect(parseTypedDate(text)).toEqual({ ok: true, value: '2024-01-05' });
  });

  it.each(['长期', 'long-term', '长期有效', 'Long-Term'])('reads %s as open end', (text) => {
    expect(parseTypedDate(text)).toEqual({ ok: true, value: 'long-term' });
  });

  it.each([
    ['2024-13-01', 'month'],
    ['2024-02-30', 'day'],
    ['20230229', 'day'],
    ['5.1.2024', 'form'],
    ['24-1-5', 'form'],
    ['明天', 'form'],
    ['', 'form'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseTypedDate(text)).toEqual({ ok: false, reason });
  });

  it('finds every day under every way of writing it', () => {
    fc.assert(
      fc.property(days, (date) => {
        const [year, month, day] = date.split('-').map(Number);
        const forms = [
          date,
          date.replaceAll('-', ''),
          `${year}.${month}.${day}`,
          `${year}年${month}月${day}日`,
        ];
        for (const form of forms) expect(parseTypedDate(form)).toEqual({ ok: true, value: date });
      }),
    );
  });

  it('reads back whatever it accepted', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseTypedDate(text);
        if (result.ok) expect(parseTypedDate(result.value)).toEqual(result);
      }),
    );
  });
});

describe('period', () => {
  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-21', 36, '2029-11-21'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('ends a year on the day before, or on the last of a shorter month', () => {
    expect(endOfYears('2026-11-21', 1)).toBe('2027-11-20');
    expect(endOfYears('2026-01-01', 3)).toBe('2028-12-31');
    expect(endOfYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(endOfMonths('2026-08-31', 6)).toBe('2027-02-28');
  });

  it('counts whole years by both customs', () => {
    expect(wholeYears('2015-03-12', '2035-03-12')).toBe(20);
    expect(wholeYears('2026-01-01', '2026-12-31')).toBe(1);
    expect(wholeYears('2026-01-01', '2027-01-02')).toBeUndefined();
    expect(wholeYears('2026-01-01', '2026-01-01')).toBeUndefined();
  });

  it('counts whole years back from what it adds', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (from, years) => {
        expect(wholeYears(from, addYears(from, years))).toBe(years);
        expect(wholeYears(from, endOfYears(from, years))).toBe(years);
        expect(daysBetween(endOfYears(from, years), addYears(from, years))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('adds and subtracts days alike', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
        expect(addDays(addDays(from, count), -count)).toBe(from);
      }),
    );
  });

  it('completes a year of age on the birthday', () => {
    expect(ageOn('2000-03-02', '2018-03-01')).toBe(17);
    expect(ageOn('2000-03-02', '2018-03-02')).toBe(18);
  });
});
