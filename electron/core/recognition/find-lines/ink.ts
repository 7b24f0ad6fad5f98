import { levelCounts } from '../level-counts.ts';
import { freeing, type Keep, type Mat, type OpenCv, openCv } from '../opencv.ts';
import type { GrayPicture, Picture } from '../picture.ts';

/** Share of the darkest ink that is dark enough to be text; watermarks and patterns are paler. */
const textDarkness = 0.36;
const leastContrast = 22;

/** Paper changes slowly; it is measured in a picture this much smaller. */
const reduction = 4;

/** The contrast that all but the darkest 1.5 % of pixels stay below. */
function darkest(contrast: Uint8Array): number {
  const counts = levelCounts(contrast);
  let left = contrast.length * 0.015;
  for (let value = 255; value > 0; value -= 1) {
    left -= counts[value] ?? 0;
    if (left <= 0) return value;
  }
  return 0;
}

/** The brightness of the paper under the ink: what remains when everything smaller than a letter is closed. */
function paperOf(cv: OpenCv, keep: Keep, gray: Mat): Mat {
  const small = keep(new cv.Mat());
  cv.resize(gray, small, new cv.Size(0, 0), 1 / reduction, 1 / reduction, cv.INTER_AREA);
  const window = 2 * Math.round(Math.max(gray.cols, gray.rows) / 60 / reduction) + 1;
  const kernel = keep(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(window, window)));
  cv.morphologyEx(small, small, cv.MORPH_CLOSE, kernel);
  cv.blur(small, small, new cv.Size(window, window));
  const paper = keep(new cv.Mat());
  cv.resize(small, paper, new cv.Size(gray.cols, gray.rows), 0, 0, cv.INTER_LINEAR);
  return paper;
}

/** The picture with its paper made white. */
function flatten(cv: OpenCv, keep: Keep, { width, height, data }: Picture): Mat {
  const colour = keep(cv.matFromArray(height, width, cv.CV_8UC3, data));
  const gray = keep(new cv.Mat());
  cv.cvtColor(colour, gray, cv.COLOR_RGB2GRAY);
  const flat = keep(new cv.Mat());
  cv.divide(gray, paperOf(cv, keep, gray), flat, 255);
  return flat;
}

/** 255 on blank paper, darker where there is ink, whatever the light was. */
export async function inkOf(picture: Picture): Promise<GrayPicture> {
  const { cv } = await openCv;
  const { width, height } = picture;
  return freeing((keep) => ({ width, height, data: flatten(cv, keep, picture).data.slice() }));
}

/** 255 where ink is dark enough to be text, parted from paper, shadow and pale pattern; otherwise 0. */
export async function textMaskOf(picture: Picture): Promise<GrayPicture> {
  const { cv } = await openCv;
  const { width, height } = picture;
  return freeing((keep) => {
    const contrast = keep(new cv.Mat());
    cv.bitwise_not(flatten(cv, keep, picture), contrast);
    const threshold = Math.max(leastContrast, textDarkness * darkest(contrast.data));
    const mask = keep(new cv.Mat());
    cv.threshold(contrast, mask, threshold, 255, cv.THRESH_BINARY);
    return { width, height, data: mask.data.slice() };
  });
}
