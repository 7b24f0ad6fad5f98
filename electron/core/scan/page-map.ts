import { boxIn, type Homography, type Point, type Rectangle } from '../recognition/geometry.ts';
import type { Lie, PlaceBox } from './lie.ts';

/** The map that undoes another one. */
export function inverse(map: Homography): Homography {
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0, i = 1] = map;
  const all = [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
  const last = all[8] || 1;
  return all.map((value) => value / last);
}

/** A rectangle of the letter's page in points as a box of the picture. */
export const placeOf = (part: Rectangle, { toPicture, width, height }: Lie): PlaceBox =>
  boxIn(part, toPicture, { width, height });

export const isInPicture = ([x, y]: Point, { width, height }: Pick<Lie, 'width' | 'height'>): boolean =>
  x >= -1 && y >= -1 && x <= width + 1 && y <= height + 1;
