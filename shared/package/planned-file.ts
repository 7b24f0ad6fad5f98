import type { StoredFile } from '../model/case-record.ts';
import { type FileFacts, factsOfStored } from '../model/file-facts.ts';
import type { RecognizedFile } from '../model/recognition.ts';

/** A file of the case: what is known of it, and what was found in it. */
export interface PlannedFile extends FileFacts {
  readonly recognition: RecognizedFile | null;
}

export function plannedFile(stored: StoredFile): PlannedFile {
  return { ...factsOfStored(stored), recognition: stored.recognition };
}
