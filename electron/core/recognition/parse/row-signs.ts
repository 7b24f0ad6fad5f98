import { type Rectangle, right, verticalOverlap } from '../geometry.ts';
import type { ReadLine } from '../read/read-line.ts';
import type { ReadSymbol } from '../read/reader.ts';

/** How far from its middle a sign reaches as readers place it, in widths of a Chinese character. */
export const halfHan = 0.72;
export const halfOther = 0.5;

/** Fewer steps tell no usual one. */
const fewestSteps = 4;

export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Where the middle of a sign stands; readers tell it well, and not how wide the sign is. */
export const middleOf = ({ box }: ReadSymbol): number => box.x + box.width / 2;

/** About how wide a Chinese character is printed: the usual step between two, never less than the line is high. */
export function widthOfHan(symbols: readonly ReadSymbol[], height: number): number {
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

/** The signs that were read in the row of a line, and those of them that are its own. */
export function signsIn(line: Rectangle, read: readonly ReadLine[]) {
  const inRow = read
    .filter(({ box }) => verticalOverlap(box, line) > 0.5)
    .flatMap(({ symbols }) => symbols)
    .toSorted((a, b) => a.box.x - b.box.x);
  const own = inRow.filter((symbol) => middleOf(symbol) > line.x && middleOf(symbol) < right(line));
  return { inRow, own };
}
