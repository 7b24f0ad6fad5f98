import type { Box, Outline } from '../../../shared/model/recognition.ts';

/** `[x, y]` in pixels, origin top left. */
export type Point = readonly [number, number];

/** Corners in pixels, clockwise from the document's own top left. */
export type Quad = readonly [Point, Point, Point, Point];

/** A rectangle in pixels, origin top left. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A projective map of the plane, row by row: `[a, b, c, d, e, f, g, h, 1]`. */
export type Homography = readonly number[];

export const right = (r: Rectangle): number => r.x + r.width;
export const bottom = (r: Rectangle): number => r.y + r.height;
export const middleY = (r: Rectangle): number => r.y + r.height / 2;

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

export function wholeOf({ width, height }: Size): Quad {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
}

/** A quad of a picture that is `factor` times as large. */
export function scaled([a, b, c, d]: Quad, factor: number): Quad {
  const times = ([x, y]: Point): Point => [x * factor, y * factor];
  return [times(a), times(b), times(c), times(d)];
}

/** The smallest rectangle around several; all zero for none. */
export function around(rectangles: readonly Rectangle[]): Rectangle {
  if (rectangles.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...rectangles.map((r) => r.x));
  const y = Math.min(...rectangles.map((r) => r.y));
  return {
    x,
    y,
    width: Math.max(...rectangles.map(right)) - x,
    height: Math.max(...rectangles.map(bottom)) - y,
  };
}

/** The rectangle grown by `dx` to the left and right and by `dy` up and down. */
export const grown = (r: Rectangle, dx: number, dy: number): Rectangle => ({
  x: r.x - dx,
  y: r.y - dy,
  width: r.width + 2 * dx,
  height: r.height + 2 * dy,
});

/** The part of a rectangle inside a picture, in whole pixels, at least one pixel wide and high. */
export function clipped(r: Rectangle, size: Size): Rectangle {
  const x = Math.min(Math.max(Math.floor(r.x), 0), size.width - 1);
  const y = Math.min(Math.max(Math.floor(r.y), 0), size.height - 1);
  return {
    x,
    y,
    width: Math.max(1, Math.min(Math.ceil(right(r)), size.width) - x),
    height: Math.max(1, Math.min(Math.ceil(bottom(r)), size.height) - y),
  };
}

/** How much of the lower of two rectangles stands beside the other, 0 to 1. */
export function verticalOverlap(a: Rectangle, b: Rectangle): number {
  const shared = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y);
  return Math.max(0, shared) / Math.max(1, Math.min(a.height, b.height));
}

/** Area by the shoelace formula, in square pixels. */
export function areaOf(quad: readonly Point[]): number {
  let doubled = 0;
  quad.forEach((p, index) => {
    const q = quad[(index + 1) % quad.length] ?? p;
    doubled += p[0] * q[1] - q[0] * p[1];
  });
  return Math.abs(doubled) / 2;
}

/** Whether a point is inside a convex polygon whose corners run in either direction. */
export function contains(polygon: readonly Point[], [x, y]: Point): boolean {
  let sign = 0;
  return polygon.every((a, index) => {
    const b = polygon[(index + 1) % polygon.length] ?? a;
    const cross = (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
    if (cross === 0) return true;
    if (sign === 0) sign = Math.sign(cross);
    return Math.sign(cross) === sign;
  });
}

export function mapPoint(h: Homography, [x, y]: Point): Point {
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, i = 0, j = 1] = h;
  const w = g * x + i * y + j;
  return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
}

/** The map that does `b` first and then `a`. */
export function multiplied(a: Homography, b: Homography): Homography {
  const at = (m: Homography, row: number, column: number) => m[3 * row + column] ?? 0;
  return Array.from({ length: 9 }, (_, index) => {
    const [row, column] = [Math.floor(index / 3), index % 3];
    return (
      at(a, row, 0) * at(b, 0, column) + at(a, row, 1) * at(b, 1, column) + at(a, row, 2) * at(b, 2, column)
    );
  });
}

/** The corners of a rectangle. */
export const cornersOf = (r: Rectangle): Quad => [
  [r.x, r.y],
  [right(r), r.y],
  [right(r), bottom(r)],
  [r.x, bottom(r)],
];

const toRatio = (value: number, whole: number): number => Math.min(1, Math.max(0, value / whole));

/** The smallest upright box around some points. */
export function boxAround(points: readonly Point[]): Rectangle {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The upright box around a mapped rectangle, as ratios of `size`. */
export function boxIn(r: Rectangle, h: Homography, size: Size): Box {
  const mapped = cornersOf(r).map((corner) => mapPoint(h, corner));
  const { x, y, width, height } = boxAround(
    mapped.map(([left, top]): Point => [toRatio(left, size.width), toRatio(top, size.height)]),
  );
  return [x, y, width, height];
}

/** A quad as ratios of `size`. */
export const outlineIn = (quad: Quad, size: Size): Outline =>
  quad.map(([x, y]): [number, number] => [x / size.width, y / size.height]);
