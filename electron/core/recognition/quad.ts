import { areaOf, distance, type Point, type Quad, type Size } from './geometry.ts';

interface Line {
  readonly through: Point;
  readonly direction: Point;
}

/** Length over width of an ID-1 card (ISO/IEC 7810: 85.60 mm × 53.98 mm). */
export const cardRatio = 85.6 / 53.98;

/**
 * Longer side in pixels at which it is seen where a card's lines stand: they are few and large, and are read in the
 * picture itself.
 */
export const cardEdge = 800;

/** Clockwise from the corner nearest the picture's top left. */
export function ordered(points: readonly [Point, Point, Point, Point]): Quad {
  const centre: Point = [
    points.reduce((sum, [x]) => sum + x, 0) / 4,
    points.reduce((sum, [, y]) => sum + y, 0) / 4,
  ];
  const angle = ([x, y]: Point) => Math.atan2(y - centre[1], x - centre[0]);
  const [a, b, c, d] = points.toSorted((p, q) => angle(p) - angle(q));
  const turn = [a, b, c, d].filter((point) => point !== undefined);
  const first = turn.reduce((best, point, index) => {
    const other = turn[best] ?? point;
    return point[0] + point[1] < other[0] + other[1] ? index : best;
  }, 0);
  const at = (offset: number): Point => turn[(first + offset) % 4] ?? centre;
  return [at(0), at(1), at(2), at(3)];
}

/**
 * The quadrilateral whose sides are the four longest edges of a convex outline, extended until they meet:
 * rounded corners then lie inside it. The outline has its short wobbles removed already. `undefined` when
 * the outline is no quadrilateral.
 */
export function convexQuad(hull: readonly Point[]): Quad | undefined {
  const edges = hull.map((from, index) => ({ index, from, to: hull[(index + 1) % hull.length] ?? from }));
  const sides = edges
    .toSorted((a, b) => distance(b.from, b.to) - distance(a.from, a.to))
    .slice(0, 4)
    .toSorted((a, b) => a.index - b.index)
    .map(({ from, to }) => lineBetween(from, to));
  const [a, b, c, d] = sides.map((side, index) => {
    const next = sides[(index + 1) % sides.length];
    return next && crossing(side, next);
  });
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  const quad = ordered([a, b, c, d]);
  const filled = areaOf(hull) / areaOf(quad);
  return filled > 0.93 && filled < 1.02 ? quad : undefined;
}

function lineBetween(from: Point, to: Point): Line {
  const length = Math.max(1, distance(from, to));
  return { through: from, direction: [(to[0] - from[0]) / length, (to[1] - from[1]) / length] };
}

function crossing(a: Line, b: Line): Point | undefined {
  const [ax, ay] = a.direction;
  const [bx, by] = b.direction;
  const cross = ax * by - ay * bx;
  if (Math.abs(cross) < 0.2) return undefined;
  const t = ((b.through[0] - a.through[0]) * by - (b.through[1] - a.through[1]) * bx) / cross;
  return [a.through[0] + ax * t, a.through[1] + ay * t];
}

/**
 * The quadrilateral between four lines, each through two points, given in the order of its sides. `undefined`
 * where neighbouring lines hardly meet.
 */
export function quadBetween(sides: readonly (readonly [Point, Point])[]): Quad | undefined {
  const lines = sides.map(([from, to]) => lineBetween(from, to));
  const [a, b, c, d] = lines.map((line, index) => {
    const before = lines[(index + 3) % 4];
    return before && crossing(before, line);
  });
  return a && b && c && d && [a, b, c, d];
}

/** Lengths of the horizontal and vertical sides, each the mean of both, in pixels. */
export function sidesOf([a, b, c, d]: Quad): Size {
  return { width: (distance(a, b) + distance(d, c)) / 2, height: (distance(a, d) + distance(b, c)) / 2 };
}

/** Shares of a picture's longer side that a corner may lie outside it, where the border cuts a document off. */
const overhang = 0.03;

const likelyRatios: readonly (readonly [least: number, most: number, likelihood: number])[] = [
  // Cards, and licences in A3 and A4, seen from nearly above.
  [1.34, 1.72, 1],
  [1.22, 1.9, 0.93],
  [1.08, 2.2, 0.75],
];

/** How much a quadrilateral looks like a sheet or card seen from a possible angle, 0 to 1. */
export function plausibility(quad: Quad, picture: Size): number {
  const lengths = quad.map((from, index) => distance(from, quad[(index + 1) % 4] ?? from));
  const [top = 0, right = 0, bottom = 0, left = 0] = lengths;
  const opposite = Math.min(top, bottom) / Math.max(top, bottom, 1);
  const opposite2 = Math.min(left, right) / Math.max(left, right, 1);
  if (opposite < 0.55 || opposite2 < 0.55) return 0;
  const { width, height } = sidesOf(quad);
  const ratio = Math.max(width, height) / Math.max(1, Math.min(width, height));
  const shape = likelyRatios.find(([least, most]) => ratio >= least && ratio <= most)?.[2] ?? 0;
  const slack = overhang * Math.max(picture.width, picture.height);
  const inside = quad.every(
    ([x, y]) => x > -slack && y > -slack && x < picture.width + slack && y < picture.height + slack,
  );
  return inside ? shape * (opposite * opposite2) ** 0.25 : 0;
}

/** Whether a quadrilateral may be an ID-1 card rather than a sheet of paper, seen at an angle. */
export function isCardShaped(quad: Quad): boolean {
  const { width, height } = sidesOf(quad);
  const ratio = Math.max(width, height) / Math.max(1, Math.min(width, height));
  return ratio > 1.46 && ratio < 1.85;
}
