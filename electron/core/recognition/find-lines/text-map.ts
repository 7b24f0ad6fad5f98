import type { Point, Quad } from '../geometry.ts';
import { freeing, type Mat, type OpenCv } from '../opencv.ts';

/** A rectangle that runs aslant by at most an eighth of a turn; `across` is along its text. */
export interface Slanted {
  readonly middle: Point;
  readonly across: number;
  readonly down: number;
  /** Clockwise. */
  readonly degrees: number;
}

/** The corners of a slanted rectangle, from the top left one on. */
export function cornersOf({ middle: [x, y], across, down, degrees }: Slanted): Quad {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians) / 2, Math.sin(radians) / 2];
  const corner = (right: number, below: number): Point => [
    x + right * across * cos - below * down * sin,
    y + right * across * sin + below * down * cos,
  ];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** The least slanted rectangle around some points, two whole numbers each. */
export function slantedAround(cv: OpenCv, points: Mat): Slanted {
  const { center, size, angle } = cv.minAreaRect(points);
  const middle: Point = [center.x, center.y];
  const quarters = Math.round(angle / 90);
  const [across, down] = quarters % 2 === 0 ? [size.width, size.height] : [size.height, size.width];
  return { middle, across, down, degrees: angle - 90 * quarters };
}

/** The mean of a map inside a quadrilateral. */
export function meanInside(cv: OpenCv, map: Mat, quad: Quad): number {
  return freeing((keep) => {
    const xs = quad.map(([x]) => x);
    const ys = quad.map(([, y]) => y);
    const within = (value: number, size: number) => Math.min(Math.max(value, 0), size - 1);
    const left = within(Math.floor(Math.min(...xs)), map.cols);
    const top = within(Math.floor(Math.min(...ys)), map.rows);
    const width = within(Math.ceil(Math.max(...xs)), map.cols) - left + 1;
    const height = within(Math.ceil(Math.max(...ys)), map.rows) - top + 1;
    const part = keep(map.roi(new cv.Rect(left, top, width, height)));
    const mask = keep(cv.Mat.zeros(height, width, cv.CV_8UC1));
    const shifted = quad.flatMap(([x, y]) => [Math.round(x - left), Math.round(y - top)]);
    const polygon = keep(cv.matFromArray(4, 1, cv.CV_32SC2, shifted));
    cv.fillConvexPoly(mask, polygon, new cv.Scalar(1));
    return cv.mean(part, mask)[0] ?? 0;
  });
}
