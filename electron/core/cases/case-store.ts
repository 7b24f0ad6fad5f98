import { join } from 'node:path';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { CaseRecord, CaseSummary, CaseVersion } from '../../../shared/model/case-record.ts';
import { openFileVault } from '../vault/file-vault.ts';
import { type CaseFiles, createCaseFiles } from './case-files.ts';
import { createCaseIndex } from './case-index.ts';
import type { MeasureProgress } from './case-summary.ts';
import { createCases } from './cases.ts';
import type { Database } from './database.ts';
import { selectFileIds } from './file-rows.ts';
import { indexedCases } from './indexed-cases.ts';

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
  /** Removes every example case for good, answers how many. */
  eraseExamples(): Promise<number>;
  /** Newest first. */
  versions(id: string): CaseVersion[];
  openVersion(id: string, version: number): CaseDocument;
  readonly files: CaseFiles;
  /** What did not match between rows and files when the store was opened. */
  readonly found: { readonly orphansRemoved: number; readonly filesMissing: number };
}

export interface CaseStoreOptions {
  readonly database: Database;
  readonly dataDirectory: string;
  readonly clock: { now(): Date };
  readonly measureProgress: MeasureProgress;
}

/** Opens the cases of a data folder. The caller keeps `database` open as long as the store is used. */
export async function openCaseStore(options: CaseStoreOptions): Promise<CaseStore> {
  const { database, dataDirectory, clock, measureProgress } = options;
  const vault = await openFileVault(join(dataDirectory, 'files'), new Date());
  const { removed, missing } = await vault.sweep(database.read(selectFileIds));
  const index = createCaseIndex(database.read((connection) => indexedCases(connection, measureProgress)));
  const files = createCaseFiles({ database, vault, clock, index, missing: new Set(missing) });
  return {
    ...createCases({ database, vault, clock, index, files, measureProgress }),
    files,
    found: { orphansRemoved: removed, filesMissing: missing.length },
  };
}
