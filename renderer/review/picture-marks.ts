import { placementsOf } from '../../shared/intake/placement.ts';
import { confirmationKey, doubtfulValues, type Reading, readingsOf } from '../../shared/intake/reading.ts';
import type { TargetPath } from '../../shared/intake/target.ts';
import type { CaseDocument, FileSlot } from '../../shared/model/case-document.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import { type Box, type FieldName, fieldNameSchema } from '../../shared/model/recognition.ts';

/** One field's place on a picture. */
export interface PictureMark {
  readonly key: string;
  readonly box: Box;
  readonly fieldName: FieldName;
  readonly value: string;
  readonly needsReview: boolean;
  /** The field of the case it fills, `null` where the case has none. */
  readonly path: TargetPath | null;
}

/** The places of all fields that were read on a picture, for the slots it is looked at for. */
export function marksOf(
  file: StoredFile,
  slots: readonly FileSlot[],
  document: CaseDocument,
  files: readonly StoredFile[],
): PictureMark[] {
  // Where two pictures disagree, both places are in doubt, however surely each was read.
  const doubted = new Set(
    doubtfulValues(document, files)
      .flatMap(({ confirms }) => confirms)
      .filter(({ fileId }) => fileId === file.id)
      .map(confirmationKey),
  );
  const readings = readingsOf(placementsOf(document, files), files).filter(
    (reading) => reading.fileId === file.id && slots.includes(reading.slot),
  );
  const pathOf = (documentIndex: number, fieldName: FieldName) =>
    readings.find((one: Reading) => one.documentIndex === documentIndex && one.fieldName === fieldName)
      ?.path ?? null;
  return (file.recognition?.documents ?? []).flatMap(({ fields }, documentIndex) =>
    fieldNameSchema.options.flatMap((fieldName) => {
      const field = fields[fieldName];
      if (!field || field.value === '') return [];
      const { box, value } = field;
      const key = `${documentIndex}.${fieldName}` as const;
      const needsReview = doubted.has(key) || (field.needsReview && !file.confirmed.includes(key));
      return [{ key, box, fieldName, value, needsReview, path: pathOf(documentIndex, fieldName) }];
    }),
  );
}

/** The picture that shows a field of the case, and where: the surest of those that say what is there. */
export function placeOfField(
  path: string,
  document: CaseDocument,
  files: readonly StoredFile[],
): Reading | null {
  const readings = readingsOf(placementsOf(document, files), files).filter((one) => one.path === path);
  return readings.sort((left, right) => right.confidence - left.confidence)[0] ?? null;
}
