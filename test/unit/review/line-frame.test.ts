import { expect, test } from 'vitest';
import { cropEdge, lineFrame } from '../../../renderer/review/line-frame.ts';
import type { Box, Outline } from '../../../shared/model/recognition.ts';

const picture = { width: 2000, height: 1500 };
const upright: Outline = [
  [0.1, 0.1],
  [0.9, 0.1],
  [0.9, 0.9],
  [0.1, 0.9],
];

/** The box around a line of 800 × 60 pixels that slants by some degrees, in the middle of the picture. */
function slanted(degrees: number): Box {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [width, height] = [800 * cos + 60 * sin, 800 * sin + 60 * cos];
  return [0.5 - width / 4000, 0.5 - height / 3000, width / 2000, height / 1500];
}

/** The outline of a document that slants by some degrees clockwise. */
function turned(degrees: number): Outline {
  const [x, y] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const at = (along: number, down: number): [number, number] => [
    (1000 + along * x - down * y) / 2000,
    (750 + along * y + down * x) / 1500,
  ];
  return [at(-500, -300), at(500, -300), at(500, 300), at(-500, 300)];
}

test('an upright line is its box', () => {
  expect(lineFrame([0.2, 0.4, 0.4, 0.04], picture, upright)).toMatchObject({
    middle: [800, expect.closeTo(630)],
    length: 800,
    thickness: 60,
  });
});

test.each([5, 15, 28])(
  'a line on a photo slanted by %i° is found inside its box and put upright',
  (degrees) => {
    const line = lineFrame(slanted(degrees), picture, turned(degrees));
    expect(line.turn).toBeCloseTo(-degrees);
    expect(line.length).toBeCloseTo(800);
    expect(line.thickness).toBeCloseTo(60);
  },
);

test('a line that lies on its side is put upright', () => {
  const line = lineFrame([0.5, 0.2, 0.03, 0.5], picture, turned(90));
  expect(line.turn).toBeCloseTo(-90);
  expect(line.length).toBeCloseTo(750);
  expect(line.thickness).toBeCloseTo(60);
});

test('the preview to enlarge from is the picture itself, within reason', () => {
  expect(cropEdge({ width: 4032, height: 3024 })).toBe(4032);
  expect(cropEdge({ width: 12_000, height: 9_000 })).toBeLessThan(5_000);
  // Pages below each other.
  expect(cropEdge({ width: 1_240, height: 12_000 })).toBe(12_000);
});
