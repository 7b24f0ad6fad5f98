import { type Homography, multiplied, type Rectangle, type Size } from '../recognition/geometry.ts';
import { freeing, type Keep, type Mat, type OpenCv, openCv } from '../recognition/opencv.ts';
import type { Picture } from '../recognition/picture.ts';
import type { Lie } from './lie.ts';

/** Pixels of a flat page for one point of paper: 216 dots per inch. */
export const flatScale = 3;

/** One byte for each pixel of a flat page. */
export interface Layer {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * The inks of a page as it lies flat, in even light on white paper; `flatScale` pixels are one point. What the
 * picture does not show of the page has none.
 */
export interface Inks {
  /** How dark each pixel is but for red ink: print, and pens in black or blue. */
  readonly dark: Layer;
  /** By how much red outweighs the stronger of the other colours. */
  readonly red: Layer;
  /** How much colour there is, whichever. */
  readonly colour: Layer;
  /** How dark each pixel is in its brightest colour: print alone, for coloured ink is bright in one. */
  readonly print: Layer;
}

/** Paper changes slowly; it is measured in a picture this much smaller. */
const reduction = 8;
/** Millimetres below which what is dark or coloured counts as ink and not as paper. */
const inkWidth = 22;

export const millimetres = (length: number): number => (length * 72 * flatScale) / 25.4;

/** Divides each colour of a page by what the paper has of it. */
function evened(cv: OpenCv, keep: Keep, page: Mat): void {
  const small = keep(new cv.Mat());
  cv.resize(page, small, new cv.Size(0, 0), 1 / reduction, 1 / reduction, cv.INTER_AREA);
  const window = 2 * Math.round(millimetres(inkWidth) / reduction / 2) + 1;
  const kernel = keep(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(window, window)));
  cv.morphologyEx(small, small, cv.MORPH_CLOSE, kernel);
  cv.blur(small, small, new cv.Size(window, window));
  const paper = keep(new cv.Mat());
  cv.resize(small, paper, new cv.Size(page.cols, page.rows), 0, 0, cv.INTER_LINEAR);
  cv.divide(page, paper, page, 255);
}

/**
 * Lays a page flat in even light, one byte for each pixel and colour. The library's memory never shrinks: whatever
 * is as large as a page is given back before the next is made.
 */
function flattened(cv: OpenCv, picture: Picture, back: Homography, { width, height }: Size): Mat {
  const flat = new cv.Mat();
  freeing((keep) => {
    const source = keep(cv.matFromArray(picture.height, picture.width, cv.CV_8UC3, picture.data));
    const map = keep(cv.matFromArray(3, 3, cv.CV_64FC1, [...back]));
    const flags = cv.INTER_LINEAR | cv.WARP_INVERSE_MAP;
    const white = new cv.Scalar(255, 255, 255, 255);
    cv.warpPerspective(source, flat, map, new cv.Size(width, height), flags, cv.BORDER_CONSTANT, white);
  });
  freeing((keep) => evened(cv, keep, flat));
  return flat;
}

/** Lays a page flat and parts its inks. */
export async function flatInks(
  picture: Picture,
  { toPicture, page }: Pick<Lie, 'toPicture' | 'page'>,
): Promise<Inks> {
  const { cv } = await openCv;
  const back = multiplied(toPicture, [1 / flatScale, 0, 0, 0, 1 / flatScale, 0, 0, 0, 1]);
  const [width, height] = [Math.round(page.width * flatScale), Math.round(page.height * flatScale)];
  return freeing((keep) => {
    const planes = keep(new cv.MatVector());
    freeing((once) => cv.split(once(flattened(cv, picture, back, { width, height })), planes));
    const [red, green, blue] = [keep(planes.get(0)), keep(planes.get(1)), keep(planes.get(2))];
    const [other, most, least] = [keep(new cv.Mat()), keep(new cv.Mat()), keep(new cv.Mat())];
    cv.max(green, blue, other);
    cv.max(red, other, most);
    cv.min(green, blue, least);
    cv.min(red, least, least);
    const layer = (work: (result: Mat) => void): Layer =>
      freeing((once) => {
        const result = once(new cv.Mat());
        work(result);
        return { width, height, data: result.data.slice() };
      });
    return {
      dark: layer((result) => cv.bitwise_not(red, result)),
      // Differences below zero become zero.
      red: layer((result) => cv.subtract(red, other, result)),
      colour: layer((result) => cv.subtract(most, least, result)),
      print: layer((result) => cv.bitwise_not(most, result)),
    };
  });
}

/** Share of the pixels of a layer above a level. */
export function shareAbove({ data }: Layer, level: number): number {
  let count = 0;
  for (let at = 0; at < data.length; at += 1) if ((data[at] ?? 0) > level) count += 1;
  return count / data.length;
}

/** A rectangle given in points, in pixels of a flat page. */
export const onFlat = ({ x, y, width, height }: Rectangle): Rectangle => ({
  x: x * flatScale,
  y: y * flatScale,
  width: width * flatScale,
  height: height * flatScale,
});
