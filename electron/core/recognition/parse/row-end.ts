import { around, clipped, type Rectangle, right } from '../geometry.ts';
import type { GrayPicture } from '../picture.ts';
import type { ReadLine } from '../read/read-line.ts';
import { inkedColumns, strokeIn } from './inked.ts';
import { halfHan, halfOther, isHan, middleOf, signsIn, widthOfHan } from './row-signs.ts';

/**
 * A 一, in widths of a character: how long it is, how far after the last character that was read it may begin, and how
 * thick it is in the mean; thicker ink is the edge of a photograph or of the paper.
 */
const stroke = { least: 0.45, most: 1.15, within: 1.7, thickest: 0.2 };

/** Nothing is left out as a ruled line. */
const asPrinted = { row: 1, column: 1 };

/** Where the strokes of 二 stand in a row, from its top. */
const strokesOfTwo = [
  { from: 0, to: 0.35 },
  { from: 0.7, to: 1.05 },
] as const;

/** The stroke of a 一 in a row, or around both of a 二; `undefined` where nothing of the kind is printed. */
function strokesIn(gray: GrayPicture, row: Rectangle, em: number): Rectangle | undefined {
  const isStroke = (run: Rectangle | undefined): run is Rectangle => {
    if (run === undefined || run.width < stroke.least * em || run.width > stroke.most * em) return false;
    const inked = inkedColumns(gray, run, asPrinted).reduce((sum, count) => sum + count, 0);
    return inked <= stroke.thickest * em * run.width;
  };
  const single = strokeIn(gray, row);
  if (isStroke(single)) return single;
  const two = strokesOfTwo.map((part) => strokeIn(gray, row, part)).filter(isStroke);
  return two.length < strokesOfTwo.length ? undefined : around(two);
}

/**
 * A line that goes on to nothing but level strokes after its last character: so a 一 or 二 stands at the end of a row,
 * where no line reaches it. `undefined` where there is none.
 */
function strokeAfter(line: Rectangle, gray: GrayPicture, read: readonly ReadLine[]): Rectangle | undefined {
  const { inRow, own } = signsIn(line, read);
  const last = own.at(-1);
  if (last === undefined) return undefined;
  const em = widthOfHan(own, line.height);
  const from = middleOf(last) + (isHan(last.text) ? halfHan : halfOther) * em;
  const next = inRow[inRow.indexOf(last) + 1];
  const to = Math.min(from + stroke.within * em, gray.width, next === undefined ? Infinity : next.box.x);
  if (to - from < stroke.least * em) return undefined;
  const run = strokesIn(gray, { x: from, y: line.y, width: to - from, height: line.height }, em);
  const end = run && Math.min(gray.width, right(run) + 0.2 * em);
  return end !== undefined && end > right(line) ? { ...line, width: end - line.x } : undefined;
}

/**
 * A 1, in widths of a Chinese character: how far from the middle of the last one its row is looked at, how far after
 * that it may begin, how narrow and wide it is, and how blank the paper is after it; and the least and most of the
 * row's height that it fills. What is thinner or fills all of it is a ruled line.
 */
const one = { after: 0.52, within: 0.4, narrowest: 0.12, widest: 0.35, blank: 0.3, least: 0.5, most: 0.95 };

/**
 * A line that goes on to a single upright stroke after a Chinese character: so a 1 stands at the end of a row, where the
 * line may end before it. After other signs, whose middle is told less well, it may be a part of them. `undefined`
 * where there is none.
 */
function oneAfter(line: Rectangle, gray: GrayPicture, read: readonly ReadLine[]): Rectangle | undefined {
  const { inRow, own } = signsIn(line, read);
  const last = own.at(-1);
  if (last === undefined || !isHan(last.text)) return undefined;
  const em = widthOfHan(own, line.height);
  const x = middleOf(last) + one.after * em;
  const width = (one.within + one.widest + one.blank) * em;
  if (x + width > gray.width) return undefined;
  const place = clipped({ ...line, x, width }, gray);
  const columns = [...inkedColumns(gray, place, asPrinted)];
  // What is left of the last sign comes first.
  const blank = columns.indexOf(0);
  const begin = blank < 0 ? -1 : columns.findIndex((inked, column) => column > blank && inked > 0);
  const end = columns.findIndex((inked, column) => column > begin && inked === 0);
  const across = (end - begin) / em;
  if (begin < 0 || end < 0 || begin > one.within * em) return undefined;
  if (across < one.narrowest || across > one.widest) return undefined;
  const highest = Math.max(...columns.slice(begin, end)) / place.height;
  const isBlankAfter = columns.slice(end, end + Math.floor(one.blank * em)).every((inked) => inked === 0);
  const isRead = inRow.some(
    (sign) => sign !== last && middleOf(sign) > x && middleOf(sign) < place.x + end + em,
  );
  if (highest < one.least || highest > one.most || !isBlankAfter || isRead) return undefined;
  const to = Math.min(gray.width, place.x + end + 0.2 * em);
  return to > right(line) ? { ...line, width: to - line.x } : undefined;
}

/**
 * A line as far as its row goes, where it ends before a stroke that readers and finders pass over: 一, 二 and, where a
 * value may end in a digit, 1. `undefined` where there is none.
 */
export const withEnd = (
  line: Rectangle,
  gray: GrayPicture,
  read: readonly ReadLine[],
  { mayEndInDigit }: { readonly mayEndInDigit: boolean },
): Rectangle | undefined =>
  strokeAfter(line, gray, read) ?? (mayEndInDigit ? oneAfter(line, gray, read) : undefined);
