import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { newestLayout } from '../cases/migrations/migrate.ts';
import type { DataKey } from '../vault/data-key.ts';
import { onDisk, onDiskAsync } from '../vault/storage-problem.ts';
import { isTrusted, namesOn, readShelf } from './backup-shelf.ts';
import { copyStore, keepWaiting, waitingName } from './copy-store.ts';
import { wouldLoseLog } from './damaged/lost-log.ts';
import { makeShelf, removeBackup, sweepShelf } from './shelf-upkeep.ts';
import { backupsFolder, databaseName } from './store-parts.ts';

/**
 * Copies the store when opening it would bring it to a newer layout; to be called before that. Needs no key:
 * the copy becomes a backup when the key is known. A store that cannot be read is left for the opening to
 * judge. Throws `disk-full` and the like: without the copy nothing is to be changed.
 */
export async function copyBeforeMigration(dataDirectory: string, clock: { now(): Date }): Promise<void> {
  const path = join(dataDirectory, databaseName);
  if (!existsSync(path) || wouldLoseLog(path)) return;
  let connection: BetterSqlite.Database | undefined;
  try {
    connection = new BetterSqlite(path, { fileMustExist: true });
    const layout = Number(connection.pragma('user_version', { simple: true }));
    if (layout === 0 || layout >= newestLayout) return;
  } catch {
    connection?.close();
    return;
  }
  const open = connection;
  const read = <T>(query: (connection: BetterSqlite.Database) => T) => onDisk(() => query(open));
  try {
    await makeShelf(dataDirectory);
    await sweepShelf(dataDirectory);
    const copy = await copyStore({ dataDirectory, database: { read }, clock });
    await keepWaiting(copy, 'before-migration');
  } finally {
    open.close();
  }
}

/**
 * Removes the copies of a store whose values stood in the clear, once everything is sealed: they would give
 * away what the sealing is to keep.
 */
export async function removePlainCopies(dataDirectory: string, dataKey: DataKey): Promise<void> {
  const shelf = backupsFolder(dataDirectory);
  for (const backup of await readShelf(dataDirectory, dataKey)) {
    if (isTrusted(backup) && !backup.manifest.sealed) await removeBackup(dataDirectory, backup.id);
  }
  await onDiskAsync(async () => {
    for (const name of await namesOn(shelf)) {
      if (waitingName(name) !== undefined) await rm(join(shelf, name), { recursive: true, force: true });
    }
  });
}
