import { freeing, openCv } from '../opencv.ts';
import type { LineImage } from '../read/reader.ts';
import type { Ink } from './features.ts';

/** Height in pixels to which a line with its margin is brought: its letters then fill the square they are compared in. */
const inkHeight = 64;
const white = 255;

/** Below this share of the darkest print there is paper, watermark or noise. */
const leastShare = 0.25;
/** Share of a piece's pixels that are darker than what counts as full ink, and the least that is taken for it. */
const darkest = 0.03;
const leastDark = 0.15;
const steps = 64;

/** A line's ink on even paper, 64 pixels high. */
export async function inkOf(line: LineImage): Promise<Ink> {
  const { cv } = await openCv;
  return freeing((keep) => {
    const colour = keep(cv.matFromArray(line.height, line.width, cv.CV_8UC3, line.data));
    const gray = keep(new cv.Mat());
    cv.cvtColor(colour, gray, cv.COLOR_RGB2GRAY);
    const width = Math.max(1, Math.round((line.width * inkHeight) / line.height));
    const sized = keep(new cv.Mat());
    const way = line.height > inkHeight ? cv.INTER_AREA : cv.INTER_CUBIC;
    cv.resize(gray, sized, new cv.Size(width, inkHeight), 0, 0, way);
    const across = new cv.Size(inkHeight / 2 + 1, inkHeight / 2 + 1);
    const paper = keep(new cv.Mat());
    cv.morphologyEx(sized, paper, cv.MORPH_CLOSE, keep(cv.getStructuringElement(cv.MORPH_RECT, across)));
    cv.blur(paper, paper, across);
    const flat = keep(new cv.Mat());
    cv.divide(sized, paper, flat, white);
    const bright: Uint8Array = flat.data;
    const data = new Float32Array(bright.length);
    for (let at = 0; at < data.length; at += 1) data[at] = 1 - (bright[at] ?? white) / white;
    return { width, height: inkHeight, data };
  });
}

/** A piece's ink with its contrast stretched: full where it is darkest, none where there is only paper. */
export function stretched({ width, height, data }: Ink): Ink {
  const counts = new Uint32Array(steps + 1);
  for (let at = 0; at < data.length; at += 1) {
    const step = Math.min(steps, Math.max(0, Math.floor((data[at] ?? 0) * steps)));
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let left = data.length * darkest;
  let step = steps;
  while (step > 0) {
    left -= counts[step] ?? 0;
    if (left <= 0) break;
    step -= 1;
  }
  const full = Math.max(leastDark, (step + 0.5) / steps);
  const none = leastShare * full;
  const even = new Float32Array(data.length);
  for (let at = 0; at < even.length; at += 1)
    even[at] = Math.min(1, Math.max(0, ((data[at] ?? 0) - none) / (full - none)));
  return { width, height, data: even };
}

/** The columns of a piece of ink from one on to before another. */
export function columnsOf({ width, height, data }: Ink, from: number, to: number): Ink {
  const across = to - from;
  const piece = new Float32Array(across * height);
  for (let y = 0; y < height; y += 1) {
    piece.set(data.subarray(y * width + from, y * width + to), y * across);
  }
  return { width: across, height, data: piece };
}
