import { setImmediate } from 'node:timers/promises';
import type { KnownKind } from '../../../shared/model/recognition.ts';
import { mayBeConfirmed } from './glyph/second-look.ts';
import type { TextLine } from './oriented.ts';
import { findLabel } from './parse/label.ts';
import { locate } from './parse/locate.ts';
import { inWords, printedLines } from './parse/unread.ts';
import type { GrayPicture } from './picture.ts';
import type { ReadLine } from './read/read-line.ts';
import { otherReadings, type Scene } from './read/read-place.ts';
import { confirmation } from './second-readings.ts';

/** Labels of values in words, left of their value's first line or above it, and a kind whose values stand as those. */
const labels: readonly (readonly [label: string, kind: KnownKind])[] = [
  ['住址', 'id-portrait'],
  ['姓名', 'id-portrait'],
  ['签发机关', 'id-emblem'],
  ['住所', 'business-license'],
  ['名称', 'business-license'],
  ['地址', 'credit-code-certificate'],
];

/** Whether a line stands above another one and not beside it. */
const isAbove = (line: TextLine, other: TextLine): boolean =>
  line.y + line.height < other.y + other.height / 2;

/**
 * The rows of lines that are sorted from top to bottom, in the order in which they are best read: upwards, so that a
 * value has been read when its label is. What stands lowest, a number or a date, needs other readers least: it comes
 * last.
 */
export function rowsToRead(lines: readonly TextLine[]): TextLine[][] {
  const rows: TextLine[][] = [];
  for (const line of lines.toReversed()) {
    const row = rows.at(-1);
    const [lowest] = row ?? [];
    if (row === undefined || lowest === undefined || isAbove(line, lowest)) rows.push([line]);
    else row.push(line);
  }
  return [...rows.slice(1), ...rows.slice(0, 1)];
}

/**
 * Lets others, who are asked about most values in words, begin with them while the first still reads other lines.
 * @param row the lines read last, all that stand beside each other
 * @param scene every line read so far
 */
export function askAhead(row: readonly ReadLine[], scene: Scene, gray: GrayPicture): void {
  const { others, glyphs } = scene.readers;
  if (others.length === 0 && glyphs === undefined) return;
  const found = labels.find(([label]) => findLabel(row, label) !== undefined);
  if (found === undefined) return;
  for (const place of locate(found[1], scene.lines).filter(({ name }) => inWords.has(name))) {
    const { lines } = printedLines(place, gray, scene.lines);
    const shown = { ...place, lines };
    // The first reader is given its next lines before; whoever needs these readings is told what goes wrong.
    setImmediate()
      .then(async () => {
        if (mayBeConfirmed(place)) await confirmation(shown, place.symbols, scene);
        else await otherReadings(shown, scene);
      })
      .catch(() => undefined);
  }
}
