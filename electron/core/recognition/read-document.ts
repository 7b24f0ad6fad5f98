import type { DocumentKind, FieldName, RecognizedFields } from '../../../shared/model/recognition.ts';
import { around, boxIn, type Size } from './geometry.ts';
import { decideKind, isSeveralDocuments, kindScores } from './kind.ts';
import { orient } from './orient.ts';
import type { Oriented } from './oriented.ts';
import { locate } from './parse/locate.ts';
import { mayGoOn } from './parse/surroundings.ts';
import type { Picture } from './picture.ts';
import { readLine } from './read/look-at-line.ts';
import type { ReadLine } from './read/read-line.ts';
import { readPlace } from './read/read-place.ts';
import type { Readers } from './read/readers.ts';
import type { Straightened } from './straighten.ts';
import type { Evidence } from './weigh/evidence.ts';
import { evidenceAt } from './weigh/gather.ts';
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

/** Orients, reads and weighs one straightened document cut from a picture. */
export async function readDocument(
  document: Straightened,
  picture: Picture,
  readers: Readers,
): Promise<DocumentReading> {
  readers.trace?.({ step: 'straightened', document });
  const oriented = await orient(document, picture, readers);
  readers.trace?.({ step: 'oriented', oriented });
  const lines: ReadLine[] = [];
  for (const line of oriented.lines) {
    lines.push(oriented.read.get(line) ?? (await readLine(readers.first, line)));
  }
  const scores = kindScores(lines);
  const kind = decideKind(scores);
  readers.trace?.({ step: 'lines', lines, scores });
  const isSeveral = isSeveralDocuments(scores);
  if (kind === 'other') return { kind, isSeveral, oriented, lines, fields: {} };
  const evidence = await Promise.all(
    locate(kind, lines).map(async (place) => {
      const readings = await readPlace(place, { lines, readers });
      readers.trace?.({ step: 'place', place, readings });
      return evidenceAt(place, readings, { isPartial: mayGoOn(place, oriented.gray) });
    }),
  );
  const all = evidence.flat();
  const fields = asFields(weigh(kind, all), all, oriented.document, picture);
  readers.trace?.({ step: 'weighed', evidence: all, fields });
  return { kind, isSeveral, oriented, lines, fields };
}
