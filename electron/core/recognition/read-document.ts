import type { DocumentKind, FieldName, RecognizedFields } from '../../../shared/model/recognition.ts';
import { around, boxIn, type Size } from './geometry.ts';
import { secondLook } from './glyph/second-look.ts';
import { decideKind, isPaper, isSeveralDocuments, kindScores } from './kind.ts';
import type { Foreknown } from './orient.ts';
import type { Oriented } from './oriented.ts';
import { isLabelEnd } from './parse/label-end.ts';
import { locate } from './parse/locate.ts';
import { ofPeople, type Place, type PlaceName } from './parse/place.ts';
import { mayGoOn } from './parse/surroundings.ts';
import { printedLines } from './parse/unread.ts';
import type { GrayPicture, Picture } from './picture.ts';
import { PartReadings } from './read/part-readings.ts';
import type { ReadLine } from './read/read-line.ts';
import { ownReadings, readingAlone, type Scene } from './read/read-place.ts';
import type { Readers } from './read/readers.ts';
import { readOriented, withMissed } from './read-lines.ts';
import { type SecondReadings, secondReadings } from './second-readings.ts';
import type { Straightened } from './straighten.ts';
import type { Evidence } from './weigh/evidence.ts';
import { evidenceAt } from './weigh/gather.ts';
import type { FormReading } from './weigh/likeliest.ts';
import type { PlaceReading } from './weigh/place-reading.ts';
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
  return { place, isPartial: goesOn || place.mayBeCut === true, goesOn, own };
}

/**
 * Orients, reads and weighs one straightened document cut from a picture.
 * @param foreknown `isCard`: that it was straightened as a card; where it is no card, only its kind is told
 */
export async function readDocument(
  document: Straightened,
  picture: Picture,
  readers: Readers,
  { isCard = false, ...foreknown }: Foreknown & { readonly isCard?: boolean } = {},
): Promise<DocumentReading> {
  readers.trace?.({ step: 'straightened', document });
  const parts = new PartReadings();
  const { oriented, found } = await readOriented(document, picture, { readers, parts }, foreknown);
  const scores = kindScores(found);
  const kind = decideKind(scores);
  const isUnread = kind === 'other' || (isCard && isPaper(kind));
  const lines = isUnread ? found : await withMissed(kind, found, oriented, readers);
  readers.trace?.({ step: 'lines', lines, scores });
  const isSeveral = isSeveralDocuments(scores);
  if (isUnread) return { kind, isSeveral, oriented, lines, fields: {} };
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
