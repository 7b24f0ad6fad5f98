import type { Quad } from '../geometry.ts';
import { freeing, openCv } from '../opencv.ts';
import { joinedRows, leastRow } from './joined-rows.ts';
import { cornersOf, meanInside, type Slanted, slantedAround } from './text-map.ts';

/** How likely each point belongs to the kernel of a text line, 0 to 1, row by row. */
export interface TextMap {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/*
 * Post-processing of differentiable binarization (Liao et al., 2020) with the values of PaddleOCR's
 * DBPostProcess for PP-OCRv4 (configs/det/ch_PP-OCRv4, ppocr/postprocess/db_postprocess.py).
 */
const kernelThreshold = 0.3;
const boxThreshold = 0.6;
/** The model is trained on lines shrunk towards their middle; this undoes it. */
const unclipRatio = 1.5;
const leastSide = 3;

/** The text lines in a map as rectangles around their letters, in pixels of the map. */
export async function textRegions({ width, height, data }: TextMap): Promise<Quad[]> {
  const { cv } = await openCv;
  return freeing((keep) => {
    const map = keep(new cv.Mat(height, width, cv.CV_32FC1));
    map.data32F.set(data);
    const bits = keep(new cv.Mat());
    cv.threshold(map, bits, kernelThreshold, 255, cv.THRESH_BINARY);
    const mask = keep(new cv.Mat());
    bits.convertTo(mask, cv.CV_8U);
    const contours = keep(new cv.MatVector());
    cv.findContours(mask, contours, keep(new cv.Mat()), cv.RETR_EXTERNAL, cv.CHAIN_APPROX_SIMPLE);
    const least = { mean: boxThreshold, side: leastSide };
    const kernels: Slanted[] = [];
    for (let index = 0; index < contours.size(); index += 1) {
      const kernel = slantedAround(cv, keep(contours.get(index)));
      if (Math.min(kernel.across, kernel.down) < leastSide) continue;
      if (meanInside(cv, map, cornersOf(kernel)) >= boxThreshold) kernels.push(kernel);
      else if (kernel.across > leastRow * kernel.down)
        kernels.push(...joinedRows(cv, map, contours, index, least));
    }
    return kernels.map((kernel) => {
      const { across, down } = kernel;
      const offset = (across * down * unclipRatio) / (2 * (across + down));
      return cornersOf({ ...kernel, across: across + 2 * offset, down: down + 2 * offset });
    });
  });
}
