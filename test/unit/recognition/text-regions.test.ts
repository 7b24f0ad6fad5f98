import { expect, test } from 'vitest';
import { textRegions } from '../../../electron/core/recognition/find-lines/text-regions.ts';
import type { Point } from '../../../electron/core/recognition/geometry.ts';

const width = 320;
const height = 160;

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly long: number;
  readonly thick: number;
  readonly degrees?: number;
  readonly probability?: number;
}

/** A probability map with a bar about each middle, as the model draws the kernel of a line. */
function drawn(...bars: readonly Bar[]) {
  const data = new Float32Array(width * height);
  for (const { x, y, long, thick, degrees = 0, probability = 0.95 } of bars) {
    const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1) {
        const [dx, dy] = [column - x, row - y];
        const inside =
          Math.abs(dx * cos + dy * sin) <= long / 2 && Math.abs(dy * cos - dx * sin) <= thick / 2;
        if (inside) data[row * width + column] = probability;
      }
    }
  }
  return { width, height, data };
}

const side = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by);

test('a bar becomes the line around it, wider by what the model was trained to leave out', async () => {
  const [region, ...others] = await textRegions(drawn({ x: 160, y: 80, long: 200, thick: 10 }));
  expect(others).toEqual([]);
  if (region === undefined) throw new Error('no region');
  const [a, b, c, d] = region;
  // Offset of DB: area × 1.5 / perimeter.
  const offset = (200 * 10 * 1.5) / (2 * (200 + 10));
  expect(side(a, b)).toBeCloseTo(200 + 2 * offset, -1);
  expect(side(b, c)).toBeGreaterThan(10 + 2 * offset - 2);
  expect(side(b, c)).toBeLessThan(10 + 2 * offset + 2);
  expect((a[0] + c[0]) / 2).toBeCloseTo(160, 0);
  expect((b[1] + d[1]) / 2).toBeCloseTo(80, 0);
  expect(a[0]).toBeLessThan(b[0]);
  expect(a[1]).toBeLessThan(d[1]);
});

test('a sloping line keeps its slope, a line up the page is higher than wide', async () => {
  const [sloping] = await textRegions(drawn({ x: 160, y: 80, long: 180, thick: 12, degrees: 10 }));
  if (sloping === undefined) throw new Error('no region');
  const [a, b] = sloping;
  expect((Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI).toBeCloseTo(10, 0);
  const [upright] = await textRegions(drawn({ x: 160, y: 80, long: 120, thick: 12, degrees: 90 }));
  if (upright === undefined) throw new Error('no region');
  expect(side(upright[1], upright[2])).toBeGreaterThan(3 * side(upright[0], upright[1]));
});

test('lines apart stay apart; what is faint or a speck is no line', async () => {
  const regions = await textRegions(
    drawn(
      { x: 80, y: 40, long: 100, thick: 8 },
      { x: 80, y: 100, long: 100, thick: 8 },
      { x: 240, y: 40, long: 100, thick: 8, probability: 0.45 },
      { x: 240, y: 100, long: 2, thick: 1 },
    ),
  );
  expect(regions).toHaveLength(2);
});

test('a map without text has no lines', async () => {
  expect(await textRegions({ width, height, data: new Float32Array(width * height) })).toEqual([]);
});

const box = (region: readonly Point[]) => {
  const [xs, ys] = [region.map(([x]) => x), region.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), middle: (Math.min(...ys) + Math.max(...ys)) / 2 };
};

test('a number that stands higher than its label and hangs together with it gives two lines', async () => {
  const regions = await textRegions(
    drawn({ x: 60, y: 86, long: 80, thick: 12 }, { x: 200, y: 78, long: 202, thick: 12 }),
  );
  expect(regions).toHaveLength(2);
  const [label, number] = regions.map(box).toSorted((a, b) => a.left - b.left);
  expect(label?.middle).toBeCloseTo(86, -0.5);
  expect(label?.right).toBeGreaterThan(98);
  expect(label?.right).toBeLessThan(125);
  expect(number?.middle).toBeCloseTo(78, -0.5);
  expect(number?.left).toBeLessThan(100);
  expect(number?.right).toBeGreaterThan(300);
});

test('a line that a seal hangs on is found whole, its last character included', async () => {
  const seal = Array.from({ length: 8 }, (_, index) => ({
    x: 262 + 4 * index,
    y: 60 + 5 * index,
    long: 14,
    thick: 8,
  }));
  const regions = await textRegions(drawn({ x: 150, y: 56, long: 240, thick: 8 }, ...seal));
  expect(regions).toHaveLength(1);
  const [line] = regions.map(box);
  expect(line?.left).toBeLessThan(30);
  expect(line?.right).toBeGreaterThan(268);
  expect(line?.middle).toBeGreaterThan(51);
  expect(line?.middle).toBeLessThan(61);
});
