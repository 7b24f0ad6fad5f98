import { freeing, openCv } from '../opencv.ts';
import type { LineImage } from './reader.ts';
import type { Values } from './values.ts';

/** Height in pixels of the lines the model was trained on. */
const modelHeight = 48;
/** Pixels of the line's width that one output column stands for. */
export const columnWidth = 8;
/** Narrower lines get blank paper beside them, as in training. */
const leastWidth = 96;

/** What the model is given for each of the 256 levels of a channel: −1 to 1. */
const levels = Float32Array.from({ length: 256 }, (_, value) => value / 127.5 - 1);

/** A line as PP-OCRv4's recognition model wants it. */
export interface LineValues {
  /** BGR, −1 to 1, 48 pixels high. */
  readonly values: Values;
  /** From pixels of the line to those of the model. */
  readonly scale: number;
}

/** Brings a line to the height and the numbers that the model was trained on. */
export async function lineValues(line: LineImage): Promise<LineValues> {
  const { cv } = await openCv;
  const width = Math.max(columnWidth, Math.round((line.width * modelHeight) / line.height));
  const padded = Math.max(leastWidth, width);
  return freeing((keep) => {
    const source = keep(cv.matFromArray(line.height, line.width, cv.CV_8UC3, line.data));
    const sized = keep(new cv.Mat());
    const way = line.height > modelHeight ? cv.INTER_AREA : cv.INTER_LINEAR;
    cv.resize(source, sized, new cv.Size(width, modelHeight), 0, 0, way);
    const pixels = sized.data;
    const plane = padded * modelHeight;
    const data = new Float32Array(3 * plane);
    for (let y = 0, at = 0; y < modelHeight; y += 1) {
      const row = y * padded;
      for (let x = row; x < row + width; x += 1, at += 3) {
        data[x] = levels[pixels[at + 2] ?? 0] ?? 0;
        data[plane + x] = levels[pixels[at + 1] ?? 0] ?? 0;
        data[2 * plane + x] = levels[pixels[at] ?? 0] ?? 0;
      }
    }
    return { values: { data, shape: [1, 3, modelHeight, padded] }, scale: width / line.width };
  });
}
