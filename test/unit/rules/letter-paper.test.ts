import { expect, test } from 'vitest';
import { paperOf } from '../../../shared/rules/letter-paper.ts';

const points = (width: number, height: number) => ({
  width: (width / 25.4) * 72,
  height: (height / 25.4) * 72,
});

test.each([
  ['A4', points(210, 297), { isLying: false, width: 210, height: 297, fit: 'A4' }],
  ['A4 in rounded points', { width: 595, height: 842 }, { width: 210, height: 297, fit: 'A4' }],
  ['A4 lying', points(297, 210), { isLying: true, width: 297, height: 210, fit: 'A4' }],
  ['A5', points(148, 210), { isLying: false, fit: 'true-size' }],
  ['US Letter, whose edges no printer prints', points(215.9, 279.4), { fit: 'true-size' }],
  ['A3', points(297, 420), { isLying: false, fit: 'shrunk' }],
])('%s', (_, size, expected) => {
  expect(paperOf(size)).toMatchObject(expected);
});

test('what is printed at its true size keeps it, and what is shrunk fits with its shape', () => {
  const letter = paperOf(points(215.9, 279.4));
  expect([letter.width, letter.height].map((side) => Math.round(side * 10))).toEqual([2159, 2794]);
  const { width, height } = paperOf(points(300, 900));
  expect(height).toBeCloseTo(297);
  expect(width).toBeCloseTo(99);
});
