import type { Size } from '../geometry.ts';
import { levelCounts } from '../level-counts.ts';
import type { Keep, Mat, OpenCv } from '../opencv.ts';
import type { Picture } from '../picture.ts';

/** Lightness and the two colour directions of CIE Lab, smoothed, one byte for each pixel. */
export interface Planes extends Size {
  /** Lightness, green to red, blue to yellow. */
  readonly mats: readonly Mat[];
  /** The same as pixels. */
  readonly data: readonly Uint8Array[];
  /** Differences between near pixels, in levels, that stand out from each plane's usual ones. */
  readonly leastSteps: readonly number[];
}

/** A step must be this many times as high as usual ones, but need never be higher than the second number. */
const outstanding = 3;
const highEnough = 4;

/** Pixels between those that are compared, and between the places where they are. */
const apart = 4;
const stride = 97;

function leastStep(data: Uint8Array): number {
  const steps: number[] = [];
  for (let at = 0; at + apart < data.length; at += stride)
    steps.push(Math.abs((data[at + apart] ?? 0) - (data[at] ?? 0)));
  const usual = steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 0;
  return Math.min(highEnough, Math.max(1, usual * outstanding));
}

/** Splits a picture into smoothed planes; they live as long as what `keep` keeps. */
export function planesOf(cv: OpenCv, keep: Keep, { width, height, data }: Picture): Planes {
  const lab = keep(cv.matFromArray(height, width, cv.CV_8UC3, data));
  cv.cvtColor(lab, lab, cv.COLOR_RGB2Lab);
  const split = keep(new cv.MatVector());
  cv.split(lab, split);
  const mats = [0, 1, 2].map((channel) => {
    const plane = keep(split.get(channel));
    cv.GaussianBlur(plane, plane, new cv.Size(5, 5), 0);
    return plane;
  });
  // The library's memory moves when it grows: pixels are copied out once.
  const pixels = mats.map((mat): Uint8Array => mat.data.slice());
  return { width, height, mats, data: pixels, leastSteps: pixels.map(leastStep) };
}

/** The value of the pixel at a point, or of the nearest one inside. */
export function valueAt(data: Uint8Array, { width, height }: Size, x: number, y: number): number {
  const column = x < 0 ? 0 : x >= width ? width - 1 : Math.trunc(x);
  const row = y < 0 ? 0 : y >= height ? height - 1 : Math.trunc(y);
  return data[row * width + column] ?? 0;
}

/** Every so many pixels are enough to tell the ground's mean level. */
const groundStride = 7;

/** Least share of a picture that has one lightness where it lies on an even ground. */
const evenShare = 0.2;

/** The levels of the even ground that most of a picture shows; `undefined` where there is none. */
export function groundOf({ data }: Planes): number[] | undefined {
  const [lightness = new Uint8Array()] = data;
  const counts = levelCounts(lightness);
  const usual = counts.indexOf(Math.max(...counts));
  const near = [usual - 1, usual, usual + 1];
  const share = near.reduce((sum, level) => sum + (counts[level] ?? 0), 0) / lightness.length;
  if (share < evenShare) return undefined;
  return data.map((plane) => {
    let [sum, count] = [0, 0];
    for (let at = 0; at < lightness.length; at += groundStride) {
      const away = (lightness[at] ?? 0) - usual;
      if (away > 1 || away < -1) continue;
      count += 1;
      sum += plane[at] ?? 0;
    }
    return Math.round(sum / count);
  });
}
