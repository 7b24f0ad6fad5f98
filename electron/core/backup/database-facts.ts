import { createHash, type Hash } from 'node:crypto';
import BetterSqlite from 'better-sqlite3';
import { sealingVault } from '../cases/sealed-rows.ts';

/** What a database holds, learnt without a key. */
export interface DatabaseFacts {
  /** Whether every page, index and reference is in order; only told when asked for. */
  readonly sound: boolean;
  readonly layout: number;
  /** Whether its values are sealed; those of an older application's store are not. */
  readonly sealed: boolean;
  readonly cases: number;
  /** Names of the files that rows name, by their folder. */
  readonly files: { readonly files: string[]; readonly 'letter-forms': string[] };
  /** SHA-256 of all rows but those of the audit, which also notes what changes nothing. */
  readonly content: string;
}

/**
 * Reads a database from beginning to end. The caller keeps it off the threads that people wait for.
 * Throws what SQLite throws, also when the file is none of its own.
 */
export function readDatabaseFacts(path: string, options: { check: boolean }): DatabaseFacts {
  const connection = new BetterSqlite(path, { readonly: true, fileMustExist: true });
  try {
    const tables = connection
      .prepare<[], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'table'
         AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'audit%' ORDER BY name`,
      )
      .pluck()
      .all();
    const idsIn = (table: string) =>
      tables.includes(table)
        ? connection.prepare<[], string>(`SELECT id FROM ${table} ORDER BY id`).pluck().all()
        : [];
    return {
      sound: options.check && isSound(connection),
      layout: Number(connection.pragma('user_version', { simple: true })),
      sealed: tables.includes('vault') && sealingVault(connection) !== undefined,
      cases: idsIn('cases').length,
      files: { files: idsIn('files'), 'letter-forms': idsIn('letter_forms') },
      content: digestOf(connection, tables),
    };
  } finally {
    connection.close();
  }
}

function isSound(connection: BetterSqlite.Database): boolean {
  return (
    connection.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
    connection.prepare('PRAGMA foreign_key_check').get() === undefined
  );
}

function digestOf(connection: BetterSqlite.Database, tables: readonly string[]): string {
  const hash = createHash('sha256');
  for (const table of tables) {
    hash.update(`\n${table}\n`);
    const rows = connection.prepare<[], unknown[]>(`SELECT * FROM "${table}" ORDER BY rowid`).raw();
    for (const row of rows.iterate()) for (const value of row) add(hash, value);
  }
  return hash.digest('hex');
}

/** Each value with its kind and length before it, so that no two different rows read the same. */
function add(hash: Hash, value: unknown): void {
  const bytes = value instanceof Uint8Array ? value : Buffer.from(String(value), 'utf8');
  hash.update(`${value === null ? 'null' : typeof value} ${bytes.length}:`);
  hash.update(bytes);
}
