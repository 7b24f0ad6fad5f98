import { bottom, clipped, type Rectangle, right, verticalOverlap } from '../geometry.ts';
import type { GrayPicture } from '../picture.ts';
import type { ReadLine } from '../read/read-line.ts';
import type { Place, PlaceName } from './place.ts';

/** Values that simply end, with blank paper after them. */
const ending: ReadonlySet<PlaceName> = new Set([
  'name',
  'legalPersonName',
  'issuer',
  'companyName',
  'address',
]);

/** Values that may take another line. */
const wrapping: ReadonlySet<PlaceName> = new Set(['companyName', 'address']);

/** Where a further character or line would stand after a value, in heights of its line. */
const from = 0.2;
const to = 1.5;

const dark = 190;
const leastInk = 0.03;

/** Rows and columns of pixels darker than this share are ruled lines under values and around tables. */
const ruledRow = 0.4;
const ruledColumn = 0.6;

/** The share of a place that is inked, ruled lines left out. */
function inkIn({ data, width }: GrayPicture, { x, y, width: across, height }: Rectangle): number {
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
  let count = 0;
  for (let row = 0; row < height; row += 1) {
    if ((rows[row] ?? 0) > ruledRow * across) continue;
    for (let column = 0; column < across; column += 1) {
      if ((columns[column] ?? 0) <= ruledColumn * height && isDark(column, row)) count += 1;
    }
  }
  return count / (across * height);
}

const intersects = (a: Rectangle, b: Rectangle): boolean =>
  a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);

/** Whether a line below a value is another value: something was read left of it, or it begins there itself. */
const isOthers = (line: ReadLine, value: Rectangle, lines: readonly ReadLine[]): boolean =>
  line.box.x < value.x - 1.4 * value.height ||
  lines.some(({ box }) => right(box) <= line.box.x && verticalOverlap(box, line.box) > 0.5);

/**
 * Whether something is printed where a value seems to end, other than what was read as another one: then a
 * character may be missing from it that no reader was shown.
 */
export function mayGoOn({ name, lines }: Place, gray: GrayPicture, read: readonly ReadLine[]): boolean {
  const last = lines.at(-1);
  const [first] = lines;
  if (first === undefined || last === undefined || !ending.has(name)) return false;
  const far = to * last.height;
  const near = from * last.height;
  const after = { ...last, x: right(last) + near, width: far - near };
  const below = { x: first.x, y: bottom(last) + near, width: 3 * last.height, height: last.height };
  const isInked = (place: Rectangle): boolean =>
    place.x < gray.width - 1 && place.y < gray.height - 1 && inkIn(gray, clipped(place, gray)) > leastInk;
  const under = read.filter(({ box }) => intersects(box, below) && verticalOverlap(box, last) < 0.5);
  const isTold = under.length > 0 && under.every((line) => isOthers(line, first, read));
  return isInked(after) || (wrapping.has(name) && !isTold && isInked(below));
}
