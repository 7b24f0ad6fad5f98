import { clipped, type Rectangle, right, verticalOverlap } from '../geometry.ts';
import type { GrayPicture } from '../picture.ts';
import type { ReadLine } from '../read/read-line.ts';
import type { ReadSymbol } from '../read/reader.ts';
import { inkedColumns } from './inked.ts';
import type { Place, PlaceName } from './place.ts';

/** Values of which each character counts and no check tells that one is missing. */
export const inWords: ReadonlySet<PlaceName> = new Set([
  'name',
  'legalPersonName',
  'companyName',
  'issuer',
  'address',
]);

/** All in widths of a Chinese character: how far from its middle one reaches as readers place it, */
const halfHan = 0.72;
const halfOther = 0.5;
/** how far left of the first character one may stand that was not read, */
const before = 1.6;
/** and how much print is a character's. */
const leastPrint = 0.5;

/** Fewer steps tell no usual one. */
const fewestSteps = 4;

/** Share of the pixels of a column that are inked where a stroke crosses it, and of a stretch that is print. */
const leastStroke = 0.06;
const leastInk = 0.12;
/** Strokes of bold print fill much of a row. */
const ruled = { row: 0.8, column: 0.95 };

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const middleOf = ({ box }: ReadSymbol): number => box.x + box.width / 2;

/** About how wide a Chinese character is printed: the usual step between two, never less than the line is high. */
function widthOfHan(symbols: readonly ReadSymbol[], height: number): number {
  const steps = symbols.flatMap((symbol, index) => {
    const next = symbols[index + 1];
    return next !== undefined && isHan(symbol.text) && isHan(next.text)
      ? [middleOf(next) - middleOf(symbol)]
      : [];
  });
  const usual =
    steps.length < fewestSteps ? height : steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)];
  return Math.max(height, usual ?? height);
}

/** Where a line begins and ends with the print in it that was not read; `undefined` where all of it was. */
function unreadIn(line: Rectangle, gray: GrayPicture, read: readonly ReadLine[]): Rectangle | undefined {
  const inRow = read
    .filter(({ box }) => verticalOverlap(box, line) > 0.5)
    .flatMap(({ symbols }) => symbols)
    .toSorted((a, b) => a.box.x - b.box.x);
  const own = inRow.filter((symbol) => middleOf(symbol) > line.x && middleOf(symbol) < right(line));
  const first = own[0];
  if (first === undefined) return undefined;
  const em = widthOfHan(own, line.height);
  const previous = inRow[inRow.indexOf(first) - 1];
  const from = Math.max(
    middleOf(first) - (halfHan + before) * em,
    previous === undefined ? 0 : middleOf(previous) + halfHan * em,
  );
  if (from >= gray.width || right(line) <= from) return undefined;
  const inset = 0.08 * line.height;
  const place = clipped(
    { x: from, y: line.y + inset, width: right(line) - from, height: line.height - 2 * inset },
    gray,
  );
  const columns = inkedColumns(gray, place, ruled);
  const isRead = (x: number): boolean =>
    inRow.some((symbol) => Math.abs(x - middleOf(symbol)) < (isHan(symbol.text) ? halfHan : halfOther) * em);
  let [begin, ink] = [-1, 0];
  for (let column = 0; column < columns.length; column += 1) {
    if (isRead(place.x + column)) {
      [begin, ink] = [-1, 0];
      continue;
    }
    const inked = columns[column] ?? 0;
    if (begin < 0 && inked > leastStroke * place.height) begin = column;
    ink += begin < 0 ? 0 : inked;
    const width = column + 1 - begin;
    if (begin >= 0 && width > leastPrint * em && ink > leastInk * width * place.height) {
      const x = Math.min(line.x, place.x + begin);
      return { ...line, x, width: right(line) - x };
    }
  }
  return undefined;
}

/**
 * The lines of a value with the print in them that its reader passed over, as readers do with characters they
 * do not know; `undefined` where there is none.
 */
export function withUnread(
  { name, lines }: Place,
  gray: GrayPicture,
  read: readonly ReadLine[],
): readonly Rectangle[] | undefined {
  if (!inWords.has(name)) return undefined;
  const unread = lines.map((line) => unreadIn(line, gray, read));
  return unread.every((one) => one === undefined)
    ? undefined
    : lines.map((line, index) => unread[index] ?? line);
}
