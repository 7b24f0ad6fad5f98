import { middleY, type Rectangle } from '../geometry.ts';
import type { ReadLine } from '../read/read-line.ts';

/** Lines beside each other, from left to right. */
export type Row = readonly ReadLine[];

/** How far apart, in heights, the middles of two lines of one row may stand. */
const level = 0.6;

/** Lines put into rows, from top to bottom. */
export function rowsOf(lines: readonly ReadLine[]): Row[] {
  const rows: ReadLine[][] = [];
  for (const line of lines.toSorted((a, b) => middleY(a.box) - middleY(b.box))) {
    const row = rows.at(-1);
    const height = row === undefined ? 0 : Math.max(...row.map(({ box }) => box.height));
    const middle = row === undefined ? 0 : row.reduce((sum, { box }) => sum + middleY(box), 0) / row.length;
    if (row !== undefined && Math.abs(middleY(line.box) - middle) < level * height) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.box.x - b.box.x));
}

/** Lines whose middle lies between two heights of the page. */
export const linesBetween = (lines: readonly ReadLine[], from: number, to: number): ReadLine[] =>
  lines.filter(({ box }: { readonly box: Rectangle }) => middleY(box) > from && middleY(box) < to);
