import type { CaseDocument } from '../model/case-document.ts';
import type { StoredFile } from '../model/case-record.ts';
import type { PrintedValue } from '../model/printed-value.ts';
import { placementsOf, type ReadFile } from './placement.ts';
import { confirmationKey, type Reading, readingsOf } from './reading.ts';

/** A file with what was read in it and what a person settled of that. */
export type SettledFile = ReadFile & Partial<Pick<StoredFile, 'confirmed' | 'settled'>>;

/**
 * What the papers in their places say about the fields of a case: what was read without doubt, and what a person
 * settled. A doubtful reading that nobody has settled says nothing. In the order of the fields, at most one
 * value for each field and paper.
 */
export function printedValues(document: CaseDocument, files: readonly SettledFile[]): PrintedValue[] {
  const byId = new Map(files.map((file) => [file.id, file]));
  return readingsOf(placementsOf(document, files), files).flatMap((reading) => {
    const value = surely(reading, byId.get(reading.fileId));
    return value === undefined || value === '' ? [] : [{ path: reading.path, value, slot: reading.slot }];
  });
}

/** Looking at a reading may also have meant that it is wrong: then only what was settled instead is known. */
function surely(reading: Reading, file: SettledFile | undefined): string | undefined {
  const key = confirmationKey(reading);
  if (file?.confirmed?.includes(key)) return file.settled?.[key];
  return reading.needsReview ? undefined : reading.value;
}
