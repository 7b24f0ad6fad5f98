import type { KnownKind } from '../../../../shared/model/recognition.ts';
import { type Rectangle, right, type Size, verticalOverlap } from '../geometry.ts';
import type { ReadLine } from '../read/read-line.ts';
import { labelsOfPlaces } from './certificate.ts';
import { findLabels } from './label.ts';
import { locate } from './locate.ts';
import type { PlaceName } from './place.ts';

type Labels = readonly (readonly [label: string, place: PlaceName])[];

const ofPortraits: Labels = [
  ['姓名', 'name'],
  ['住址', 'address'],
];
const ofEmblems: Labels = [
  ['签发机关', 'issuer'],
  ['有效期限', 'validity'],
];

const labelsOf: Record<KnownKind, Labels> = {
  'id-portrait': ofPortraits,
  'residence-permit-portrait': ofPortraits,
  'id-emblem': ofEmblems,
  'residence-permit-emblem': ofEmblems,
  'permanent-residence-card': [],
  'business-license': labelsOfPlaces,
  'institution-certificate': labelsOfPlaces,
  'credit-code-certificate': labelsOfPlaces,
};

/** All in heights of the label: from where on beside it a value may begin, how wide one is, and what is none. */
const after = 0.6;
const widest = 26;
const narrowest = 2;

/** A row beside a label, and the label's line. */
interface Unanswered {
  readonly box: Rectangle;
  readonly label: ReadLine;
}

/**
 * Where a value must stand although no line was found there: beside each label that was read and has none, as far as
 * the next print in its row.
 */
export function unanswered(kind: KnownKind, lines: readonly ReadLine[], page: Size): Unanswered[] {
  const answered = new Set(locate(kind, lines).map(({ name }) => name));
  const asked = labelsOf[kind].filter(([, name]) => !answered.has(name));
  const found = findLabels(
    lines,
    asked.map(([label]) => label),
  );
  return [...found.values()].flatMap(({ box, symbols, score }): Unanswered[] => {
    const label = symbols.at(-1)?.line;
    if (label === undefined || score < 1) return [];
    const from = right(box) + after * box.height;
    const next = lines
      .filter((line) => line !== label && line.box.x > box.x && verticalOverlap(line.box, label.box) > 0.5)
      .map((line) => line.box.x);
    const to = Math.min(page.width, from + widest * box.height, ...next);
    const row = { ...label.box, x: from, width: to - from };
    return row.width < narrowest * row.height || right(label.box) > from ? [] : [{ box: row, label }];
  });
}
