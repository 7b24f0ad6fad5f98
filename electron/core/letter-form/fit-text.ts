import { type Cluster, toClusters } from '../letter/clusters.ts';
import { breakLines, lineWidth } from '../letter/line-breaking.ts';

/** Lines of one size that stand in a rectangle. Points; `x` from its left, `y` of base lines from its top. */
export interface FittedText {
  readonly size: number;
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

/** 小四, the usual size of an official letter's text. */
const largest = 12;
/** 小六 is 6.5: anything smaller cannot be read on the scan. */
const smallest = 6.5;
const step = 0.5;
const linePitch = 1.25;
/** Where the middle of a Chinese character stands above its base line (em). */
const middle = 0.38;
/** A rectangle drawn by hand around a printed line is often a little lower than the letters. */
const tolerance = 1.1;

/**
 * Sets a text in a rectangle, in the largest size in which it fits, at most 12 points: on one line where
 * possible in a legible size, else on several. `null` when it does not fit in the smallest.
 *
 * @param advance width in em of a code point
 */
export function fitText(
  text: string,
  { width, height }: { readonly width: number; readonly height: number },
  advance: (codePoint: number) => number,
): FittedText | null {
  const clusters = toClusters([{ text }], advance).map(unsqueezed);
  for (let size = largest; size >= smallest; size -= step) {
    const lines = breakLines(clusters, () => width / size);
    const isTooHigh =
      lines.length * size * linePitch > height * (lines.length === 1 ? tolerance * linePitch : 1);
    const isTooWide = lines.some((line) => lineWidth(clusters, line, untrimmed) * size > width * 1.001);
    if (isTooHigh || isTooWide) continue;
    const top = (height - lines.length * size * linePitch) / 2;
    return {
      size,
      lines: lines.map(({ start, end }, index) => ({
        text: clusters
          .slice(start, end)
          .map((cluster) => cluster.text)
          .join(''),
        x: 0,
        y: top + (index + 0.5) * size * linePitch + middle * size,
      })),
    };
  }
  return null;
}

const untrimmed = { start: false, end: false };

/** Each line is printed as one text, so that its marks keep their full width. */
const unsqueezed = (cluster: Cluster): Cluster => ({ ...cluster, leading: 0, trailing: 0, after: 0 });
