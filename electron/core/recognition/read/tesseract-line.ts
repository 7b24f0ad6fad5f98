import { freeing, openCv } from '../opencv.ts';
import type { GrayPicture } from '../picture.ts';
import type { LineImage } from './reader.ts';

/** Height in pixels of a line with its margin: letters are then about as high as in training. */
const height = 52;
const frame = 10;
const white = 255;

/** A line as Tesseract likes it: even paper, dark letters, white around. */
export async function tesseractLine(line: LineImage): Promise<{ gray: GrayPicture; scale: number }> {
  const { cv } = await openCv;
  const scale = height / line.height;
  return freeing((keep) => {
    const colour = keep(cv.matFromArray(line.height, line.width, cv.CV_8UC3, line.data));
    const gray = keep(new cv.Mat());
    cv.cvtColor(colour, gray, cv.COLOR_RGB2GRAY);
    const size = new cv.Size(Math.max(1, Math.round(line.width * scale)), height);
    const sized = keep(new cv.Mat());
    cv.resize(gray, sized, size, 0, 0, scale < 1 ? cv.INTER_AREA : cv.INTER_CUBIC);
    const kernel = keep(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(height / 2 + 1, height / 2 + 1)));
    const paper = keep(new cv.Mat());
    cv.morphologyEx(sized, paper, cv.MORPH_CLOSE, kernel);
    cv.blur(paper, paper, new cv.Size(height / 2 + 1, height / 2 + 1));
    const flat = keep(new cv.Mat());
    cv.divide(sized, paper, flat, 255);
    const framed = keep(new cv.Mat());
    cv.copyMakeBorder(flat, framed, frame, frame, frame, frame, cv.BORDER_CONSTANT, new cv.Scalar(white));
    return { gray: { width: framed.cols, height: framed.rows, data: framed.data.slice() }, scale };
  });
}

/** From pixels of the prepared line to pixels of the line as it was cut. */
export const fromTesseractLine = (value: number, scale: number): number => (value - frame) / scale;
