import { levelCounts } from '../level-counts.ts';
import { freeing, openCv } from '../opencv.ts';
import type { Picture } from '../picture.ts';

/** Paper changes slowly; it is measured in a picture this much smaller. */
const reduction = 4;
/** Width, as a share of the longer side, below which what is dark counts as print and not as paper. */
const printWidth = 1 / 40;
/** Share of all pixels that are at least as dark as what counts as the darkest ink. */
const darkestShare = 0.015;
/** Shares of the darkest ink's contrast: paler is paper, darker is full ink. */
const palest = 0.45;
const fullest = 0.8;

/** By brightness of a pixel on white paper: how bright it is once everything pale is taken for paper. */
function toneCurve(brightness: Uint8Array): Uint8Array {
  const counts = levelCounts(brightness);
  let left = brightness.length * darkestShare;
  let dark = 0;
  while (dark < 254 && left > 0) {
    left -= counts[dark] ?? 0;
    dark += 1;
  }
  const contrast = 255 - dark;
  return Uint8Array.from({ length: 256 }, (_, value) => {
    const share = ((255 - value) / contrast - palest) / (fullest - palest);
    return Math.round(255 * (1 - Math.min(1, Math.max(0, share))));
  });
}

/**
 * A picture of the black print alone: colours count by their brightest channel, so that seals and tinted
 * watermarks fade, and what is much paler than the darkest ink, as watermarks are, becomes paper.
 */
export async function darkInk(picture: Picture): Promise<Picture> {
  const { cv } = await openCv;
  const { width, height } = picture;
  return freeing((keep) => {
    const colour = keep(cv.matFromArray(height, width, cv.CV_8UC3, picture.data));
    const planes = keep(new cv.MatVector());
    cv.split(colour, planes);
    const value = keep(new cv.Mat());
    cv.max(keep(planes.get(0)), keep(planes.get(1)), value);
    cv.max(value, keep(planes.get(2)), value);
    const small = keep(new cv.Mat());
    cv.resize(value, small, new cv.Size(0, 0), 1 / reduction, 1 / reduction, cv.INTER_AREA);
    const window = 2 * Math.round((Math.max(width, height) * printWidth) / reduction) + 1;
    const kernel = keep(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(window, window)));
    cv.morphologyEx(small, small, cv.MORPH_CLOSE, kernel);
    cv.blur(small, small, new cv.Size(window, window));
    const paper = keep(new cv.Mat());
    cv.resize(small, paper, new cv.Size(width, height), 0, 0, cv.INTER_LINEAR);
    const even = keep(new cv.Mat());
    cv.divide(value, paper, even, 255);
    const brightness: Uint8Array = even.data;
    const curve = toneCurve(brightness);
    const data = new Uint8Array(3 * width * height);
    for (let at = 0, to = 0; at < brightness.length; at += 1, to += 3) {
      const tone = curve[brightness[at] ?? 0] ?? 255;
      data[to] = tone;
      data[to + 1] = tone;
      data[to + 2] = tone;
    }
    return { width, height, data };
  });
}
