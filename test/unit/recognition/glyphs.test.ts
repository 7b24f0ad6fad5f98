import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf } from '../../../electron/core/recognition/glyph/cells.ts';
import { featureCount, featuresOf } from '../../../electron/core/recognition/glyph/features.ts';
import { openGlyphReader } from '../../../electron/core/recognition/glyph/glyph-reader.ts';
import type { LineImage } from '../../../electron/core/recognition/read/reader.ts';

interface Print {
  readonly family: string;
  readonly size: number;
  readonly gap?: number;
  readonly blur?: number;
}

/** A line of print with a narrow margin, dark on pale paper. */
function printed(text: string, { family, size, gap = 0, blur = 0.4 }: Print): LineImage {
  const characters = Array.from(text);
  const [width, height] = [Math.ceil(characters.length * (size + gap) + 0.4 * size), Math.ceil(1.3 * size)];
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#e8e6df';
  context.fillRect(0, 0, width, height);
  context.filter = `blur(${blur}px)`;
  context.fillStyle = '#2c2a30';
  context.font = `${size}px "${family}"`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  characters.forEach((character, index) => {
    context.fillText(character, 0.2 * size + (index + 0.5) * (size + gap), height / 2);
  });
  const { data } = context.getImageData(0, 0, width, height);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    rgb.set(data.subarray(4 * pixel, 4 * pixel + 3), 3 * pixel);
  return { width, height, data: rgb };
}

const read = async (line: LineImage): Promise<string> =>
  (await (await openGlyphReader()).read(line, 'text')).symbols.map(({ text }) => text).join('');

const [sans, serif] = ['Noto Sans CJK SC', 'Noto Serif CJK SC'];

test.each([
  ['李竑垚', { family: sans, size: 34 }],
  ['欧阳旻', { family: serif, size: 30 }],
  ['王荔蘅', { family: sans, size: 24, blur: 1 }],
  ['程荇', { family: serif, size: 40, gap: 40 }],
  ['川小一', { family: sans, size: 36 }],
])('a name is read by the form of its characters, common or not: %s', async (name, print) => {
  expect(await read(printed(name, print))).toBe(name);
});

test('of characters that look alike each is told by its own strokes', async () => {
  for (const name of ['黄璧妍', '黄壁妍', '洗薇', '冼薇']) {
    expect(await read(printed(name, { family: serif, size: 40 }))).toBe(name);
  }
});

test('paper without print reads as nothing', async () => {
  expect(await read(printed(' ', { family: sans, size: 30 }))).toBe('');
});

test('what describes a print does not depend on how large it is or where it stands', () => {
  const cross = (side: number, at: number, size: number) => {
    const data = new Float32Array(side * side);
    for (let step = 0; step < size; step += 1)
      for (let wide = 0; wide < size / 8; wide += 1) {
        data[(at + size / 2 + wide) * side + at + step] = 1;
        data[(at + step) * side + at + size / 4 + wide] = 1;
      }
    return featuresOf({ width: side, height: side, data });
  };
  const [small, large] = [cross(40, 4, 24), cross(90, 30, 48)];
  const alike = (small ?? new Float32Array()).reduce(
    (sum, value, index) => sum + value * (large?.[index] ?? 0),
    0,
  );
  expect(alike).toBeGreaterThan(0.97);
  expect(small).toHaveLength(featureCount);
});

test('a line is cut into cells in order, none over another, none wider than a character may be', () => {
  const em = 20;
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 90 }),
      fc.integer({ min: 0, max: 1000 }),
      (columns, seed) => {
        const data = Float32Array.from({ length: columns.length * 8 }, (_, at) =>
          Math.floor(at / columns.length) < (columns[at % columns.length] ?? 0) ? 1 : 0,
        );
        const ink = { width: columns.length, height: 8, data };
        const cells = cellsOf(ink, em, ({ from, to }) => ({
          found: undefined,
          unlikeness: 1 + ((from * 7 + to * 13 + seed) % 5),
        }));
        let end = 0;
        for (const { from, to } of cells) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to - from).toBeLessThanOrEqual(1.3 * em);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(columns.length);
      },
    ),
  );
});

test('a single stroke is one character, however unevenly it is printed', () => {
  const [em, length] = [20, 28];
  const thickness = (x: number) => (x % 9 === 4 ? 2 : 2.2) + (x > 22 ? 2 : 0);
  const data = Float32Array.from({ length: length * 20 }, (_, at) => {
    const [x, y] = [at % length, Math.floor(at / length)];
    return x < 2 || x > 25 ? 0 : Math.min(1, Math.max(0, thickness(x) - Math.abs(y - 10)));
  });
  const shorter = ({ from, to }: { from: number; to: number }) => ({
    found: 0,
    unlikeness: (to - from) / em,
  });
  expect(cellsOf({ width: length, height: 20, data }, em, shorter)).toHaveLength(1);
});
