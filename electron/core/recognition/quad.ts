import { areaOf, distance, type Point, type Quad, type Size } from './geometry.ts';

interface Line {
  readonly through: Point;
  readonly direction: Point;
}

/** Length over width of an ID-1 card (ISO/IEC 7810: 85.60 mm × 53.98 mm). */
export const cardRatio = 85.6 / 53.98;

/** Clockwise from the corner nearest the picture's top left. */
function ordered(points: readonly [Point, Point, Point, Point]): Quad {
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

function fitLine(points: readonly Point[]): Line {
  const n = points.length;
  const mx = points.reduce((sum, [x]) => sum + x, 0) / n;
  const my = points.reduce((sum, [, y]) => sum + y, 0) / n;
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of points) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  return { through: [mx, my], direction: [Math.cos(angle), Math.sin(angle)] };
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

function sideLine(from: Point, to: Point, outline: readonly Point[]): Line | undefined {
  const length = distance(from, to);
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const near = outline.filter(([x, y]) => {
    const along = ((x - from[0]) * ux + (y - from[1]) * uy) / length;
    const away = Math.abs((x - from[0]) * uy - (y - from[1]) * ux);
    return along > 0.12 && along < 0.88 && away < Math.max(3, length * 0.025);
  });
  return near.length < 12 ? undefined : fitLine(near);
}

/**
 * Moves each side of a rough quadrilateral onto the straight middle part of the outline, so that rounded
 * corners do not pull it inwards. Sides without enough outline near them stay where they are.
 */
export function fittedQuad(rough: Quad, outline: readonly Point[]): Quad {
  const sides = rough.map((from, index) => {
    const to = rough[(index + 1) % 4] ?? from;
    return sideLine(from, to, outline) ?? lineBetween(from, to);
  });
  const corner = (index: number): Point => {
    const fallback = rough[index] ?? [0, 0];
    const [before, after] = [sides[(index + 3) % 4], sides[index]];
    const found = before && after && crossing(before, after);
    const side = distance(rough[0], rough[2]);
    return found !== undefined && distance(found, fallback) < side * 0.12 ? found : fallback;
  };
  return [corner(0), corner(1), corner(2), corner(3)];
}

/** Lengths of the horizontal and vertical sides, each the mean of both, in pixels. */
export function sidesOf([a, b, c, d]: Quad): Size {
  return { width: (distance(a, b) + distance(d, c)) / 2, height: (distance(a, d) + distance(b, c)) / 2 };
}

/** How much a quadrilateral looks like a sheet or card seen from a possible angle, 0 to 1. */
export function plausibility(quad: Quad, picture: Size): number {
  const lengths = quad.map((from, index) => distance(from, quad[(index + 1) % 4] ?? from));
  const [top = 0, right = 0, bottom = 0, left = 0] = lengths;
  const opposite = Math.min(top, bottom) / Math.max(top, bottom, 1);
  const opposite2 = Math.min(left, right) / Math.max(left, right, 1);
  if (opposite < 0.55 || opposite2 < 0.55) return 0;
  const { width, height } = sidesOf(quad);
  const ratio = Math.max(width, height) / Math.max(1, Math.min(width, height));
  if (ratio < 1.15 || ratio > 2.1) return 0;
  const slack = 0.02 * Math.max(picture.width, picture.height);
  const inside = quad.every(
    ([x, y]) => x > -slack && y > -slack && x < picture.width + slack && y < picture.height + slack,
  );
  if (!inside) return 0;
  const onBorder = quad.filter(
    ([x, y]) => x < 4 || y < 4 || x > picture.width - 5 || y > picture.height - 5,
  ).length;
  const shape = ratio > 1.3 && ratio < 1.8 ? 1 : 0.8;
  return shape * Math.sqrt(opposite * opposite2) * (onBorder === 4 ? 0.5 : 1);
}
