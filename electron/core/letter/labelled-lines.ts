import { type Cluster, toClusters } from './clusters.ts';
import type { FilledLine } from './filling.ts';
import { setLine } from './justification.ts';
import { breakLines, lineWidth } from './line-breaking.ts';
import { baseLineOf, lineMarks, ruleDepth, type Setting } from './line-marks.ts';
import type { Mark } from './page-geometry.ts';

/** Where labelled lines stand: points from the page's left edge. */
export interface Column {
  readonly left: number;
  readonly width: number;
  /** Where values begin; by default right after their label. */
  readonly valueLeft?: number;
}

/** Least room in em to sign in. */
const shortestBlank = 7;

/**
 * A label with its value beside it, wrapped under itself; without a value, a line to write on that reaches
 * the column's right edge. One list of marks for each line.
 */
export function labelledLines({ label, value }: FilledLine, column: Column, setting: Setting): Mark[][] {
  const { font, size } = setting;
  const y = baseLineOf(setting);
  const labelClusters = toClusters([label], font.advance);
  const labelMarks = lineMarks(
    setLine(labelClusters, whole(labelClusters), null, false),
    column.left,
    y,
    size,
  );
  const valueLeft = column.valueLeft ?? column.left + labelWidth({ label, value }, setting);
  const valueWidth = column.left + column.width - valueLeft;
  if (value.length === 0) {
    return [[...labelMarks, { kind: 'rule', x: valueLeft, y: y + size * ruleDepth, width: valueWidth }]];
  }
  const clusters = toClusters(value, font.advance);
  return breakLines(clusters, () => valueWidth / size).map((range, line) => [
    ...(line === 0 ? labelMarks : []),
    ...lineMarks(setLine(clusters, range, null, line > 0), valueLeft, y, size),
  ]);
}

/** Width of a line's label in points. */
export function labelWidth({ label }: FilledLine, { font, size }: Setting): number {
  const clusters = toClusters([label], font.advance);
  return lineWidth(clusters, whole(clusters), { start: false, end: false }) * size;
}

/** Width in points that a line wants, unbroken and with room to write where its value is missing. */
export function lineLength(line: FilledLine, setting: Setting): number {
  const { font, size } = setting;
  if (line.value.length === 0) return labelWidth(line, setting) + shortestBlank * size;
  const clusters = toClusters(line.value, font.advance);
  return labelWidth(line, setting) + lineWidth(clusters, whole(clusters), { start: false, end: true }) * size;
}

const whole = (clusters: readonly Cluster[]) => ({ start: 0, end: clusters.length });
