import type { CaseDocument } from '../model/case-document.ts';
import type { StoredFile } from '../model/case-record.ts';
import type { FieldName } from '../model/recognition.ts';
import type { Placements } from './placement.ts';
import { type Reading, readingsOf } from './reading.ts';
import { personOfSlot, type ReadableSlot, sameText, type TargetPath, valueAt } from './target.ts';

/** A value for a field, and the slot whose picture stands for it. */
export interface FieldChange {
  readonly path: TargetPath;
  readonly value: string;
  readonly slot: ReadableSlot;
  /** The readers are not sure of it. */
  readonly needsReview: boolean;
}

/** A value that a picture proposes for a field. */
export interface Proposal extends FieldChange {
  readonly confidence: number;
  readonly fileId: string;
  readonly documentIndex: number;
  readonly fieldName: FieldName;
}

export interface ProposedFields {
  readonly fill: readonly Proposal[];
  readonly conflict: readonly Proposal[];
}

/** What the placed pictures propose, one value per field: into empty fields, or against what is there. */
export function proposeFields(
  document: CaseDocument,
  files: readonly StoredFile[],
  placements: Placements,
): ProposedFields {
  const readings = readingsOf(placements, files);
  const best = [...Map.groupBy(readings, ({ path }) => path).values()].flatMap((sources) =>
    sources.sort(bySurest).slice(0, 1),
  );
  const news = [...best.map(proposal), ...documentTypes(readings)].filter(
    ({ path, value }) => !sameText(value, valueAt(document, path)),
  );
  const isEmpty = ({ path }: Proposal) => valueAt(document, path).trim() === '';
  return { fill: news.filter(isEmpty), conflict: news.filter((field) => !isEmpty(field)) };
}

const bySurest = (left: Reading, right: Reading) =>
  Number(left.needsReview) - Number(right.needsReview) || right.confidence - left.confidence;

function proposal({ path, value, confidence, needsReview, slot, ...source }: Reading): Proposal {
  const { fileId, documentIndex, fieldName } = source;
  return { path, value, confidence, needsReview, slot, fileId, documentIndex, fieldName };
}

/** An ID number read from a card also says what sort of document it is. */
function documentTypes(readings: readonly Reading[]): Proposal[] {
  return readings.flatMap((reading) => {
    const person = personOfSlot(reading.slot);
    if (person === null || reading.fieldName !== 'idNumber') return [];
    const path = `${person}.document.type` as const;
    return [{ ...proposal(reading), path, value: 'residentId', needsReview: false }];
  });
}
