import type { Candidate } from './find.ts';
import { areaOf, contains, type Point, type Quad, type Size } from './geometry.ts';
import { isCardShaped } from './quad.ts';

/** The middle of a quad's corners. */
export const centre = (quad: Quad): Point => [
  quad.reduce((sum, [x]) => sum + x, 0) / 4,
  quad.reduce((sum, [, y]) => sum + y, 0) / 4,
];

/** Whether a quad lies within another one and is clearly smaller. */
export const isInside = (inner: Quad, outer: Quad): boolean =>
  contains(outer, centre(inner)) && areaOf(inner) < 0.6 * areaOf(outer);

/** Whether two quads lie upon each other. */
export const isSamePlace = (a: Quad, b: Quad): boolean => contains(a, centre(b)) || contains(b, centre(a));

/** A quad moved outwards, no further than the picture. */
export function widened(quad: Quad, share: number, { width, height }: Size): Quad {
  const [cx, cy] = centre(quad);
  const moved = ([x, y]: Point): Point => [
    Math.min(width, Math.max(0, cx + (x - cx) * (1 + 2 * share))),
    Math.min(height, Math.max(0, cy + (y - cy) * (1 + 2 * share))),
  ];
  return [moved(quad[0]), moved(quad[1]), moved(quad[2]), moved(quad[3])];
}

/** Least share of a sheet, and least score, of a paper lying or copied on it. */
const leastOnSheet = 0.06;
const sureOnSheet = 0.85;

/** Outlines with those that lie on a sheet or licence before it, so that each is read by itself. */
export function innerFirst(candidates: readonly Candidate[]): Quad[] {
  const lyingOn = (outer: Quad) =>
    isCardShaped(outer)
      ? []
      : candidates
          .filter(
            ({ quad, score }) =>
              isInside(quad, outer) &&
              (isCardShaped(quad) || (score > sureOnSheet && areaOf(quad) > leastOnSheet * areaOf(outer))),
          )
          .map(({ quad }) => quad);
  return [...new Set(candidates.flatMap(({ quad }) => [...lyingOn(quad), quad]))];
}

/** How much larger than two outlines together the one around both may be, and how much smaller. */
const looselyJoined = 1.12;
const overlapping = 0.9;

/**
 * The outline around two that share a side, as those of a paper's halves do on either side of a fold; `undefined`
 * where they lie otherwise.
 */
export function joined(one: Quad, other: Quad): Quad | undefined {
  const [a, b, , d] = one;
  const unit = ([x, y]: Point): Point => [x / Math.hypot(x, y), y / Math.hypot(x, y)];
  const along = unit([b[0] - a[0], b[1] - a[1]]);
  const down = unit([d[0] - a[0], d[1] - a[1]]);
  const furthest = (right: number, low: number): Point => {
    const reach = ([x, y]: Point) =>
      right * (x * along[0] + y * along[1]) + low * (x * down[0] + y * down[1]);
    return [...one, ...other].reduce((best, point) => (reach(point) > reach(best) ? point : best));
  };
  const whole: Quad = [furthest(-1, -1), furthest(1, -1), furthest(1, 1), furthest(-1, 1)];
  const ratio = areaOf(whole) / (areaOf(one) + areaOf(other));
  return ratio > overlapping && ratio < looselyJoined ? whole : undefined;
}

/** Whether two outlines may show parts of one document: they share a side, or lie upon each other. */
export const isBeside = (one: Quad, other: Quad): boolean =>
  isSamePlace(one, other) || joined(one, other) !== undefined;
