import { chmod, stat } from 'node:fs/promises';
import BetterSqlite from 'better-sqlite3';
import type { Database } from '../cases/database.ts';
import { syncFile } from './take-file.ts';

/** Pages copied before others have their turn: a saving waits a few milliseconds at most. */
const pagesInTurn = 64;

interface CopyRequest {
  readonly database: Pick<Database, 'read'>;
  readonly to: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress: (ratio: number) => void;
}

/**
 * Copies the database while it is in use, by SQLite's online API: what is saved meanwhile is in the copy.
 * The copy is one file, without a log beside it, and on the disk when this resolves.
 */
export async function copyDatabase({ database, to, signal, onProgress }: CopyRequest): Promise<void> {
  await database.read((connection) =>
    connection.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        signal?.throwIfAborted();
        onProgress(1 - remainingPages / Math.max(1, totalPages));
        return pagesInTurn;
      },
    }),
  );
  const copy = new BetterSqlite(to);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  await chmod(to, 0o600);
  await syncFile(to);
}

/** What a copy will take up, in bytes. */
export async function sizeOfDatabase(database: Pick<Database, 'read'>, path: string): Promise<number> {
  const pages = database.read(
    (connection) =>
      Number(connection.pragma('page_count', { simple: true })) *
      Number(connection.pragma('page_size', { simple: true })),
  );
  return Math.max(pages, (await stat(path)).size);
}
