import { expect, test } from 'vitest';
import { mapPoint, type Quad } from '../../../electron/core/recognition/geometry.ts';
import type { Picture } from '../../../electron/core/recognition/picture.ts';
import { fromNearer, shapeOf, straighten } from '../../../electron/core/recognition/straighten.ts';

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

/** A card standing askew on a page of its own. */
const card: Quad = [
  [60, 50],
  [344, 70],
  [332, 250],
  [48, 230],
];

test('a card gets a card’s proportions, and more pixels of the same place where it is seen from nearer', async () => {
  const source = page();
  const far = await straighten(source, card);
  const near = await fromNearer(far, source);
  for (const { picture } of [far, near]) expect(picture.width / picture.height).toBeCloseTo(85.6 / 53.98, 2);
  expect(near.picture.width).toBeGreaterThan(far.picture.width);
  for (const [x, y] of [
    [0, 0],
    [1, 0],
    [1, 1],
    [0.5, 0.25],
  ] as const) {
    const place = ({ picture, toSource }: typeof far) =>
      mapPoint(toSource, [x * picture.width, y * picture.height]);
    const [farX, farY] = place(far);
    const [nearX, nearY] = place(near);
    expect(nearX).toBeCloseTo(farX, 3);
    expect(nearY).toBeCloseTo(farY, 3);
  }
});

test('a card turned by a quarter stays so when it is seen from nearer', async () => {
  const source = page();
  const [a, b, c, d] = card;
  const far = await straighten(source, [b, c, d, a]);
  const near = await fromNearer(far, source);
  expect(far.picture.height).toBeGreaterThan(far.picture.width);
  expect(near.picture.height).toBeGreaterThan(near.picture.width);
});

test('what is no card has all its pixels already', async () => {
  const source = page();
  const whole = await straighten(source, [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ]);
  expect(await fromNearer(whole, source)).toBe(whole);
});

test('a paper with the proportions of a card keeps them, and has all its pixels already', async () => {
  const source = page();
  expect(shapeOf(card)).toBe('card');
  const { picture } = await straighten(source, card);
  const paper = await straighten(source, card, 'paper');
  expect(Math.max(paper.picture.width, paper.picture.height)).toBeGreaterThan(picture.width);
  const measured = Math.hypot(284, 20) / Math.hypot(12, 180);
  expect(paper.picture.width / paper.picture.height).toBeCloseTo(measured, 2);
  expect(await fromNearer(paper, source)).toBe(paper);
});
