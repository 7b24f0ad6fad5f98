import { type Rectangle, right, verticalOverlap } from '../geometry.ts';
import { lineText, type ReadLine } from '../read/read-line.ts';
import type { FoundLabel } from './label.ts';
import type { Place } from './place.ts';

/** Widest gap within a row, in heights of its line, and what print before a value is more than a rest of its label. */
const rowGap = 3;
const otherThanLabel = /(?!^[名称类型出资额册本金住所]+[：:]?$)\p{Script=Han}/u;

/** Lines that may hold a value that was not found: none beside another label or part of another value. */
export function freeLines(
  lines: readonly ReadLine[],
  labels: readonly FoundLabel[],
  places: Iterable<Place>,
): ReadLine[] {
  const taken = new Set([...places].flatMap(({ symbols }) => symbols));
  const isBefore = (one: Rectangle, { box }: ReadLine): boolean =>
    right(one) <= box.x + box.height && verticalOverlap(one, box) > 0.5;
  // A label with another print between is that one's.
  const isLabelled = (line: ReadLine): boolean =>
    labels.some(
      (label) =>
        isBefore(label.box, line) &&
        !lines.some((other) => other.box.x >= right(label.box) && isBefore(other.box, line)),
    );
  const ofLabels = new Set(labels.flatMap(({ symbols }) => symbols.map(({ line }) => line)));
  // What follows close after other print is the rest of that row, as the end of a name of which little was read.
  const goesOn = (line: ReadLine): boolean =>
    lines.some(
      (other) =>
        !ofLabels.has(other) &&
        isBefore(other.box, line) &&
        line.box.x - right(other.box) < rowGap * line.box.height &&
        otherThanLabel.test(lineText(other)),
    );
  return lines.filter(
    (line) => !line.symbols.some((symbol) => taken.has(symbol)) && !isLabelled(line) && !goesOn(line),
  );
}
