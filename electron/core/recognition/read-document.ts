import type { DocumentKind, FieldName, RecognizedFields } from '../../../shared/model/recognition.ts';
import { around, boxIn, type Size } from './geometry.ts';
import { decideKind, isSeveralDocuments, kindScores } from './kind.ts';
import { type Oriented, orient } from './orient.ts';
import { locate } from './parse/locate.ts';
import type { Place } from './parse/place.ts';
import { mayGoOn } from './parse/surroundings.ts';
import { readLine } from './read/look-at-line.ts';
import type { ReadLine } from './read/read-line.ts';
import { type Readers, readByAll } from './read/readers.ts';
import type { Straightened } from './straighten.ts';
import type { Evidence } from './weigh/evidence.ts';
import { evidenceAt, type PlaceReading } from './weigh/gather.ts';
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

/** What every reader saw in a place; the first reader's two looks come first. */
async function readingsOf(place: Place, oriented: Oriented, readers: Readers): Promise<PlaceReading[]> {
  const byLine = await Promise.all(
    place.lines.map((line) => readByAll(readers, oriented.gray, line, place.alphabet)),
  );
  const [same, ...others] = (byLine[0] ?? []).map(({ reader }, index) => ({
    reader,
    symbols: byLine.flatMap((read) => read[index]?.symbols ?? []),
  }));
  const seen = { reader: readers.first.id, symbols: place.symbols };
  return [...(same ? [same] : []), seen, ...others];
}

async function gather(places: readonly Place[], oriented: Oriented, readers: Readers): Promise<Evidence[]> {
  const evidence: Evidence[] = [];
  for (const place of places) {
    const readings = await readingsOf(place, oriented, readers);
    evidence.push(...evidenceAt(place, readings, { isPartial: mayGoOn(place, oriented.gray) }));
  }
  return evidence;
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

/** Orients, reads and weighs one straightened document cut from a picture of size `source`. */
export async function readDocument(
  document: Straightened,
  source: Size,
  readers: Readers,
): Promise<DocumentReading> {
  const oriented = await orient(document, readers.first);
  const lines: ReadLine[] = [];
  for (const line of oriented.lines) lines.push(await readLine(readers.first, oriented.gray, line));
  const scores = kindScores(lines);
  const kind = decideKind(scores);
  const isSeveral = isSeveralDocuments(scores);
  if (kind === 'other') return { kind, isSeveral, oriented, lines, fields: {} };
  const evidence = await gather(locate(kind, lines), oriented, readers);
  const fields = asFields(weigh(kind, evidence), evidence, oriented.document, source);
  return { kind, isSeveral, oriented, lines, fields };
}
