import { join } from 'node:path';
import type { Database } from '../cases/database.ts';
import type { TrustedBackup } from './backup-shelf.ts';
import { examineDatabase } from './examine-database.ts';
import { databaseName } from './store-parts.ts';
import { sizeProblem } from './verify-backup.ts';

/**
 * Whether an open store holds anything that the newest backup does not. A store without any case and without
 * any backup has nothing to lose.
 */
export async function hasChangedSince(
  dataDirectory: string,
  database: Database,
  newestFirst: readonly TrustedBackup[],
): Promise<boolean> {
  const newest = newestFirst[0];
  if (newest === undefined) {
    return database.read((connection) => connection.prepare('SELECT 1 FROM cases').get()) !== undefined;
  }
  const problem = await sizeProblem(newest.folder, newest.manifest);
  if (problem !== null) return true;
  const { content } = await examineDatabase(join(dataDirectory, databaseName), { check: false });
  return content !== newest.manifest.content;
}
