import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { CaseRecord, CaseSummary, CaseVersion } from '../../../shared/model/case-record.ts';
import type { CaseFiles } from './case-files.ts';
import type { CaseTransfer } from './case-transfer.ts';

/**
 * Everything kept about cases. Each change is on the disk when its function returns or resolves, and
 * throws a problem when it could not be kept; what was kept before is then untouched.
 */
export interface CaseStore {
  /** Cases that contain every word of `query`, last saved first. */
  list(options: { query: string; trashed: boolean }): CaseSummary[];
  create(document: CaseDocument, options?: { example?: boolean }): CaseRecord;
  /** Throws `case-missing`, `case-damaged`. */
  open(id: string): CaseRecord;
  /** Throws `case-conflict` when `baseVersion` is not the current one, `case-missing`, `case-in-trash`. */
  save(id: string, baseVersion: number, document: CaseDocument): { version: number; savedAt: string };
  /** A second case with copies of the files. A file whose bytes are missing is left out. */
  duplicate(id: string): Promise<CaseRecord>;
  trash(id: string): void;
  restore(id: string): void;
  /** Removes a case in the trash, its versions and its files for good. Throws `case-not-in-trash`. */
  erase(id: string): Promise<void>;
  /**
   * Removes cases for good with their versions and files, wherever they are; answers how many. What `alongside`
   * writes is written with it or not at all.
   */
  eraseAll(ids: readonly string[], alongside?: () => void): Promise<{ versions: number; files: number }>;
  /** Removes every example case for good, answers how many. */
  eraseExamples(): Promise<number>;
  /** Newest first. */
  versions(id: string): CaseVersion[];
  openVersion(id: string, version: number): CaseDocument;
  readonly files: CaseFiles;
  readonly transfer: CaseTransfer;
  /** What did not match between rows and files when the store was opened. */
  readonly found: {
    readonly orphansRemoved: number;
    readonly filesMissing: number;
    /** Ids of cases whose summary something else has changed; their documents may be sound. */
    readonly damaged: readonly string[];
  };
}
