import type BetterSqlite from 'better-sqlite3';

/** One step from an older layout of the database to the next. Never edited once released. */
export interface Migration {
  /** A multiple of ten, growing; the database's `user_version` afterwards. */
  readonly version: number;
  /** Runs inside a transaction together with all steps that are due. */
  readonly apply: (connection: BetterSqlite.Database) => void;
}
