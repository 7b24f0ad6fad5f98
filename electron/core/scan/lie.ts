import type { Homography, Size } from '../recognition/geometry.ts';

/** `[x, y, width, height]` as ratios of the upright page of the file, origin top left. */
export type PlaceBox = readonly [number, number, number, number];

/** How a page of a letter lies in a picture, and the picture's size: for places as ratios. */
export interface Lie {
  readonly width: number;
  readonly height: number;
  /** Of the page itself, in points. */
  readonly page: Size;
  /** From points of the page to pixels of the picture. */
  readonly toPicture: Homography;
}
