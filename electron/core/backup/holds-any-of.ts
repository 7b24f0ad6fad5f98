import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import type { TrustedBackup } from './backup-shelf.ts';
import { storeCopyName } from './manifest.ts';

/** Whether a backup holds any of some cases. One that cannot be read may: it is said to. */
export function holdsAnyOf({ folder }: TrustedBackup, caseIds: ReadonlySet<string>): boolean {
  try {
    const connection = new BetterSqlite(join(folder, storeCopyName), { readonly: true, fileMustExist: true });
    try {
      const ids = connection.prepare<[], string>('SELECT id FROM cases').pluck().all();
      return ids.some((id) => caseIds.has(id));
    } finally {
      connection.close();
    }
  } catch {
    return true;
  }
}
