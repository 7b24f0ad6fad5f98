import { describe, expect, test } from 'vitest';
import { boxBetween, movedBox, resizedBox } from '../../../renderer/letter/marking/place-box.ts';

const rounded = (box: readonly number[]) => box.map((ratio) => Math.round(ratio * 1000) / 1000);

describe('a rectangle on a page', () => {
  test('is drawn in any direction and cut to the page', () => {
    expect(rounded(boxBetween({ x: 0.6, y: 0.5 }, { x: 0.2, y: 0.9 }))).toEqual([0.2, 0.5, 0.4, 0.4]);
    expect(rounded(boxBetween({ x: 0.5, y: 0.5 }, { x: 1.7, y: -3 }))).toEqual([0.5, 0, 0.5, 0.5]);
  });

  test('keeps its size and stays on the page when it is moved', () => {
    expect(rounded(movedBox([0.2, 0.2, 0.3, 0.1], { x: 0.1, y: -0.05 }))).toEqual([0.3, 0.15, 0.3, 0.1]);
    expect(rounded(movedBox([0.2, 0.2, 0.3, 0.1], { x: 5, y: -5 }))).toEqual([0.7, 0, 0.3, 0.1]);
  });

  test.each([
    ['top-left', [0.25, 0.25, 0.25, 0.25]],
    ['top-right', [0.2, 0.25, 0.35, 0.25]],
    ['bottom-left', [0.25, 0.2, 0.25, 0.35]],
    ['bottom-right', [0.2, 0.2, 0.35, 0.35]],
  ] as const)('is resized at its %s corner, the opposite one stays', (corner, expected) => {
    expect(rounded(resizedBox([0.2, 0.2, 0.3, 0.3], corner, { x: 0.05, y: 0.05 }))).toEqual(expected);
  });

  test('never turns over and never leaves the page when it is resized', () => {
    for (const corner of ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const) {
      for (const way of [-4, 4]) {
        const [x, y, width, height] = resizedBox([0.2, 0.2, 0.3, 0.3], corner, { x: way, y: way });
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.min(width, height)).toBeGreaterThan(0);
        expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1);
      }
    }
  });
});
