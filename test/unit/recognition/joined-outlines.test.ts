import { expect, test } from 'vitest';
import { areaOf, type Quad } from '../../../electron/core/recognition/geometry.ts';
import { joined } from '../../../electron/core/recognition/nested-quads.ts';

const upper: Quad = [
  [100, 100],
  [700, 130],
  [690, 500],
  [90, 480],
];
const lower: Quad = [
  [92, 486],
  [688, 506],
  [670, 900],
  [80, 890],
];

test('the halves of a folded paper make one outline, whichever is seen first', () => {
  const whole = joined(upper, lower);
  expect(whole).toEqual([upper[0], upper[1], lower[2], lower[3]]);
  expect(areaOf(joined(lower, upper) ?? upper)).toBeCloseTo(areaOf(whole ?? upper));
});

test('outlines apart from each other, or one within the other, are not joined', () => {
  const away: Quad = [
    [992, 526],
    [1588, 546],
    [1570, 940],
    [980, 930],
  ];
  const inner: Quad = [
    [200, 200],
    [400, 210],
    [395, 350],
    [195, 340],
  ];
  expect(joined(upper, away)).toBeUndefined();
  expect(joined(upper, inner)).toBeUndefined();
});
