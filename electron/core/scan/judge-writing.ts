import { messages } from '../../../shared/messages/index.ts';
import type { ScanFinding } from '../../../shared/model/scan.ts';
import { fieldLabel } from '../../../shared/rules/letter-field-label.ts';
import type { SeenBlank, SeenInk, SeenPage } from './evidence.ts';
import { executionRemark, type Judged, paperPlace, placeOn, remark } from './finding.ts';

const texts = messages.scan;

/** Least ink of a signature, and of a trace of one; square millimetres and millimetres. */
const signature = { area: 5, width: 6, height: 3 };
const trace = 1;
/** Least ink of one figure, in square millimetres: a thin 1 has one. */
const figure = 0.7;

const isSigned = ({ area, width, height }: SeenInk): boolean =>
  area >= signature.area && width >= signature.width && height >= signature.height;

/** The handwritten signature of the authorizer. */
export function* judgeSignature(page: SeenPage, judged: Judged): Generator<ScanFinding> {
  const places = page.blanks.filter(({ field }) => field === 'closing.signature');
  const [place] = places;
  if (place === undefined) {
    const given = { severity: 'note', advice: texts.signatureUnknown, place: paperPlace(page) } as const;
    yield executionRemark(judged, { id: 'signature-unknown', ...given });
    return;
  }
  // A place that the picture does not show is said to be cut off, not to be empty.
  if (!place.isShown || places.some(({ ink }) => isSigned(ink))) return;
  const at = placeOn(page, place.ink.box);
  if (place.isCovered) {
    const advice = texts.signatureCovered;
    yield executionRemark(judged, { id: 'signature-covered', severity: 'warning', advice, place: at });
  } else if (place.ink.area >= trace) {
    const advice = texts.signatureFaint;
    yield executionRemark(judged, { id: 'signature-faint', severity: 'warning', advice, place: at });
  } else {
    yield executionRemark(judged, { id: 'unsigned', severity: 'error', advice: texts.unsigned, place: at });
  }
}

/** The date of signing, where it is written by hand. */
export function* judgeDate(page: SeenPage, judged: Judged, isPrinted: boolean): Generator<ScanFinding> {
  if (isPrinted) return;
  const places = page.blanks.filter(({ field }) => field === 'authorization.signedOn');
  const [first] = places;
  if (first === undefined) {
    const given = { severity: 'note', advice: texts.dateUnknown, place: paperPlace(page) } as const;
    yield executionRemark(judged, { id: 'date-unknown', ...given });
    return;
  }
  const shown = places.filter(({ isShown }) => isShown);
  const empty = shown.filter(({ ink }) => ink.area < figure);
  if (empty.length === 0) return;
  const at = placeOn(page, (empty[0] ?? first).ink.box);
  if (empty.length === shown.length && !empty.some(({ isCovered }) => isCovered)) {
    yield executionRemark(judged, { id: 'undated', severity: 'error', advice: texts.undated, place: at });
  } else {
    const advice = texts.dateIncomplete;
    yield executionRemark(judged, { id: 'date-incomplete', severity: 'warning', advice, place: at });
  }
}

/** What the letter was printed without and somebody was to write. */
export function* judgeBlanks(page: SeenPage): Generator<ScanFinding> {
  const byField = Map.groupBy(
    page.blanks.filter(({ field, isShown }) => isShown && !closing.has(field)),
    ({ field }) => field,
  );
  for (const [field, blanks] of byField) yield judgeBlank(page, field, blanks);
}

const closing = new Set(['closing.signature', 'closing.date', 'closing.seal', 'authorization.signedOn']);

function judgeBlank(page: SeenPage, field: string, blanks: readonly SeenBlank[]): ScanFinding {
  const open = blanks.find(({ ink }) => ink.area < figure);
  const label = fieldLabel(field);
  const [first] = blanks;
  const place = first ? placeOn(page, (open ?? first).ink.box) : paperPlace(page);
  return open
    ? remark({ id: 'blank-open', severity: 'error', advice: texts.blankOpen(label), place, about: field })
    : remark({ id: 'blank-filled', severity: 'note', advice: texts.blankFilled(label), place, about: field });
}
