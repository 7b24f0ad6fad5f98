import { clipped, type Rectangle } from '../geometry.ts';
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

/**
 * How many pixels are inked in each row of a place.
 * @param place in whole pixels, inside the picture
 */
export function inkedRows(
  { data, width }: GrayPicture,
  { x, y, width: across, height }: Rectangle,
): Uint32Array {
  return Uint32Array.from({ length: height }, (_, row) => {
    const begin = (y + row) * width + x;
    return data.subarray(begin, begin + across).reduce((count, level) => count + (level < dark ? 1 : 0), 0);
  });
}

/** The part of a row, from its top, in which a stroke such as 一 stands; what is ruled stands below it. */
const band = { from: 0.25, to: 0.75 };

/**
 * Where dark pixels stand beside each other longest in a part of a row, from its top; `undefined` where it is blank.
 * @param part shares of the row's height: its middle where absent
 */
export function strokeIn(gray: GrayPicture, row: Rectangle, part = band): Rectangle | undefined {
  const { x, y, width, height } = clipped(
    { ...row, y: row.y + part.from * row.height, height: (part.to - part.from) * row.height },
    gray,
  );
  const isDark = (column: number): boolean => {
    for (let at = y; at < y + height; at += 1)
      if ((gray.data[at * gray.width + column] ?? 255) < dark) return true;
    return false;
  };
  let [best, length] = [x, 0];
  for (let column = x, begin = x; column < x + width; column += 1) {
    if (!isDark(column)) begin = column + 1;
    else if (column + 1 - begin > length) [best, length] = [begin, column + 1 - begin];
  }
  return length === 0 ? undefined : { x: best, y, width: length, height };
}
