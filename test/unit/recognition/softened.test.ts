import { expect, test } from 'vitest';
import type { Picture } from '../../../electron/core/recognition/picture.ts';
import { softened } from '../../../electron/core/recognition/softened.ts';

/** A picture of a level for each place. */
function picture(levelAt: (x: number, y: number) => number): Picture {
  const [width, height] = [90, 60];
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < data.length; at += 1) {
    const pixel = Math.floor(at / 3);
    data[at] = levelAt(pixel % width, Math.floor(pixel / width));
  }
  return { width, height, data };
}

const levelsOf = ({ data }: Picture) => new Set(data);
const stroke = (x: number): boolean => x % 20 < 6;

test('a picture in black and white only gets greys between both, in its own size', async () => {
  const fax = picture((x, y) => (stroke(x) && (x + y) % 2 === 0 ? 0 : 255));
  const soft = await softened(fax);
  expect([soft.width, soft.height]).toEqual([fax.width, fax.height]);
  expect(levelsOf(soft).size).toBeGreaterThan(2);
  expect(levelsOf(fax).size).toBe(2);
});

test('strokes with grey edges, blank paper and noise are left as they are', async () => {
  const edged = picture((x) => (stroke(x) ? (x % 20 === 0 || x % 20 === 5 ? 128 : 10) : 250));
  const blank = picture(() => 255);
  const noise = picture((x, y) => (x * 97 + y * 57) % 256);
  for (const one of [edged, blank, noise]) expect(await softened(one)).toBe(one);
});
