import type { KnownKind } from '../../../shared/model/recognition.ts';
import { askAhead, rowsToRead } from './ahead.ts';
import { around, type Rectangle } from './geometry.ts';
import { type Foreknown, orient } from './orient.ts';
import type { Oriented, TextLine } from './oriented.ts';
import { locate } from './parse/locate.ts';
import { rowBelow } from './parse/row-below.ts';
import { unanswered } from './parse/unanswered.ts';
import { showsWatermark } from './parse/watermark.ts';
import type { Picture } from './picture.ts';
import { readLine } from './read/look-at-line.ts';
import { lookAt } from './read/parts.ts';
import type { ReadLine } from './read/read-line.ts';
import type { Scene } from './read/read-place.ts';
import type { Reader } from './read/reader.ts';
import type { Readers } from './read/readers.ts';
import type { Straightened } from './straighten.ts';

/** Below this some character of a line was hardly read. */
const hardlyRead = 0.6;

const meanConfidence = ({ symbols }: ReadLine): number =>
  symbols.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, symbols.length);

/** A line read where its letters are seen best; what the dark print alone hardly shows, in the picture as well. */
async function readBest(
  line: TextLine,
  known: Promise<ReadLine> | undefined,
  reader: Reader,
): Promise<ReadLine> {
  const read = await (known ?? readLine(reader, line));
  const { unfiltered } = line;
  if (unfiltered === undefined || read.symbols.every(({ confidence }) => confidence >= hardlyRead))
    return read;
  const again = await readLine(reader, { ...line, source: unfiltered });
  return meanConfidence(again) > meanConfidence(read) ? again : read;
}

/** So many rows are begun before the one that is waited for has been read, so that the reader need not wait. */
const rowsAhead = 2;

/** Reads all lines with the first reader, each row in its turn; answers them in the order they are given in. */
async function readLines(
  { lines, gray, read }: Oriented,
  { readers, parts }: Pick<Scene, 'readers' | 'parts'>,
): Promise<ReadLine[]> {
  const seen = new Map<TextLine, ReadLine>();
  const inOrder = (some: readonly TextLine[]): ReadLine[] => some.flatMap((line) => seen.get(line) ?? []);
  const rows = rowsToRead(lines);
  const begin = async (row: readonly TextLine[]): Promise<void> => {
    const begun = row.map(async (line) => ({
      line,
      seen: await readBest(line, read.get(line), readers.first),
    }));
    for (const one of await Promise.all(begun)) seen.set(one.line, one.seen);
  };
  const begun: Promise<void>[] = [];
  for (const [index, row] of rows.entries()) {
    // The next rows are cut while this one is read.
    for (const next of rows.slice(begun.length, index + 1 + rowsAhead)) {
      const reading = begin(next);
      // Whoever waits for it is told what goes wrong.
      reading.catch(() => undefined);
      begun.push(reading);
    }
    await begun[index];
    await readers.breathe?.();
    askAhead(inOrder(row), { lines: inOrder(lines), readers, parts }, gray);
  }
  return inOrder(lines);
}

/** A document oriented, and its lines as the first reader saw them. */
interface Read {
  readonly oriented: Oriented;
  readonly found: readonly ReadLine[];
}

/**
 * Orients a document and reads its lines. A watermark that runs level with them is told by its words alone: then the
 * dark print is read once more without it, unless it is as dark as the print.
 */
export async function readOriented(
  document: Straightened,
  picture: Picture,
  scene: Pick<Scene, 'readers' | 'parts'>,
  foreknown: Foreknown,
): Promise<Read> {
  const look = async (isMarked = false): Promise<Read> => {
    const oriented = await orient(document, picture, scene.readers, { ...foreknown, isMarked });
    scene.readers.trace?.({ step: 'oriented', oriented });
    return { oriented, found: await readLines(oriented, scene) };
  };
  const first = await look(foreknown.isMarked);
  if (first.oriented.isInk || !showsWatermark(first.found)) return first;
  const { oriented, found } = await look(true);
  // What is not dark stays: labels in a colour, but not the watermark.
  const isPale = (line: ReadLine) => oriented.lines[found.indexOf(line)]?.unfiltered === undefined;
  const left = found.filter((line) => !(isPale(line) && showsWatermark([line])));
  return showsWatermark(left) ? first : { oriented, found: left };
}

/** Print where no line was found that was read less well than this is none. */
const leastRead = 0.6;

/** What stands in a box where no line was found, seen as a line near it was; nothing where it was read badly. */
async function readMissed(
  box: Rectangle,
  { look }: Pick<ReadLine, 'look'>,
  reader: Reader,
): Promise<ReadLine[]> {
  if (look === undefined) return [];
  const line = await readLine(reader, { ...box, ...look });
  if (line.symbols.length === 0 || meanConfidence(line) < leastRead) return [];
  const { x, width } = around(line.symbols.map((symbol) => symbol.box));
  return [{ ...line, box: { ...box, x, width } }];
}

/** The lines of a document with those that were not found, read where they must stand: beside labels, below values. */
export async function withMissed(
  kind: KnownKind,
  lines: readonly ReadLine[],
  { gray }: Oriented,
  { first }: Readers,
): Promise<readonly ReadLine[]> {
  const beside = unanswered(kind, lines, gray).map(({ box, label }) => readMissed(box, label, first));
  const below = locate(kind, lines).flatMap((place) => {
    const [row, above] = [rowBelow(place, gray, lines), place.lines.at(-1)];
    const look = above && lookAt(lines, above);
    return row === undefined || look === undefined ? [] : [readMissed(row, { look }, first)];
  });
  const read = await Promise.all([...beside, ...below]);
  return [...lines, ...read.flat()].toSorted((a, b) => a.box.y - b.box.y);
}
