import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeColumns, enoughClasses, shared } from '../../../electron/core/recognition/read/ctc.ts';

type Row = readonly number[];

/** Columns of probabilities over [blank, a, b, …]. */
const columns = (...rows: Row[]) =>
  rows.map((row) => row.map((probability, index) => ({ index, probability })));

test('repeats are one character, a blank between them makes two', () => {
  const twice = columns([0, 1, 0], [0, 1, 0], [1, 0, 0], [0, 1, 0]);
  expect(decodeColumns(twice).map(({ index, from, to }) => [index, from, to])).toEqual([
    [1, 0, 1],
    [1, 3, 3],
  ]);
});

test('a character is as certain as its best column', () => {
  const growing = columns([0.3, 0.7, 0], [0.1, 0.9, 0], [0.9, 0.1, 0]);
  expect(decodeColumns(growing)[0]?.confidence).toBeCloseTo(0.9);
});

test('what else a character may be is told, likeliest first, without the blank', () => {
  const [character] = decodeColumns(columns([0.1, 0.5, 0.4], [0.2, 0.6, 0.2]));
  expect(character?.index).toBe(1);
  expect(character?.runnersUp.map(({ index }) => index)).toEqual([2]);
  expect(character?.runnersUp[0]?.probability).toBeCloseTo(0.4);
});

test('no more than five others are told, and none that is practically impossible', () => {
  const row = [0, 0.3, 0.2, 0.15, 0.12, 0.1, 0.08, 0.04, 0.00999, 0.00001];
  const [character] = decodeColumns(columns(row));
  expect(character?.runnersUp.map(({ index }) => index)).toEqual([2, 3, 4, 5, 6]);
  const alone = decodeColumns(columns([0.00001, 0.99998, 0.00001]));
  expect(alone[0]?.runnersUp).toEqual([]);
});

test('what competes shares what the others leave', () => {
  const [mistaken = []] = columns([0.1, 0.3, 0.6]);
  expect(decodeColumns([mistaken])[0]?.index).toBe(2);
  const [held] = decodeColumns([shared(mistaken.slice(0, 2))]);
  expect(held?.index).toBe(1);
  expect(held?.confidence).toBeCloseTo(0.75);
  expect(held?.runnersUp).toEqual([]);
});

test('nothing but blanks is an empty line', () => {
  expect(decodeColumns(columns([1, 0, 0], [0.8, 0.1, 0.1]))).toEqual([]);
});

test('the likeliest few classes of each column are as good as all', () => {
  // Whole numbers without repeats, so that no two classes of a column are as likely as each other.
  const row = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 14, maxLength: 14 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const all = columns(...rows.map((levels, at) => levels.map((level) => level / 20_000 + at * 1e-7)));
      const few = all.map((column) =>
        column.toSorted((a, b) => b.probability - a.probability).slice(0, enoughClasses),
      );
      expect(decodeColumns(few)).toEqual(decodeColumns(all));
    }),
  );
});
