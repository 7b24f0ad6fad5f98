import { expect, test } from 'vitest';
import { withoutFrame } from '../../../electron/core/recognition/find-lines/frame.ts';
import { findLines } from '../../../electron/core/recognition/find-lines/lines.ts';
import { skewOf } from '../../../electron/core/recognition/find-lines/skew.ts';
import type { Rectangle } from '../../../electron/core/recognition/geometry.ts';

const page = { width: 1400, height: 883 };
const letters = (x: number, y: number, count: number, size = 40, pitch = 46): Rectangle[] =>
  Array.from({ length: count }, (_, index) => ({ x: x + index * pitch, y, width: size, height: size }));

test('letters beside each other are one line, rows and columns apart are several', () => {
  const lines = findLines([...letters(100, 100, 5), ...letters(100, 200, 8), ...letters(800, 100, 4)], page);
  expect(lines).toHaveLength(3);
});

test('a label spread over the width of five letters stays together with its value', () => {
  expect(findLines([...letters(100, 300, 2, 25, 100), ...letters(260, 300, 8, 25, 28)], page)).toHaveLength(
    1,
  );
});

test('a last letter whose parts stand above each other is one line', () => {
  const whole = letters(100, 100, 9);
  const split = [
    { x: 105, y: 170, width: 30, height: 16 },
    { x: 100, y: 190, width: 38, height: 20 },
  ];
  expect(findLines([...whole, ...split], page)).toHaveLength(2);
});

test('the ornaments of a frame are left out, the text inside stays', () => {
  const side = Array.from({ length: 30 }, (_, index) => index);
  const frame = [
    ...side.map((index) => ({ x: 40, y: 20 + index * 28, width: 20, height: 20 })),
    ...side.map((index) => ({ x: 1340, y: 20 + index * 28, width: 20, height: 20 })),
  ];
  const text = letters(200, 400, 10);
  expect(withoutFrame([...frame, ...text], page)).toEqual(text);
});

test('the slope of text is measured, and level text is left alone', () => {
  const rows = [100, 200, 300, 400, 500].flatMap((y) => letters(100, y, 20));
  expect(skewOf(rows)).toBe(0);
  const slope = Math.tan((3 * Math.PI) / 180);
  const tilted = rows.map((letter) => ({ ...letter, y: letter.y + letter.x * slope }));
  expect(skewOf(tilted)).toBeCloseTo((3 * Math.PI) / 180, 1);
});
