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
