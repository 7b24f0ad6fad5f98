import { join } from 'node:path';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { Database } from '../cases/database.ts';
import { backupProblem } from './backup-problem.ts';
import type { TrustedBackup } from './backup-shelf.ts';
import { examineDatabase } from './examine-database.ts';
import { databaseName } from './store-parts.ts';
import { sizeProblem } from './verify-backup.ts';

/**
 * Whether an open store holds anything that the newest backup does not. A store without any case and without
 * any backup has nothing to lose. With `check`, a store that is not to be copied is looked at as thoroughly as
 * a copy would be: throws `store-damaged` when it is not sound.
 */
export async function hasChangedSince(
  dataDirectory: string,
  database: Database,
  newestFirst: readonly TrustedBackup[],
  { check }: { check: boolean },
): Promise<boolean> {
  const newest = newestFirst[0];
  if (newest === undefined) {
    return database.read((connection) => connection.prepare('SELECT 1 FROM cases').get()) !== undefined;
  }
  const problem = await sizeProblem(newest.folder, newest.manifest);
  if (problem !== null) return true;
  const { content, sound } = await examineDatabase(join(dataDirectory, databaseName), { check });
  if (check && !sound) throw new ProblemError(backupProblem.presentDamaged);
  return content !== newest.manifest.content;
}
