import { clipped, type Rectangle, right } from '../geometry.ts';
import type { GrayPicture } from '../picture.ts';
import type { Place, PlaceName } from './place.ts';

/** Values that simply end, with blank paper after them. */
const ending: ReadonlySet<PlaceName> = new Set(['name', 'legalPersonName', 'issuer', 'companyName']);

/** Where a further character would stand after a value, in heights of its line. */
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
  if (last === undefined || !ending.has(name)) return false;
  const x = right(last) + from * last.height;
  const beyond = { ...last, x, width: (to - from) * last.height };
  return x < gray.width - 1 && inkIn(gray, clipped(beyond, gray)) > leastInk;
}
