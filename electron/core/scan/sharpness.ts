import type { Rectangle } from '../recognition/geometry.ts';
import { clipped } from '../recognition/geometry.ts';
import { type Layer, millimetres } from './flat-page.ts';

/** Pixels steeper than this belong to an edge of print and not to paper. */
const leastSlope = 6;

function highest(counts: Uint32Array, share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let left = total * share;
  for (let value = counts.length - 1; value > 0; value -= 1) {
    left -= counts[value] ?? 0;
    if (left <= 0) return value;
  }
  return 0;
}

/** In how many millimetres print goes from paper to ink: the wider, the more blurred. */
export function edgeWidth(dark: Layer, lines: readonly Rectangle[]): number {
  const levels = new Uint32Array(256);
  const slopes = new Uint32Array(256);
  for (const line of lines) {
    const { x: left, y: top, width, height } = clipped(line, dark);
    for (let y = top; y < top + height; y += 1) {
      for (let x = left + 1; x < left + width - 1; x += 1) {
        const at = y * dark.width + x;
        const level = dark.data[at] ?? 0;
        if (level > 40) levels[level] = (levels[level] ?? 0) + 1;
        const slope = Math.abs((dark.data[at + 1] ?? 0) - (dark.data[at - 1] ?? 0)) >> 1;
        if (slope > leastSlope) slopes[slope] = (slopes[slope] ?? 0) + 1;
      }
    }
  }
  const [contrast, steepest] = [highest(levels, 0.1), highest(slopes, 0.05)];
  return contrast / Math.max(1, steepest) / millimetres(1);
}
