import type { CaseDocument } from '../model/case-document.ts';
import type { StoredFile } from '../model/case-record.ts';
import type { Box, DocumentKind, FieldName } from '../model/recognition.ts';
import { documentAt, type Placements, placementsOf, type ReadFile } from './placement.ts';
import { type ReadableSlot, readableSlots, type TargetPath, targetsOfSlot, valueAt } from './target.ts';

/** What a picture says about one field of the case. */
export interface Reading {
  readonly path: TargetPath;
  readonly value: string;
  readonly confidence: number;
  readonly needsReview: boolean;
  readonly alternatives: readonly string[];
  /** Ratios of the upright original, origin top left. */
  readonly box: Box;
  readonly slot: ReadableSlot;
  readonly fileId: string;
  readonly documentIndex: number;
  readonly fieldName: FieldName;
  /** Of the document it was read from. */
  readonly kind: DocumentKind;
}

/** Everything the placed pictures say about the case, in the order of its fields. Empty values are left out. */
export function readingsOf(placements: Placements, files: readonly ReadFile[]): Reading[] {
  return readableSlots.flatMap((slot) => {
    const reference = placements.get(slot);
    const found = reference && documentAt(files, reference);
    if (!found) return [];
    return targetsOfSlot[slot].flatMap(([fieldName, path]) => {
      const field = found.fields[fieldName];
      if (!field || field.value === '') return [];
      const { value, confidence, needsReview, box, alternatives = [] } = field;
      const { kind } = found;
      return [
        { path, value, confidence, needsReview, alternatives, box, slot, ...reference, fieldName, kind },
      ];
    });
  });
}

/** How `files.confirm` names a field of a file. */
export const confirmationKey = (reading: Reading) => `${reading.documentIndex}.${reading.fieldName}` as const;

/** A value in the case that came from a picture, that the readers doubt and nobody has confirmed. */
export interface DoubtfulValue {
  readonly path: TargetPath;
  readonly value: string;
  readonly confidence: number;
  /** Other readings, best first, without the value itself. */
  readonly alternatives: readonly string[];
  /** The picture that says so; the first of `confirms`. */
  readonly reading: Reading;
  /** The readings to confirm so that the doubt is settled. */
  readonly confirms: readonly Reading[];
}

/**
 * Values that still are what a doubtful reading says, or that two pictures read differently. A value the
 * person has changed to something no picture says is theirs and not in doubt.
 */
export function doubtfulValues(document: CaseDocument, files: readonly StoredFile[]): DoubtfulValue[] {
  const readings = readingsOf(placementsOf(document, files), files);
  const isConfirmed = (reading: Reading) =>
    files.find(({ id }) => id === reading.fileId)?.confirmed.includes(confirmationKey(reading)) ?? false;
  const byPath = Map.groupBy(readings, ({ path }) => path);

  return [...byPath].flatMap(([path, sources]) => {
    const value = valueAt(document, path);
    const [agreeing, ...others] = sources
      .filter((source) => source.value === value)
      .sort((left, right) => right.confidence - left.confidence);
    if (!agreeing) return [];
    const isCertain = [agreeing, ...others].some((source) => !source.needsReview || isConfirmed(source));
    const differing = sources.filter((source) => source.value !== value && !isConfirmed(source));
    if (isCertain && differing.length === 0) return [];
    const alternatives = [
      ...differing.map((source) => source.value),
      ...sources.flatMap((source) => source.alternatives),
    ];
    return [
      {
        path,
        value,
        confidence: agreeing.confidence,
        alternatives: [...new Set(alternatives)].filter((alternative) => alternative !== value),
        reading: agreeing,
        confirms: [agreeing, ...others, ...differing],
      },
    ];
  });
}
