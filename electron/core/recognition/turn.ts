import { type Homography, multiplied, type Rectangle, type Size } from './geometry.ts';
import { freeing, openCv } from './opencv.ts';
import type { Picture } from './picture.ts';
import type { Straightened } from './straighten.ts';

/** Quarter turns clockwise. */
export type Turns = 0 | 1 | 2 | 3;

/** From pixels of the turned picture to pixels of the one before, whose size is given. */
export function backFrom(turns: Turns, { width, height }: Size): Homography {
  if (turns === 1) return [0, 1, 0, -1, 0, height, 0, 0, 1];
  if (turns === 2) return [-1, 0, width, 0, -1, height, 0, 0, 1];
  if (turns === 3) return [0, -1, width, 1, 0, 0, 0, 0, 1];
  return [1, 0, 0, 0, 1, 0, 0, 0, 1];
}

/** A rectangle of a picture of `size`, as it lies after turning the picture clockwise. */
export function turnedRectangle({ x, y, width, height }: Rectangle, turns: Turns, size: Size): Rectangle {
  if (turns === 1) return { x: size.height - y - height, y: x, width: height, height: width };
  if (turns === 2) return { x: size.width - x - width, y: size.height - y - height, width, height };
  if (turns === 3) return { x: y, y: size.width - x - width, width: height, height: width };
  return { x, y, width, height };
}

async function turnedPixels(picture: Picture, turns: 1 | 2 | 3): Promise<Picture> {
  const { cv } = await openCv;
  const codes = { 1: cv.ROTATE_90_CLOCKWISE, 2: cv.ROTATE_180, 3: cv.ROTATE_90_COUNTERCLOCKWISE };
  return freeing((keep) => {
    const source = keep(cv.matFromArray(picture.height, picture.width, cv.CV_8UC3, picture.data));
    const result = keep(new cv.Mat());
    cv.rotate(source, result, codes[turns]);
    return { width: result.cols, height: result.rows, data: result.data.slice() };
  });
}

/** Turns a straightened document clockwise by quarters. */
export async function turned(document: Straightened, turns: Turns): Promise<Straightened> {
  if (turns === 0) return document;
  return {
    picture: await turnedPixels(document.picture, turns),
    toSource: multiplied(document.toSource, backFrom(turns, document.picture)),
  };
}
