import type { Point, Quad } from '../geometry.ts';
import { freeing, type Mat, type OpenCv, openCv } from '../opencv.ts';

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

/** The corners of a rotated rectangle of OpenCV, whose angle is in degrees clockwise. */
function cornersOf([x, y]: Point, width: number, height: number, degrees: number): Quad {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians) / 2, Math.sin(radians) / 2];
  const corner = (across: number, down: number): Point => [
    x + across * width * cos - down * height * sin,
    y + across * width * sin + down * height * cos,
  ];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** The mean of the map inside a quadrilateral. */
function meanInside(cv: OpenCv, map: Mat, quad: Quad): number {
  return freeing((keep) => {
    const xs = quad.map(([x]) => x);
    const ys = quad.map(([, y]) => y);
    const within = (value: number, size: number) => Math.min(Math.max(value, 0), size - 1);
    const left = within(Math.floor(Math.min(...xs)), map.cols);
    const top = within(Math.floor(Math.min(...ys)), map.rows);
    const width = within(Math.ceil(Math.max(...xs)), map.cols) - left + 1;
    const height = within(Math.ceil(Math.max(...ys)), map.rows) - top + 1;
    const part = keep(map.roi(new cv.Rect(left, top, width, height)));
    const mask = keep(cv.Mat.zeros(height, width, cv.CV_8UC1));
    const shifted = quad.flatMap(([x, y]) => [Math.round(x - left), Math.round(y - top)]);
    const polygon = keep(cv.matFromArray(4, 1, cv.CV_32SC2, shifted));
    cv.fillConvexPoly(mask, polygon, new cv.Scalar(1));
    return cv.mean(part, mask)[0] ?? 0;
  });
}

/** The same rectangle turned by at most an eighth. */
function upright(width: number, height: number, degrees: number): [number, number, number] {
  const quarters = Math.round(degrees / 90);
  const rest = degrees - 90 * quarters;
  return quarters % 2 === 0 ? [width, height, rest] : [height, width, rest];
}

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
    const regions: Quad[] = [];
    for (let index = 0; index < contours.size(); index += 1) {
      const { center, size, angle } = cv.minAreaRect(keep(contours.get(index)));
      const [across, down, degrees] = upright(size.width, size.height, angle);
      if (Math.min(across, down) < leastSide) continue;
      const middle: Point = [center.x, center.y];
      if (meanInside(cv, map, cornersOf(middle, across, down, degrees)) < boxThreshold) continue;
      const offset = (across * down * unclipRatio) / (2 * (across + down));
      regions.push(cornersOf(middle, across + 2 * offset, down + 2 * offset, degrees));
    }
    return regions;
  });
}
