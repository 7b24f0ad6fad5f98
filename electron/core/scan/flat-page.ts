import { pageHeight, pageWidth } from '../letter/page-geometry.ts';
import { type Homography, multiplied, type Rectangle } from '../recognition/geometry.ts';
import { freeing, type Keep, type Mat, type OpenCv, openCv } from '../recognition/opencv.ts';
import type { Picture } from '../recognition/picture.ts';

/** Pixels of a flat page for one point of paper: 216 dots per inch. */
export const flatScale = 3;

/**
 * A page as it lies flat, in even light on white paper; `flatScale` pixels are one point. What the picture does
 * not show of the page is white.
 */
export interface FlatPage extends Picture {
  /** From pixels of this page to pixels of the picture. */
  readonly toPicture: Homography;
}

/** Paper changes slowly; it is measured in a picture this much smaller. */
const reduction = 8;
/** Millimetres below which what is dark or coloured counts as ink and not as paper. */
const inkWidth = 22;

export const millimetres = (length: number): number => (length * 72 * flatScale) / 25.4;

/** Divides one colour by what the paper has of it. */
function evened(cv: OpenCv, keep: Keep, plane: Mat): Mat {
  const small = keep(new cv.Mat());
  cv.resize(plane, small, new cv.Size(0, 0), 1 / reduction, 1 / reduction, cv.INTER_AREA);
  const window = 2 * Math.round(millimetres(inkWidth) / reduction / 2) + 1;
  const kernel = keep(cv.getStructuringElement(cv.MORPH_ELLIPSE, new cv.Size(window, window)));
  cv.morphologyEx(small, small, cv.MORPH_CLOSE, kernel);
  cv.blur(small, small, new cv.Size(window, window));
  const paper = keep(new cv.Mat());
  cv.resize(small, paper, new cv.Size(plane.cols, plane.rows), 0, 0, cv.INTER_LINEAR);
  const even = keep(new cv.Mat());
  cv.divide(plane, paper, even, 255);
  return even;
}

/**
 * Lays a page flat.
 * @param toPicture from points of the page to pixels of the picture
 */
export async function flatPage(picture: Picture, toPicture: Homography): Promise<FlatPage> {
  const { cv } = await openCv;
  const back = multiplied(toPicture, [1 / flatScale, 0, 0, 0, 1 / flatScale, 0, 0, 0, 1]);
  const [width, height] = [Math.round(pageWidth * flatScale), Math.round(pageHeight * flatScale)];
  return freeing((keep) => {
    const source = keep(cv.matFromArray(picture.height, picture.width, cv.CV_8UC3, picture.data));
    const map = keep(cv.matFromArray(3, 3, cv.CV_64FC1, [...back]));
    const flat = keep(new cv.Mat());
    const flags = cv.INTER_LINEAR | cv.WARP_INVERSE_MAP;
    const white = new cv.Scalar(255, 255, 255, 255);
    cv.warpPerspective(source, flat, map, new cv.Size(width, height), flags, cv.BORDER_CONSTANT, white);
    const planes = keep(new cv.MatVector());
    cv.split(flat, planes);
    const even = [0, 1, 2].map((index) => evened(cv, keep, keep(planes.get(index))));
    const data = new Uint8Array(3 * width * height);
    even.forEach((plane, channel) => {
      const values = plane.data;
      for (let pixel = 0; pixel < width * height; pixel += 1)
        data[3 * pixel + channel] = values[pixel] ?? 255;
    });
    return { width, height, data, toPicture: back };
  });
}

/** One byte for each pixel of a flat page. */
export interface Layer {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

function layerOf(
  { width, height, data }: Picture,
  value: (red: number, green: number, blue: number) => number,
): Layer {
  const layer = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < layer.length; pixel += 1, at += 3) {
    layer[pixel] = Math.max(0, value(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255));
  }
  return { width, height, data: layer };
}

/** How red each pixel is: by how much red outweighs the stronger of the other colours. */
export const redness = (page: Picture): Layer =>
  layerOf(page, (red, green, blue) => red - Math.max(green, blue));

/** How much colour there is in each pixel, whichever. */
export const colourfulness = (page: Picture): Layer =>
  layerOf(page, (red, green, blue) => Math.max(red, green, blue) - Math.min(red, green, blue));

/** How dark each pixel is but for red ink: print, and pens in black or blue. */
export const darkness = (page: Picture): Layer => layerOf(page, (red) => 255 - red);

/** Share of the pixels of a layer above a level. */
export function shareAbove({ data }: Layer, level: number): number {
  let count = 0;
  for (const value of data) if (value > level) count += 1;
  return count / data.length;
}

/** A rectangle given in points, in pixels of a flat page. */
export const onFlat = ({ x, y, width, height }: Rectangle): Rectangle => ({
  x: x * flatScale,
  y: y * flatScale,
  width: width * flatScale,
  height: height * flatScale,
});
