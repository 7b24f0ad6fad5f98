import { clipped } from '../recognition/geometry.ts';
import { type Layer, onFlat } from './flat-page.ts';
import type { View } from './second-look.ts';

/** Share of a page's pixels that are at least as dark as what counts as the darkest print. */
const darkestShare = 0.015;
/** Shares of the darkest print's contrast: paler is paper, darker is full ink. */
const palest = 0.45;
const fullest = 0.8;

/** By how dark print is: how bright it is once everything pale, as a seal is, is taken for paper. */
function toneCurve(print: Uint8Array): Uint8Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < print.length; at += 1) {
    const value = print[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  let left = print.length * darkestShare;
  let darkest = 255;
  while (darkest > 1 && left > 0) {
    left -= counts[darkest] ?? 0;
    darkest -= 1;
  }
  return Uint8Array.from({ length: 256 }, (_, value) => {
    const share = (value / darkest - palest) / (fullest - palest);
    return Math.round(255 * (1 - Math.min(1, Math.max(0, share))));
  });
}

/** The print of a flat page alone, for characters that a seal covers. */
export function printAlone(print: Layer): View {
  let curve: Uint8Array | undefined;
  return async (part) => {
    curve ??= toneCurve(print.data);
    const { x, y, width, height } = clipped(onFlat(part), print);
    const data = new Uint8Array(3 * width * height);
    for (let row = 0, to = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1, to += 3) {
        const value = print.data[(y + row) * print.width + x + column] ?? 0;
        data.fill(curve[value] ?? 255, to, to + 3);
      }
    }
    return { width, height, data };
  };
}
