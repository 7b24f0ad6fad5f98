import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPeriod } from '../../../electron/core/recognition/parse/dates.ts';
import type { ReadSymbol } from '../../../electron/core/recognition/read/reader.ts';
import { withinGrammar } from '../../../electron/core/recognition/weigh/within-grammar.ts';
import { printedLine } from './printed-line.ts';

type Thought = Readonly<Record<number, Readonly<Record<string, number>>>>;

/** A text as a reader saw it; `thought` tells what else it thought of at a character, counted from 0. */
const saw = (text: string, thought: Thought = {}): ReadSymbol[] =>
  printedLine(text, 0, 0).symbols.map((symbol, at) => {
    const others = Object.entries(thought[at] ?? {});
    const doubt = others.reduce((sum, [, probability]) => sum + probability, 0);
    const runnersUp = others.map(([other, probability]) => ({ text: other, probability }));
    return { ...symbol, confidence: 0.999 - doubt, runnersUp };
  });

const textOf = (symbols: readonly ReadSymbol[] | undefined) => symbols?.map(({ text }) => text).join('');

test('a letter among digits is the digit that its reader thought of', () => {
  const read = withinGrammar('validity', saw('自2Q24年02月15日至2029年02月15日', { 2: { 0: 0.3, O: 0.05 } }));
  expect(textOf(read)).toBe('自2024年02月15日至2029年02月15日');
});

test('a digit that leaves no day is the sign of a day', () => {
  const read = withinGrammar('validity', saw('2026年2月61至2031年2月5日', { 8: { 日: 0.1 } }));
  expect(textOf(read)).toBe('2026年2月6日至2031年2月5日');
});

test('a sign that no amount has is the one its reader thought of', () => {
  expect(textOf(withinGrammar('registeredCapital', saw('壹仟方元整', { 2: { 万: 0.15 } })))).toBe(
    '壹仟万元整',
  );
});

test('what is mended is never certain by itself', () => {
  const read = withinGrammar('foundedOn', saw('2O24年3月5日', { 1: { 0: 0.4 } }));
  expect(Math.min(...(read ?? []).map(({ confidence }) => confidence))).toBeLessThanOrEqual(0.9);
});

test('what fits is left as it is, and so is what cannot fit or has no grammar', () => {
  expect(withinGrammar('validity', saw('2015.03.20-2035.03.20'))).toBeUndefined();
  expect(withinGrammar('validity', saw('2015年13月20日'))).toBeUndefined();
  expect(withinGrammar('address', saw('上海市長宁区', { 3: { 长: 0.4 } }))).toBeUndefined();
});

test('of a period with any two characters misread the one printed is found among what was thought of', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
  const written = (date: Date) =>
    `${date.getUTCFullYear()}年${String(date.getUTCMonth() + 1).padStart(2, '0')}月${String(date.getUTCDate()).padStart(2, '0')}日`;
  fc.assert(
    fc.property(day, day, fc.nat(), fc.nat(), (from, to, one, other) => {
      const printed = `${written(from)}至${written(to)}`;
      const misread = Array.from(printed);
      const thought: Record<number, Record<string, number>> = {};
      for (const at of [one % printed.length, other % printed.length]) {
        misread[at] = '口';
        thought[at] = { [printed.charAt(at)]: 0.3 };
      }
      expect(isPeriod(printed)).toBe(true);
      expect(textOf(withinGrammar('validity', saw(misread.join(''), thought)))).toBe(printed);
    }),
  );
});
