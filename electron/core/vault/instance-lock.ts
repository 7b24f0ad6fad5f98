import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database, { SqliteError } from 'better-sqlite3';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { asStorageProblem } from './storage-problem.ts';

/** Held while this process works on a data folder. */
export interface InstanceLock {
  release(): void;
}

/**
 * Makes sure that only one 备妥 works on a data folder, which is created when missing. Throws
 * `already-open` when another process, or this one, holds it.
 *
 * The lock is the operating system's own, taken through SQLite on a file of its own: it ends with the
 * process however that dies. A file with a process number would have to be told from a stale one, and a
 * number given to another program after a restart would lock its owner out.
 */
export function acquireInstanceLock(dataDirectory: string): InstanceLock {
  let lock: Database.Database | undefined;
  try {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
    lock = new Database(join(dataDirectory, 'instance.lock'), { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new ProblemError({ code: 'already-open', ...messages.cases.alreadyOpen }, { cause: error });
    }
    throw asStorageProblem(error);
  }
  const held = lock;
  return { release: () => void held.close() };
}
