import { closeSync, openSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { wouldLoseLog } from '../backup/damaged/lost-log.ts';
import { onDisk } from '../vault/storage-problem.ts';
import { migrate } from './migrations/migrate.ts';
import { missingColumn } from './migrations/missing-column.ts';

/** "btuo": tells our file from any other SQLite database. */
const applicationId = 0x62_74_75_6f;
const busyTimeoutMs = 5000;
const ownerOnly = 0o600;

export type Connection = BetterSqlite.Database;

/** The open database. Whatever SQLite or the disk refuses leaves these functions as a problem. */
export interface Database {
  read<T>(query: (connection: Connection) => T): T;
  /** One transaction: durable when this returns, undone as a whole when it throws. */
  write<T>(change: (connection: Connection) => T): T;
  /** As `write`; also clears the write-ahead log, where deleted rows would otherwise still be found. */
  writeDeletion<T>(change: (connection: Connection) => T): T;
  /** Rewrites the file, so that nothing of what was deleted or replaced is left in it. */
  compact(): void;
  close(): void;
  /** Closes it without tidying up, because it is damaged. */
  abandon(): void;
}

interface OpenOptions {
  /** Looks at everything the file holds, as after an end without closing; otherwise only at its structure. */
  readonly thorough?: boolean;
}

/**
 * Opens the database file, creates it when missing and brings it to the newest layout.
 * Throws `store-damaged`, `store-newer`, `disk-full`, `disk-read-only`, `store-busy`; the file is then
 * left as it was.
 */
export function openDatabase(path: string, { thorough = false }: OpenOptions = {}): Database {
  if (onDisk(() => wouldLoseLog(path))) throw damaged('the write-ahead log');
  const connection = onDisk(() => {
    closeSync(openSync(path, 'a', ownerOnly));
    return new BetterSqlite(path, { timeout: busyTimeoutMs });
  });
  try {
    onDisk(() => prepare(connection, thorough));
  } catch (error) {
    connection.close();
    throw error;
  }

  const onOpen = <T>(step: () => T): T => {
    if (!connection.open) throw closed();
    return onDisk(step);
  };
  const write = <T>(change: (connection: Connection) => T): T =>
    onOpen(() => connection.transaction(() => change(connection)).immediate());

  return {
    read: (query) => onOpen(() => query(connection)),
    write,
    writeDeletion: (change) => {
      const result = write(change);
      truncateLog(connection);
      return result;
    },
    compact: () => {
      onOpen(() => connection.exec('VACUUM'));
      truncateLog(connection);
    },
    close: () => {
      if (!connection.open) return;
      tidy(() => connection.pragma('optimize'));
      truncateLog(connection);
      connection.close();
    },
    abandon: () => connection.close(),
  };
}

function prepare(connection: Connection, thorough: boolean): void {
  const isNew = refuseOthers(connection);
  connection.pragma('journal_mode = WAL');
  // better-sqlite3 defaults to NORMAL in WAL, which may lose the last commits in a power cut.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('temp_store = MEMORY');
  connection.pragma('secure_delete = ON');
  connection.pragma('checkpoint_fullfsync = ON');
  const check = thorough ? 'integrity_check(1)' : 'quick_check(1)';
  const state = connection.pragma(check, { simple: true });
  if (state !== 'ok') throw damaged(state);
  if (isNew) connection.pragma(`application_id = ${applicationId}`);
  migrate(connection);
  const missing = missingColumn(connection);
  if (missing !== undefined) throw damaged(`no column ${missing}`);
  // Opening proves nothing until pages of the tables have been read.
  connection.prepare('SELECT count(*) FROM cases').get();
  truncateLog(connection);
}

/** A new file is empty; any other must be ours. Answers whether it is new. */
function refuseOthers(connection: Connection): boolean {
  const id = connection.pragma('application_id', { simple: true });
  if (id === applicationId) return false;
  const objects = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (id !== 0 || objects !== 0) throw damaged(`application_id ${id}`);
  return true;
}

/** What is still under way when the data is closed for a moment, or for good. */
function closed(): ProblemError {
  return new ProblemError({ code: 'store-busy', ...messages.cases.storage['store-busy'] });
}

function damaged(cause: unknown): ProblemError {
  return new ProblemError({ code: 'store-damaged', ...messages.cases.storage['store-damaged'] }, { cause });
}

/** A reader or a full disk may be in the way; the next deletion, close or start does it then. */
function truncateLog(connection: Connection): void {
  tidy(() => connection.pragma('wal_checkpoint(TRUNCATE)'));
}

/** Runs what may be left undone: everything is committed already, and stays so when this fails. */
function tidy(step: () => unknown): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof BetterSqlite.SqliteError)) throw error;
  }
}
