import type {
  DocumentKind,
  FieldName,
  KnownKind,
  RecognizedFields,
} from '../../../shared/model/recognition.ts';
import { askAhead, rowsToRead } from './ahead.ts';
import { around, boxIn, type Rectangle, type Size } from './geometry.ts';
import { ofPeople, secondLook } from './glyph/second-look.ts';
import { decideKind, isSeveralDocuments, kindScores } from './kind.ts';
import { type Foreknown, orient } from './orient.ts';
import type { Oriented, TextLine } from './oriented.ts';
import { isLabelEnd } from './parse/label-end.ts';
import { locate } from './parse/locate.ts';
import type { Place, PlaceName } from './parse/place.ts';
import { rowBelow } from './parse/row-below.ts';
import { mayGoOn } from './parse/surroundings.ts';
import { unanswered } from './parse/unanswered.ts';
import { printedLines } from './parse/unread.ts';
import { showsWatermark } from './parse/watermark.ts';
import type { GrayPicture, Picture } from './picture.ts';
import { readLine } from './read/look-at-line.ts';
import { PartReadings } from './read/part-readings.ts';
import { lookAt } from './read/parts.ts';
import type { ReadLine } from './read/read-line.ts';
import { ownReadings, readingAlone, type Scene } from './read/read-place.ts';
import type { Reader } from './read/reader.ts';
import type { Readers } from './read/readers.ts';
import { type SecondReadings, secondReadings } from './second-readings.ts';
import type { Straightened } from './straighten.ts';
import type { Evidence } from './weigh/evidence.ts';
import { evidenceAt, type PlaceReading } from './weigh/gather.ts';
import type { FormReading } from './weigh/likeliest.ts';
import { type WeighedFields, weigh } from './weigh/weigh.ts';

/** What was read in one straightened picture. */
export interface DocumentReading {
  readonly kind: DocumentKind;
  /** More than one kind of document was read in it. */
  readonly isSeveral: boolean;
  readonly oriented: Oriented;
  /** Every line as the first reader saw it, in pixels of the oriented document. */
  readonly lines: readonly ReadLine[];
  readonly fields: RecognizedFields;
}

function asFields(
  weighed: WeighedFields,
  evidence: readonly Evidence[],
  { toSource }: Straightened,
  source: Size,
): RecognizedFields {
  const fields: RecognizedFields = {};
  const nowhere = around(evidence.map(({ box }) => box));
  for (const [name, { value, confidence, needsReview, alternatives }] of Object.entries(weighed)) {
    const field = name as FieldName;
    const box = evidence.find((one) => one.field === field)?.box ?? nowhere;
    fields[field] = {
      value,
      confidence,
      needsReview,
      box: boxIn(box, toSource, source),
      ...(alternatives.length > 0 && { alternatives: [...alternatives] }),
    };
  }
  return fields;
}

/** Names follow no grammar: two readers look at each, however sure the first is. */
const names: ReadonlySet<PlaceName> = new Set<PlaceName>(['name', 'legalPersonName', 'companyName']);

const fieldsAt = (name: PlaceName): readonly FieldName[] =>
  name === 'validity' ? ['validFrom', 'validTo'] : [name];

/** Whether what the first reader saw in a place is certain by itself, by its rules and by the other fields. */
const isSettled = ({ name }: Place, alone: WeighedFields): boolean =>
  !names.has(name) && fieldsAt(name).every((field) => alone[field]?.needsReview === false);

const needsReview = ({ name }: Place, soFar: WeighedFields): boolean =>
  fieldsAt(name).some((field) => soFar[field]?.needsReview === true);

/**
 * Where a third look is worth its time: at what is in doubt, and at names of people always, for two readers that
 * do not know a character may well take it for the same other one.
 */
const wantsForm = (place: Place, soFar: WeighedFields): boolean =>
  ofPeople.has(place.name) ||
  needsReview(place, soFar) ||
  (place.name === 'nation' && soFar.nation === undefined);

/** What stands in a place by the form of its characters. */
async function readByForm(
  place: Place,
  [own, ...others]: readonly PlaceReading[],
  { lines, readers, parts }: Scene,
): Promise<FormReading | undefined> {
  const other = others.findLast(({ reader }) => reader !== own?.reader);
  if (own === undefined || readers.glyphs === undefined) return undefined;
  const isKnown = readers.first.knows ?? (() => true);
  const seen = { place, own: own.symbols, other: other?.symbols ?? [], lines, parts };
  return secondLook(seen, await readers.glyphs(), isKnown);
}

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

/** The lines of a document with those that no line was found of, read where they must stand: beside labels, below values. */
async function withMissed(
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

/** A place as far as its print goes, what the first reader saw there, and whether some of the print was not read. */
async function placed(located: Place, gray: GrayPicture, scene: Scene) {
  const { lines } = scene;
  const own = ownReadings(located, scene);
  const printed = printedLines(located, gray, lines);
  const whole = { ...located, lines: printed.lines };
  const again = printed.isFuller ? await readingAlone(whole, scene) : undefined;
  if (again !== undefined && !isLabelEnd(located.name, located.seen, again.symbols)) {
    return { place: whole, isPartial: true, goesOn: mayGoOn(whole, gray, lines), own: [again, ...own] };
  }
  const place = again === undefined ? whole : located;
  const goesOn = mayGoOn(place, gray, lines);
  return { place, isPartial: goesOn, goesOn, own };
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
async function readOriented(
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

/**
 * Orients, reads and weighs one straightened document cut from a picture.
 */
export async function readDocument(
  document: Straightened,
  picture: Picture,
  readers: Readers,
  foreknown: Foreknown = {},
): Promise<DocumentReading> {
  readers.trace?.({ step: 'straightened', document });
  const parts = new PartReadings();
  const { oriented, found } = await readOriented(document, picture, { readers, parts }, foreknown);
  const scores = kindScores(found);
  const kind = decideKind(scores);
  const lines = kind === 'other' ? found : await withMissed(kind, found, oriented, readers);
  readers.trace?.({ step: 'lines', lines, scores });
  const isSeveral = isSeveralDocuments(scores);
  if (kind === 'other') return { kind, isSeveral, oriented, lines, fields: {} };
  const scene = { lines, readers, parts };
  const places = await Promise.all(
    locate(kind, lines).map(async (located) => {
      await readers.breathe?.();
      return placed(located, oriented.gray, scene);
    }),
  );
  const alone = weigh(
    kind,
    places.flatMap(({ place, own, isPartial }) => evidenceAt(place, own, { isPartial })),
  );
  const gathered = await Promise.all(
    places.map(async ({ place, own, isPartial, goesOn }) => {
      const { others, byForm }: SecondReadings = isSettled(place, alone)
        ? { others: [] }
        : await secondReadings(place, own[0]?.symbols, scene);
      await readers.breathe?.();
      const readings = [...own, ...others];
      const evidence = evidenceAt(place, readings, { isPartial, byForm });
      return { place, readings, isPartial, goesOn, evidence, confirmed: byForm };
    }),
  );
  const soFar = weigh(
    kind,
    gathered.flatMap(({ evidence }) => evidence),
  );
  const all: Evidence[] = [];
  for (const { place, readings, isPartial, goesOn, evidence, confirmed } of gathered) {
    await readers.breathe?.();
    const byForm =
      confirmed ?? (wantsForm(place, soFar) ? await readByForm(place, readings, scene) : undefined);
    readers.trace?.({ step: 'place', place, readings: byForm ? [...readings, byForm] : readings });
    // Between letters and the characters after them nobody looked.
    const isAll = byForm?.isWhole === true && !/[A-Z]/i.test(place.seen);
    const mayLack = isAll ? goesOn : isPartial;
    all.push(...(byForm ? evidenceAt(place, readings, { isPartial: mayLack, byForm }) : evidence));
  }
  const fields = asFields(weigh(kind, all), all, oriented.document, picture);
  readers.trace?.({ step: 'weighed', evidence: all, fields });
  return { kind, isSeveral, oriented, lines, fields };
}
