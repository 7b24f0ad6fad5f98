import { clipped, type Rectangle, right } from '../geometry.ts';
import type { GrayPicture } from '../picture.ts';
import type { ReadLine } from '../read/read-line.ts';
import { inkedColumns, strokeIn } from './inked.ts';
import type { Place, PlaceName } from './place.ts';
import { withEnd } from './row-end.ts';
import { halfHan, halfOther, isHan, middleOf, signsIn, widthOfHan } from './row-signs.ts';

/** Values of which each character counts and no check tells that one is missing. */
export const inWords: ReadonlySet<PlaceName> = new Set([
  'name',
  'legalPersonName',
  'companyName',
  'issuer',
  'address',
]);

/** Values that follow a grammar, which may hold for what is left of them as well. */
const alsoPassedOver: ReadonlySet<PlaceName> = new Set(['nation', 'companyType', 'registeredCapital']);

/** In widths of a Chinese character: how far left of the first one another may stand that was not read, */
const before = 1.6;
/** and how much print is a character's. */
const leastPrint = 0.5;

/** Share of the pixels of a column that are inked where a stroke crosses it, and of a stretch that is print. */
const leastStroke = 0.06;
const leastInk = 0.12;
/** Strokes of bold print fill much of a row. */
const ruled = { row: 0.8, column: 0.95 };

/** Where a line begins and ends with the print in it that was not read; `undefined` where all of it was. */
function unreadIn(line: Rectangle, gray: GrayPicture, read: readonly ReadLine[]): Rectangle | undefined {
  const { inRow, own } = signsIn(line, read);
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
  if (!inWords.has(name) && !alsoPassedOver.has(name)) return undefined;
  const unread = lines.map((line) => {
    const fuller = unreadIn(line, gray, read);
    return withEnd(fuller ?? line, gray, read, { mayEndInDigit: name === 'address' }) ?? fuller;
  });
  return unread.every((one) => one === undefined)
    ? undefined
    : lines.map((line, index) => unread[index] ?? line);
}

/** Blank paper before a value, in heights of its line, that is left; and the share of it that may be specks. */
const margin = 0.35;
const specks = 0.02;

/** The lines of a value without the blank paper that their boxes show before its first character. */
export const withoutBlank = (
  lines: readonly Rectangle[],
  gray: GrayPicture,
  read: readonly ReadLine[],
): readonly Rectangle[] =>
  lines.map((line) => {
    const { inRow, own } = signsIn(line, read);
    const [first] = own;
    if (first === undefined) return line;
    const previous = inRow[inRow.indexOf(first) - 1];
    const label = previous === undefined ? 0 : middleOf(previous) + halfHan * line.height;
    const begin = first.box.x - margin * line.height;
    const [from, to] = [Math.max(line.x, label), Math.min(begin, gray.width)];
    if (to - from < 1) return line;
    const row = clipped({ ...line, x: from, width: to - from }, gray);
    const inked = inkedColumns(gray, row, ruled).reduce((sum, count) => sum + count, 0);
    const isBlank = inked < specks * row.width * row.height && strokeIn(gray, row) === undefined;
    return isBlank ? { ...line, x: begin, width: right(line) - begin } : line;
  });

/** From one row of a value to the one after the next, in their heights, and how much of one that was missed is ink. */
const missed = { least: 2.8, most: 4.6, looked: 4, ink: 0.04 };

/** The lines of a value with a row between two of them that no line was found in, although something is printed. */
function withMissedRows(lines: readonly Rectangle[], gray: GrayPicture): readonly Rectangle[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const step = next === undefined ? 0 : (next.y - line.y) / line.height;
    if (next === undefined || step < missed.least || step > missed.most) return [line];
    const x = Math.min(line.x, next.x);
    const row = { x, y: (line.y + next.y) / 2, width: Math.max(right(line), right(next)) - x };
    const begin = clipped({ ...row, width: missed.looked * line.height, height: line.height }, gray);
    const ink = inkedColumns(gray, begin, ruled).reduce((sum, count) => sum + count, 0);
    const isPrinted = ink > missed.ink * begin.width * begin.height;
    return isPrinted ? [line, { ...row, height: line.height }] : [line];
  });
}

/**
 * The lines of a value as they are to be shown to readers: as far as its print goes.
 * @returns `isFuller` where print was passed over
 */
export function printedLines(
  place: Place,
  gray: GrayPicture,
  read: readonly ReadLine[],
): { readonly lines: readonly Rectangle[]; readonly isFuller: boolean } {
  const unread = withUnread(place, gray, read);
  const lines = inWords.has(place.name) ? withMissedRows(unread ?? place.lines, gray) : place.lines;
  if (unread !== undefined || lines.length > place.lines.length) return { lines, isFuller: true };
  return { lines: withoutBlank(place.lines, gray, read), isFuller: false };
}
