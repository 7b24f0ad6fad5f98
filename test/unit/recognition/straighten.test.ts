import { expect, test } from 'vitest';
import { mapPoint, type Quad } from '../../../electron/core/recognition/geometry.ts';
import type { Picture } from '../../../electron/core/recognition/picture.ts';
import { straighten } from '../../../electron/core/recognition/straighten.ts';

const width = 400;
const height = 300;

/** A blue page with a red sheet standing askew on it. */
const sheet: Quad = [
  [100, 60],
  [320, 90],
  [300, 230],
  [80, 200],
];

function page(): Picture {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const inside = sheet.every(([ax, ay], index) => {
        const [bx, by] = sheet[(index + 1) % 4] ?? [ax, ay];
        return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
      });
      data.set(inside ? [200, 0, 0] : [0, 0, 200], (y * width + x) * 3);
    }
  }
  return { width, height, data };
}

test('a sheet standing askew fills the straightened picture', async () => {
  const { picture } = await straighten(page(), sheet);
  const at = (x: number, y: number) => [...picture.data.subarray((y * picture.width + x) * 3).subarray(0, 3)];
  const margin = Math.round(picture.width / 50);
  for (const [x, y] of [
    [margin, margin],
    [picture.width - margin, margin],
    [picture.width - margin, picture.height - margin],
    [margin, picture.height - margin],
  ] as const) {
    expect(at(x, y)).toEqual([200, 0, 0]);
  }
});

test('the corners of the straightened picture lie on the sheet’s corners', async () => {
  const { picture, toSource } = await straighten(page(), sheet);
  const corners: Quad = [
    [0, 0],
    [picture.width, 0],
    [picture.width, picture.height],
    [0, picture.height],
  ];
  corners.forEach((corner, index) => {
    const [x, y] = mapPoint(toSource, corner);
    expect(x).toBeCloseTo(sheet[index]?.[0] ?? 0, 3);
    expect(y).toBeCloseTo(sheet[index]?.[1] ?? 0, 3);
  });
});
