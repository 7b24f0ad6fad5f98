import { join } from 'node:path';
import { openFileVault } from '../vault/file-vault.ts';
import { createCaseFiles } from './case-files.ts';
import { createCaseIndex } from './case-index.ts';
import type { CaseStore } from './case-store.ts';
import type { MeasureProgress } from './case-summary.ts';
import { createCases } from './cases.ts';
import type { Database } from './database.ts';
import { selectFileIds } from './file-rows.ts';
import { indexedCases } from './indexed-cases.ts';

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
