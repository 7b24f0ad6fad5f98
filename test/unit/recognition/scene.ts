import { contains, type Point, type Quad } from '../../../electron/core/recognition/geometry.ts';
import type { Picture } from '../../../electron/core/recognition/picture.ts';

export type Colour = readonly [red: number, green: number, blue: number];

/** The colour at a place in pixels. */
export type Paint = (x: number, y: number) => Colour;

/** The same small noise for each place and run, within ±`levels`. */
const noise = (x: number, y: number, levels: number): number => {
  const mixed = Math.sin(x * 12.9898 + y * 78.233) * 43758.5453;
  return Math.round((mixed - Math.floor(mixed) - 0.5) * 2 * levels);
};

export function paint(width: number, height: number, colourAt: Paint, noisy = 2): Picture {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const away = noise(x, y, noisy);
      const [red, green, blue] = colourAt(x, y);
      data.set(
        [red, green, blue].map((level) => Math.max(0, Math.min(255, level + away))),
        (y * width + x) * 3,
      );
    }
  }
  return { width, height, data };
}

export const plain =
  (colour: Colour): Paint =>
  () =>
    colour;

/** Something with straight edges lying on what is below it. */
export const laid =
  (below: Paint, quad: readonly Point[], above: Paint): Paint =>
  (x, y) =>
    contains(quad, [x, y]) ? above(x, y) : below(x, y);

export const round =
  (below: Paint, [cx, cy]: Point, radius: number, above: Paint): Paint =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) < radius ? above(x, y) : below(x, y);

/** Bars of print: rows of dark strokes in a box. */
export const printed =
  (below: Paint, [left, top, right, bottom]: readonly [number, number, number, number], pitch = 22): Paint =>
  (x, y) => {
    const isInside = x > left && x < right && y > top && y < bottom;
    const isInk = (y - top) % pitch < pitch / 2 && (x - left) % 7 < 4 && (x - left) % 61 < 48;
    return isInside && isInk ? [40, 40, 44] : below(x, y);
  };

/** Furthest that a corner lies from the nearest corner of what was found, as a ratio of the diagonal. */
export function awayFrom(found: Quad | undefined, truth: Quad): number {
  if (found === undefined) return Number.POSITIVE_INFINITY;
  const diagonal = Math.hypot(truth[0][0] - truth[2][0], truth[0][1] - truth[2][1]);
  const away = truth.map(([x, y]) => Math.min(...found.map(([fx, fy]) => Math.hypot(fx - x, fy - y))));
  return Math.max(...away) / diagonal;
}
