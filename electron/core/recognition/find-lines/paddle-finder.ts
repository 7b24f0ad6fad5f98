import type { Point, Quad, Size } from '../geometry.ts';
import { freeing, openCv } from '../opencv.ts';
import type { Picture } from '../picture.ts';
import { cardEdge, cardRatio } from '../quad.ts';
import type { Engine } from '../read/engine.ts';
import { paddleAsset } from '../read/paddle-asset.ts';
import { release, type Values } from '../read/values.ts';
import type { LineFinder } from './line-finder.ts';
import { textRegions } from './text-regions.ts';

/** Longer side, in pixels, of what the model sees of a paper: letters are then 12 to 40 pixels high. */
const paperEdge = 960;

const isCard = ({ width, height }: Size): boolean => {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return ratio > cardRatio * 0.95 && ratio < cardRatio * 1.05;
};
const edgeFor = (size: Size): number => (isCard(size) ? cardEdge : paperEdge);

/** Sides the model can divide. */
const unit = 32;

/** What the model is given for each of the 256 levels of a channel. */
function levelsOf(mean: number, deviation: number): Float32Array {
  const [factor, shift] = [1 / (255 * deviation), mean / deviation];
  return Float32Array.from({ length: 256 }, (_, value) => value * factor - shift);
}

/** What the model was trained on: BGR, ImageNet's mean and deviation (PaddleOCR, NormalizeImage). */
const levels = [levelsOf(0.406, 0.225), levelsOf(0.456, 0.224), levelsOf(0.485, 0.229)] as const;

const divisible = (length: number): number => Math.max(unit, Math.round(length / unit) * unit);

async function inputOf(picture: Picture, edge: number): Promise<Values> {
  const { cv } = await openCv;
  const scale = edge / Math.max(picture.width, picture.height);
  const [width, height] = [divisible(picture.width * scale), divisible(picture.height * scale)];
  return freeing((keep) => {
    const source = keep(cv.matFromArray(picture.height, picture.width, cv.CV_8UC3, picture.data));
    const seen = keep(new cv.Mat());
    cv.resize(source, seen, new cv.Size(width, height), 0, 0, scale < 1 ? cv.INTER_AREA : cv.INTER_LINEAR);
    const plane = width * height;
    const values = new Float32Array(3 * plane);
    const pixels = seen.data;
    const [blue, green, red] = levels;
    for (let index = 0, at = 0; index < plane; index += 1, at += 3) {
      values[index] = blue[pixels[at + 2] ?? 0] ?? 0;
      values[plane + index] = green[pixels[at + 1] ?? 0] ?? 0;
      values[2 * plane + index] = red[pixels[at] ?? 0] ?? 0;
    }
    return { data: values, shape: [1, 3, height, width] };
  });
}

/**
 * A finder that runs the detection model of PP-OCRv4 from a local file.
 * @param seenEdge longer side in pixels that the model sees of a picture of some size
 */
export async function openPaddleFinder(
  { open }: Engine,
  seenEdge: (size: Size) => number = edgeFor,
): Promise<LineFinder> {
  const model = await open(paddleAsset('ch_PP-OCRv4_det_infer.onnx'));
  return {
    async find(picture, edge = seenEdge(picture)) {
      const map = await model.run(await inputOf(picture, edge));
      const [, , height = 0, width = 0] = map.shape;
      const [dx, dy] = [picture.width / width, picture.height / height];
      const enlarged = ([x, y]: Point): Point => [x * dx, y * dy];
      const regions = await textRegions({ width, height, data: map.data });
      release(map.data);
      return regions.map(([a, b, c, d]): Quad => [enlarged(a), enlarged(b), enlarged(c), enlarged(d)]);
    },
    close: () => model.close(),
  };
}
