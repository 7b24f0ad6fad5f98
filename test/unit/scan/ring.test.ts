import { expect, test } from 'vitest';
import { type Layer, millimetres } from '../../../electron/core/scan/flat-page.ts';
import { findRings } from '../../../electron/core/scan/ring.ts';

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Height over width. */
  readonly flatness?: number;
  /** Share of the ring that is drawn. */
  readonly share?: number;
}

const [width, height] = [1786, 2526];

/** A page with rings of one millimetre's line. */
function page(...rings: readonly Drawn[]): Layer {
  const data = new Uint8Array(width * height);
  const half = millimetres(0.5);
  for (const { x, y, radius, flatness = 1, share = 1 } of rings) {
    for (let step = 0; step < 20_000 * share; step += 1) {
      const turn = (2 * Math.PI * step) / 20_000;
      for (let away = -half; away <= half; away += 1) {
        const px = Math.round(x + (radius + away) * Math.cos(turn));
        const py = Math.round(y + (radius * flatness + away) * Math.sin(turn));
        if (px >= 0 && py >= 0 && px < width && py < height) data[py * width + px] = 255;
      }
    }
  }
  return { width, height, data };
}

test('finds a round seal, how much of it is drawn, and nothing on an empty page', async () => {
  expect(await findRings(page())).toEqual([]);
  const [ring, ...more] = await findRings(page({ x: 1200, y: 1900, radius: millimetres(20) }));
  expect(more).toEqual([]);
  expect(Math.hypot((ring?.x ?? 0) - 1200, (ring?.y ?? 0) - 1900)).toBeLessThan(millimetres(0.6));
  expect(Math.abs((ring?.radius ?? 0) - millimetres(20))).toBeLessThan(millimetres(0.9));
  expect(ring?.closed).toBeGreaterThan(0.97);
  expect(ring?.outside).toBe(0);
});

test('says how much of a ring is missing', async () => {
  const [ring] = await findRings(page({ x: 1200, y: 1900, radius: millimetres(20), share: 0.7 }));
  expect(ring?.closed).toBeGreaterThan(0.6);
  expect(ring?.closed).toBeLessThan(0.8);
});

test('says how much of a ring lies beyond the page', async () => {
  const [ring] = await findRings(page({ x: width - millimetres(6), y: 1900, radius: millimetres(20) }));
  expect(ring?.outside).toBeGreaterThan(0.3);
  expect(ring?.outside).toBeLessThan(0.5);
});

test('finds an oval seal, and two seals beside each other', async () => {
  const [oval] = await findRings(page({ x: 900, y: 1500, radius: millimetres(22), flatness: 0.7 }));
  expect(oval?.flatness).toBeGreaterThan(0.62);
  expect(oval?.flatness).toBeLessThan(0.78);
  const two = await findRings(
    page({ x: 500, y: 800, radius: millimetres(20) }, { x: 1200, y: 1900, radius: millimetres(20) }),
  );
  expect(two).toHaveLength(2);
});

test('small rings and straight lines are no seals', async () => {
  const layer = page({ x: 900, y: 900, radius: millimetres(5) });
  layer.data.fill(255, 1500 * width, 1503 * width);
  expect(await findRings(layer)).toEqual([]);
});
