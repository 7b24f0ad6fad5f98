import type { Cluster } from './clusters.ts';
import { type LineRange, lineWidth } from './line-breaking.ts';

/** A cluster in its place; `x` in em from the beginning of the line. */
export interface SetCluster {
  readonly text: string;
  readonly blank: boolean;
  readonly strong: boolean;
  readonly x: number;
  readonly width: number;
  readonly field?: string | undefined;
}

/** A line opened wider than this between two characters (em) reads as holes; it is left ragged instead. */
const widestGap = 0.12;

/**
 * Places the clusters of one line.
 *
 * @param measure width in em to fill to; `null` leaves the line at its natural width
 * @param trimStart let a bracket that begins the line stand at its very edge
 */
export function setLine(
  clusters: readonly Cluster[],
  range: LineRange,
  measure: number | null,
  trimStart: boolean,
): SetCluster[] {
  const line = clusters.slice(range.start, range.end);
  while (line.at(-1)?.space) line.pop();
  const gaps = line.slice(0, -1).filter((cluster) => cluster.stretchAfter).length;
  const natural = lineWidth(clusters, range, { start: trimStart, end: false });
  const wanted = measure === null || gaps === 0 ? 0 : Math.max(0, (measure - natural) / gaps);
  const stretch = wanted > widestGap ? 0 : wanted;

  let x = trimStart ? -(line[0]?.leading ?? 0) : 0;
  return line.map(({ text, blank, strong, width, after, stretchAfter, field }) => {
    const set = { text, blank, strong, x, width, field };
    x += width + after + (stretchAfter ? stretch : 0);
    return set;
  });
}
