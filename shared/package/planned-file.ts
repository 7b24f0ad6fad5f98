import type { StoredFile } from '../model/case-record.ts';
import { type FileFacts, factsOfStored } from '../model/file-facts.ts';
import type { RecognizedFile } from '../model/recognition.ts';
import type { ScanResult } from '../model/scan.ts';

/** A file of the case: what is known of it, and what was found in it. */
export interface PlannedFile extends FileFacts, Partial<Pick<StoredFile, 'confirmed' | 'settled'>> {
  readonly recognition: RecognizedFile | null;
  /** What the check of the signed letter found, where it is one and was checked. */
  readonly scan?: ScanResult;
}

export function plannedFile(stored: StoredFile): PlannedFile {
  const { recognition, confirmed, settled, scan } = stored;
  return {
    ...factsOfStored(stored),
    recognition,
    confirmed,
    ...(settled && { settled }),
    ...(scan && { scan }),
  };
}
