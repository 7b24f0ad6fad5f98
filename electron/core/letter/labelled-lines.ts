import type { ClusteredLine } from './clustered-letter.ts';
import { setLine } from './justification.ts';
import { breakLines, naturalWidth, whole } from './line-breaking.ts';
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
export function labelledLines(line: ClusteredLine, column: Column, setting: Setting): Mark[][] {
  const { label, value, field } = line;
  const { size } = setting;
  const y = baseLineOf(setting);
  const labelMarks = lineMarks(setLine(label, whole(label), null, false), column.left, y, size);
  const valueLeft = column.valueLeft ?? column.left + naturalWidth(label) * size;
  const valueWidth = column.left + column.width - valueLeft;
  if (value.length === 0) {
    const rule = { kind: 'rule', x: valueLeft, y: y + size * ruleDepth, width: valueWidth, field } as const;
    return [[...labelMarks, rule]];
  }
  return breakLines(value, () => valueWidth / size).map((range, number) => [
    ...(number === 0 ? labelMarks : []),
    ...lineMarks(setLine(value, range, null, number > 0), valueLeft, y, size),
  ]);
}

/** Width in em that a line wants, unbroken and with room to write where its value is missing. */
export function lineLength({ label, value }: ClusteredLine): number {
  return naturalWidth(label) + (value.length === 0 ? shortestBlank : naturalWidth(value));
}
