import type { Rectangle } from '../geometry.ts';
import type { GrayPicture } from '../picture.ts';

const dark = 190;

/** Rows and columns of pixels of which more than this share is dark are ruled lines. */
interface Ruled {
  readonly row: number;
  readonly column: number;
}

/**
 * How many pixels are inked in each column of a place, ruled lines under values and around tables left out.
 * @param place in whole pixels, inside the picture
 */
export function inkedColumns(
  { data, width }: GrayPicture,
  { x, y, width: across, height }: Rectangle,
  ruled: Ruled,
): Uint32Array {
  const rows = new Uint32Array(height);
  const columns = new Uint32Array(across);
  const isDark = (column: number, row: number): boolean =>
    (data[(y + row) * width + x + column] ?? 255) < dark;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < across; column += 1) {
      if (!isDark(column, row)) continue;
      rows[row] = (rows[row] ?? 0) + 1;
      columns[column] = (columns[column] ?? 0) + 1;
    }
  }
  const unruled = new Uint32Array(across);
  for (let row = 0; row < height; row += 1) {
    if ((rows[row] ?? 0) > ruled.row * across) continue;
    for (let column = 0; column < across; column += 1) {
      if ((columns[column] ?? 0) <= ruled.column * height && isDark(column, row)) {
        unruled[column] = (unruled[column] ?? 0) + 1;
      }
    }
  }
  return unruled;
}
