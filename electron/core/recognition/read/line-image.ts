import { clipped, grown, type Rectangle } from '../geometry.ts';
import { freeing, openCv } from '../opencv.ts';
import type { GrayPicture } from '../picture.ts';
import type { LineImage } from './reader.ts';

/** Height in pixels that a line's letters get; readers are trained on lines about this high. */
const letterHeight = 40;
const margin = 12;
const white = 255;

export interface CutLine {
  readonly image: LineImage;
  /** From pixels of the line image to pixels of the picture it was cut from. */
  toPicture(box: Rectangle): Rectangle;
}

function pixelsIn({ data, width }: GrayPicture, region: Rectangle): Uint8Array {
  const pixels = new Uint8Array(region.width * region.height);
  for (let row = 0; row < region.height; row += 1) {
    const from = (region.y + row) * width + region.x;
    pixels.set(data.subarray(from, from + region.width), row * region.width);
  }
  return pixels;
}

/** Cuts a line out of a picture, brings it to the height readers expect and gives it a white margin. */
export async function cutLine(gray: GrayPicture, line: Rectangle): Promise<CutLine> {
  const { cv } = await openCv;
  const spare = line.height * 0.18;
  const region = clipped(grown(line, spare, spare), gray);
  const scale = letterHeight / Math.max(1, line.height);
  return freeing((keep) => {
    const part = keep(cv.matFromArray(region.height, region.width, cv.CV_8UC1, pixelsIn(gray, region)));
    const sized = keep(new cv.Mat());
    const size = new cv.Size(
      Math.max(1, Math.round(region.width * scale)),
      Math.max(1, Math.round(region.height * scale)),
    );
    cv.resize(part, sized, size, 0, 0, scale < 1 ? cv.INTER_AREA : cv.INTER_CUBIC);
    const framed = keep(new cv.Mat());
    const paper = new cv.Scalar(white);
    cv.copyMakeBorder(sized, framed, margin, margin, margin, margin, cv.BORDER_CONSTANT, paper);
    return {
      image: { width: framed.cols, height: framed.rows, data: framed.data.slice() },
      toPicture: ({ x, y, width, height }) => ({
        x: (x - margin) / scale + region.x,
        y: (y - margin) / scale + region.y,
        width: width / scale,
        height: height / scale,
      }),
    };
  });
}
