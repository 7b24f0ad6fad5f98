import { join } from 'node:path';
import type { DataKey } from '../vault/data-key.ts';
import { openFileVault } from '../vault/file-vault.ts';
import { createCaseFiles } from './case-files.ts';
import { createCaseIndex } from './case-index.ts';
import type { CaseStore } from './case-store.ts';
import type { MeasureProgress } from './case-summary.ts';
import { createCaseTransfer } from './case-transfer.ts';
import { createCases } from './cases.ts';
import type { Database } from './database.ts';
import { selectFileIds } from './file-rows.ts';
import { createFreshProgress } from './fresh-progress.ts';
import { indexedCases } from './indexed-cases.ts';
import { createStoredJson } from './stored-json.ts';

export interface CaseStoreOptions {
  readonly database: Database;
  readonly dataKey: Pick<DataKey, 'sealer'>;
  readonly dataDirectory: string;
  readonly clock: { now(): Date };
  readonly measureProgress: MeasureProgress;
  /** Aborted when the store is no longer used. */
  readonly closing?: AbortSignal;
}

/** Opens the cases of a data folder. The caller keeps `database` open as long as the store is used. */
export async function openCaseStore(options: CaseStoreOptions): Promise<CaseStore> {
  const { database, dataKey, dataDirectory, clock, measureProgress, closing } = options;
  const json = createStoredJson(dataKey.sealer('rows'));
  const vault = await openFileVault({
    folder: join(dataDirectory, 'files'),
    sealer: dataKey.sealer('files'),
    startedAt: new Date(),
  });
  const { removed, missing } = await vault.sweep(database.read(selectFileIds));
  const { entries, damaged } = database.read((connection) => indexedCases(connection, json, measureProgress));
  const index = createCaseIndex(entries);
  const files = createCaseFiles({ database, json, vault, clock, index, missing: new Set(missing) });
  const freshProgress = createFreshProgress({ database, json, index, files, measureProgress, closing });
  return {
    ...createCases({ database, json, vault, clock, index, files, measureProgress, freshProgress }),
    files,
    transfer: createCaseTransfer({ database, json, vault, index, measureProgress }),
    found: { orphansRemoved: removed, filesMissing: missing.length, damaged },
  };
}
