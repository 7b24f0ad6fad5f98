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

test('only what may stand in the line competes', () => {
  const mistaken = matrix([0.1, 0.3, 0.6]);
  expect(decodeColumns(mistaken, shape(1))[0]?.index).toBe(2);
  expect(decodeColumns(mistaken, { ...shape(1), allowed: [1] })[0]?.index).toBe(1);
});

test('nothing but blanks is an empty line', () => {
  expect(decodeColumns(matrix([1, 0, 0], [0.8, 0.1, 0.1]), shape(2))).toEqual([]);
});
