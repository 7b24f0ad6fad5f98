import { join } from 'node:path';
import type { CaseStore } from '../../cases/case-store.ts';
import type { MeasureProgress } from '../../cases/case-summary.ts';
import { openDatabase } from '../../cases/database.ts';
import { openCaseStore } from '../../cases/open-case-store.ts';
import type { DataKey } from '../../vault/data-key.ts';
import { beginPreparing, stopPreparing } from '../replace-store.ts';
import { databaseName } from '../store-parts.ts';
import { readDamagedStore } from './read-damaged-store.ts';
import { salvageFiles, salvageRows } from './salvage.ts';

/** What can still be read of a store that cannot be opened, as a store of its own; disposing of it removes it. */
export interface RescuedStore extends AsyncDisposable {
  readonly store: Pick<CaseStore, 'list' | 'transfer' | 'files'>;
  /** Cases of which there is a trace, but no version that can be read. */
  readonly unreadable: number;
}

interface RescueOptions {
  readonly dataDirectory: string;
  readonly dataKey: DataKey;
  readonly clock: { now(): Date };
  readonly measureProgress: MeasureProgress;
}

/**
 * Leaves the broken store, or a newer application's, as it is. The copy is as sealed as that one and stands where
 * restored stores are prepared, so that a start removes what an interruption leaves; restore nothing meanwhile.
 */
export async function openRescuedStore(options: RescueOptions): Promise<RescuedStore> {
  const { dataDirectory, dataKey, clock, measureProgress } = options;
  await using opened = new AsyncDisposableStack();
  const folder = await beginPreparing(dataDirectory);
  opened.defer(() => stopPreparing(dataDirectory));
  const database = openDatabase(join(folder, databaseName));
  opened.defer(() => database.close());
  const found = readDamagedStore(join(dataDirectory, databaseName), dataKey, new Map());
  salvageRows(found, { database, dataKey, measureProgress });
  await salvageFiles(found, dataKey, { from: dataDirectory, to: folder });
  const store = await openCaseStore({ database, dataKey, dataDirectory: folder, clock, measureProgress });
  const unreadable = [...found.known.keys()].filter((id) => !found.versions.has(id)).length;
  const rescued = opened.move();
  return { store, unreadable, [Symbol.asyncDispose]: () => rescued.disposeAsync() };
}
