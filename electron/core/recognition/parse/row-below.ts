import { bottom, clipped, type Rectangle, right } from '../geometry.ts';
import type { GrayPicture } from '../picture.ts';
import type { ReadLine } from '../read/read-line.ts';
import { inkedColumns, inkedRows } from './inked.ts';
import type { Place, PlaceName } from './place.ts';

/** Values that may take another line. */
const wrapping: ReadonlySet<PlaceName> = new Set(['companyName', 'address']);

/** Where the first character of a further row stands, in heights of the row above: from its left and from its bottom. */
const column = { from: -0.25, to: 1 };
const below = { from: 0.1, to: 2 };

/** How high a character is, in heights of the row above, and how much of a row of pixels is inked where one crosses it. */
const high = { least: 0.5, most: 1.3 };
const leastInk = 0.04;

/** A row of a single character leaves the one above it full: so much shorter than the widest, in heights, at most. */
const mostShort = 1.5;

/** How wide a row is shown at least, and by how much it is shown beyond its print, in its heights. */
const leastWidth = 2;
const margin = 0.5;
/** Lines ruled under and beside values are no print. */
const ruled = { row: 0.8, column: 0.95 };

/** The first stretch of rows of pixels in which something is printed: from and to. */
function printedRows(rows: Uint32Array, width: number): readonly [from: number, to: number] | undefined {
  const isInked = (ink: number) => ink > leastInk * width;
  const from = rows.findIndex(isInked);
  if (from < 0) return undefined;
  const length = rows.subarray(from).findIndex((ink) => !isInked(ink));
  return [from, length < 0 ? rows.length : from + length];
}

/**
 * Where a further row of a value stands that no line was found in: a character by itself is easily missed. It begins
 * below the last row, where the rows begin and nothing was read, and is no wider than they are. In pixels of the
 * document; `undefined` where nothing of a character's height is printed there.
 */
export function rowBelow(
  { name, lines }: Pick<Place, 'name' | 'lines'>,
  gray: GrayPicture,
  read: readonly ReadLine[],
): Rectangle | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined || !wrapping.has(name)) return undefined;
  const { height } = last;
  const widest = Math.max(...lines.map(right));
  if (right(last) < widest - mostShort * height) return undefined;
  const x = first.x + column.from * height;
  const row = { x, y: bottom(last) + below.from * height, width: (column.to - column.from) * height };
  const room = { ...row, height: (below.to - below.from) * height };
  if (right(room) > gray.width || room.y + height > gray.height) return undefined;
  const next = read
    .filter(({ box }) => box.x < right(room) && right(box) > x && box.y > last.y + 0.5 * height)
    .map(({ box }) => box.y);
  const looked = clipped({ ...room, height: Math.min(bottom(room), ...next) - room.y }, gray);
  if (looked.height < high.least * height) return undefined;
  const printed = printedRows(inkedRows(gray, looked), looked.width);
  if (printed === undefined) return undefined;
  const [from, to] = printed;
  if (to - from < high.least * height || to - from > high.most * height) return undefined;
  const y = looked.y + (from + to) / 2 - height / 2;
  const rest = clipped({ x: first.x, y, width: widest - first.x, height }, gray);
  const end = inkedColumns(gray, rest, ruled).findLastIndex((ink) => ink > leastInk * height);
  return { x: first.x, y, width: Math.max(leastWidth * height, end + margin * height), height };
}
