import { expect, test } from 'vitest';
import { decodeColumns } from '../../../electron/core/recognition/read/ctc.ts';

/** Rows of probabilities over [blank, a, b]. */
const matrix = (...rows: [number, number, number][]) => Float32Array.from(rows.flat());
const shape = (columns: number) => ({ columns, classes: 3 });

test('repeats are one character, a blank between them makes two', () => {
  const twice = matrix([0, 1, 0], [0, 1, 0], [1, 0, 0], [0, 1, 0]);
  expect(decodeColumns(twice, shape(4)).map(({ index, from, to }) => [index, from, to])).toEqual([
    [1, 0, 1],
    [1, 3, 3],
  ]);
});

test('a character is as certain as its best column', () => {
  const growing = matrix([0.3, 0.7, 0], [0.1, 0.9, 0], [0.9, 0.1, 0]);
  expect(decodeColumns(growing, shape(3))[0]?.confidence).toBeCloseTo(0.9);
});

test('what else a character may be is told, likeliest first, without the blank', () => {
  const wavering = matrix([0.1, 0.5, 0.4], [0.2, 0.6, 0.2]);
  const [character] = decodeColumns(wavering, shape(2));
  expect(character?.index).toBe(1);
  expect(character?.runnersUp.map(({ index }) => index)).toEqual([2]);
  expect(character?.runnersUp[0]?.probability).toBeCloseTo(0.4);
});

test('no more than five others are told, and none that is practically impossible', () => {
  const classes = 10;
  const row = [0, 0.3, 0.2, 0.15, 0.12, 0.1, 0.08, 0.04, 0.00999, 0.00001];
  const [character] = decodeColumns(Float32Array.from(row), { columns: 1, classes });
  expect(character?.runnersUp.map(({ index }) => index)).toEqual([2, 3, 4, 5, 6]);
  const alone = decodeColumns(matrix([0.00001, 0.99998, 0.00001]), shape(1));
  expect(alone[0]?.runnersUp).toEqual([]);
});

test('only what may stand in the line competes, and shares what the others leave', () => {
  const mistaken = matrix([0.1, 0.3, 0.6]);
  expect(decodeColumns(mistaken, shape(1))[0]?.index).toBe(2);
  const [held] = decodeColumns(mistaken, { ...shape(1), allowed: [1] });
  expect(held?.index).toBe(1);
  expect(held?.confidence).toBeCloseTo(0.75);
  expect(held?.runnersUp).toEqual([]);
});

test('nothing but blanks is an empty line', () => {
  expect(decodeColumns(matrix([1, 0, 0], [0.8, 0.1, 0.1]), shape(2))).toEqual([]);
});
