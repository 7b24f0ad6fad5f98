import { around, bottom, grown, type Rectangle, right } from '../geometry.ts';
import { lineText, type ReadLine } from '../read/read-line.ts';

/** The title of a foreign permanent resident's card, in either language. */
const title = /永久居留|permanent\s*resident/i;

export const isForeignersTitle = (line: ReadLine): boolean => title.test(lineText(line));

/** Rows of the card, and what stands beside them, are no further apart than this, in heights of its title. */
const reach = 3;

/** Paper beside the print and above it, as shares of what the print takes up: there is the portrait. */
const beside = 0.2;
const above = 0.12;

const isNear = (a: Rectangle, b: Rectangle, room: number): boolean =>
  a.x < right(b) + room && b.x < right(a) + room && a.y < bottom(b) + room && b.y < bottom(a) + room;

/** Print and all that stands near it, or near that. */
function withNear(print: readonly ReadLine[], lines: readonly ReadLine[], room: number): readonly ReadLine[] {
  const box = around(print.map((line) => line.box));
  const more = lines.filter((line) => isNear(line.box, box, room));
  return more.length > print.length ? withNear(more, lines, room) : print;
}

/** Where a foreigner's card lies, upright, in pixels of the page: around all print near its title. */
export function foreignersCard(lines: readonly ReadLine[]): Rectangle | undefined {
  const printed = lines.filter(({ symbols }) => symbols.length > 0);
  const titles = printed.filter(isForeignersTitle);
  const [first] = titles;
  if (first === undefined) return undefined;
  const height = Math.max(...titles.map(({ box }) => box.height));
  const box = around(withNear(titles, printed, reach * height).map((line) => line.box));
  return grown(box, beside * box.width, above * box.height);
}
