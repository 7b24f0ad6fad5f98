import { bottom, clipped, type Rectangle, right } from '../geometry.ts';
import type { GrayPicture } from '../picture.ts';
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

function inkIn({ data, width }: GrayPicture, { x, y, width: across, height }: Rectangle): number {
  let count = 0;
  for (let row = y; row < y + height; row += 1) {
    for (let column = x; column < x + across; column += 1) {
      if ((data[row * width + column] ?? 255) < dark) count += 1;
    }
  }
  return count / (across * height);
}

/**
 * Whether something is printed where a value seems to end: then a character may be missing from it that no
 * reader was shown.
 */
export function mayGoOn({ name, lines }: Place, gray: GrayPicture): boolean {
  const last = lines.at(-1);
  const [first] = lines;
  if (first === undefined || last === undefined || !ending.has(name)) return false;
  const far = to * last.height;
  const near = from * last.height;
  const after = { ...last, x: right(last) + near, width: far - near };
  const below = { x: first.x, y: bottom(last) + near, width: 3 * last.height, height: last.height };
  const isInked = (place: Rectangle): boolean =>
    place.x < gray.width - 1 && place.y < gray.height - 1 && inkIn(gray, clipped(place, gray)) > leastInk;
  return isInked(after) || (wrapping.has(name) && isInked(below));
}
