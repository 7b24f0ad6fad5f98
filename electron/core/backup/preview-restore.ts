import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import type { RestorePreview } from '../../../shared/model/vault.ts';
import type { Database } from '../cases/database.ts';
import { localDate } from '../local-date.ts';
import type { DataKey } from '../vault/data-key.ts';
import { onDisk } from '../vault/storage-problem.ts';
import { describeBackup, findBackup, isTrusted, readShelf } from './backup-shelf.ts';
import { type CaseStates, caseStates, casesBehind } from './case-states.ts';
import { readDamagedStore } from './damaged/read-damaged-store.ts';
import { storeCopyName } from './manifest.ts';
import { databaseName } from './store-parts.ts';

interface PreviewRequest {
  readonly dataDirectory: string;
  readonly id: string;
  readonly dataKey: DataKey;
  readonly clock: { now(): Date };
  /** The open database, `undefined` when the store is broken. */
  readonly database: Database | undefined;
}

/** What restoring a backup would change. Throws `backup-missing`, `backup-damaged`. */
export async function previewRestore(request: PreviewRequest): Promise<RestorePreview> {
  const { dataDirectory, id, dataKey, clock, database } = request;
  const chosen = await findBackup(dataDirectory, id, dataKey);
  const shelf = await readShelf(dataDirectory, dataKey);
  const manifests = shelf.filter(isTrusted).map(({ manifest }) => manifest);
  const backup = await describeBackup(chosen, manifests, localDate(clock.now()));
  const kept = statesOfBackup(join(chosen.folder, storeCopyName), dataKey);
  const present: CaseStates =
    database?.read((connection) => caseStates(connection, dataKey)) ??
    readDamagedStore(join(dataDirectory, databaseName), dataKey, kept).known;
  return {
    backup,
    behind: casesBehind(present, kept),
    returning: [...kept.keys()].filter((caseId) => !present.has(caseId)).length,
    // Of a broken store nobody can say what was in the pages that are gone.
    complete: database !== undefined,
  };
}

function statesOfBackup(path: string, dataKey: DataKey): CaseStates {
  return onDisk(() => {
    const connection = new BetterSqlite(path, { readonly: true, fileMustExist: true });
    try {
      return caseStates(connection, dataKey);
    } finally {
      connection.close();
    }
  });
}
