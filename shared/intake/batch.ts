import type { CaseDocument, FileSlot } from '../model/case-document.ts';
import type { StoredFile } from '../model/case-record.ts';

/** A file that was just read. */
export interface FreshFile {
  readonly fileId: string;
  /** Where it belongs, when the person has said so. */
  readonly slot?: FileSlot;
}

/** A picture for a slot. */
export interface SlotChange {
  readonly slot: FileSlot;
  readonly fileId: string;
}

/** Pictures that came in together, and the case they came to. */
export interface IntakeBatch {
  readonly document: CaseDocument;
  /** The files of the case with what recognition found in them. */
  readonly files: readonly StoredFile[];
  /** In the order they came in; neighbours often belong together. */
  readonly fresh: readonly FreshFile[];
}
