import { type Rectangle, right, verticalOverlap } from '../geometry.ts';
import type { ReadLine } from './read-line.ts';
import type { Alphabet, ReadSymbol } from './reader.ts';

/** The lines that a part of a document shows, from left to right. */
const linesIn = (lines: readonly ReadLine[], part: Rectangle): ReadLine[] =>
  lines
    .filter(({ box }) => verticalOverlap(box, part) > 0.5 && box.x < right(part) && right(box) > part.x)
    .toSorted((a, b) => a.box.x - b.box.x);

/** What stands in a part of a document if it consists of an alphabet only; nothing from readers that cannot say. */
export const symbolsAgain = (lines: readonly ReadLine[], part: Rectangle, alphabet: Alphabet): ReadSymbol[] =>
  linesIn(lines, part).flatMap(({ again }) => again?.(alphabet, part) ?? []);

const longestOf = (lines: readonly ReadLine[]): ReadLine | undefined =>
  lines.toSorted((a, b) => b.box.width - a.box.width)[0];

/** Where the longest line in a part of a document was seen; where none is, the longest of all. */
export const lookAt = (lines: readonly ReadLine[], part: Rectangle): ReadLine['look'] =>
  (longestOf(linesIn(lines, part)) ?? longestOf(lines))?.look;
