import type { Cluster } from './clusters.ts';

/** Clusters `start` up to, not including, `end`. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** A last line shorter than this (em) takes something from the line above: 孤字不成行. */
const shortestLastLine = 2;
/** Share of its width that the line above must keep when it gives something away. */
const keptShare = 0.8;

/**
 * Breaks a paragraph into lines, each as full as the break rules allow. Where a stretch without a
 * permitted break is wider than a line, it is broken wherever the line is full: no text is ever lost.
 *
 * @param measure width in em of the nth line, from 0
 */
export function breakLines(clusters: readonly Cluster[], measure: (line: number) => number): LineRange[] {
  const lines: LineRange[] = [];
  let start = 0;
  while (start < clusters.length) {
    const end = lineEnd(clusters, start, measure(lines.length), lines.length > 0);
    lines.push({ start, end });
    start = end;
  }
  return withoutLonelyEnd(clusters, lines, measure);
}

/**
 * Width of a line in em: without spaces at its end, without the empty half of a bracket that begins it
 * (`trimStart`), and without the empty half of the mark that ends it (`trimEnd`).
 */
export function lineWidth(
  clusters: readonly Cluster[],
  range: LineRange,
  trim: { start: boolean; end: boolean },
): number {
  let end = range.end;
  while (end > range.start && clusters[end - 1]?.space) end -= 1;
  let width = 0;
  for (let index = range.start; index < end; index += 1) {
    const cluster = clusters[index];
    if (!cluster) break;
    width += cluster.width;
    if (index === range.start && trim.start) width -= cluster.leading;
    if (index < end - 1) width += cluster.after;
    else if (trim.end) width -= cluster.trailing;
  }
  return width;
}

/** All clusters as one line. */
export const whole = (clusters: readonly Cluster[]): LineRange => ({ start: 0, end: clusters.length });

/** Width in em of all clusters on one line. */
export const naturalWidth = (clusters: readonly Cluster[]): number =>
  lineWidth(clusters, whole(clusters), { start: false, end: false });

function lineEnd(clusters: readonly Cluster[], start: number, measure: number, trimStart: boolean): number {
  let allowed = start;
  let full = start + 1;
  let width = 0;
  for (let index = start; index < clusters.length; index += 1) {
    const cluster = clusters[index];
    if (!cluster) break;
    if (cluster.space) {
      width += cluster.width;
    } else {
      width += cluster.width - (index === start && trimStart ? cluster.leading : 0);
      if (width - cluster.trailing > measure + 1e-9) return allowed > start ? allowed : full;
    }
    width += cluster.after;
    full = index + 1;
    if (cluster.breakAfter) allowed = index + 1;
  }
  return clusters.length;
}

function withoutLonelyEnd(
  clusters: readonly Cluster[],
  lines: LineRange[],
  measure: (line: number) => number,
): LineRange[] {
  const last = lines.at(-1);
  const above = lines.at(-2);
  if (!last || !above) return lines;
  const trim = { start: lines.length > 2, end: true };
  if (lineWidth(clusters, last, { start: true, end: true }) >= shortestLastLine) return lines;
  for (let cut = above.end - 1; cut > above.start; cut -= 1) {
    if (!clusters[cut - 1]?.breakAfter) continue;
    const kept = lineWidth(clusters, { start: above.start, end: cut }, trim);
    if (kept < keptShare * measure(lines.length - 2)) return lines;
    const moved = { start: cut, end: last.end };
    const width = lineWidth(clusters, moved, { start: true, end: true });
    if (width > measure(lines.length - 1)) return lines;
    if (width >= shortestLastLine) return [...lines.slice(0, -2), { start: above.start, end: cut }, moved];
  }
  return lines;
}
