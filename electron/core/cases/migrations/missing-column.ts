import BetterSqlite from 'better-sqlite3';
import { migrate } from './migrate.ts';

let expected: readonly string[] | undefined;

/**
 * A column of the newest layout that a database lacks, as `table.column`. A damaged schema may name one otherwise in
 * a single letter: SQLite finds it when it differs in case alone, but answers it under the name that stands there, and
 * the value would be taken for absent.
 */
export function missingColumn(connection: BetterSqlite.Database): string | undefined {
  expected ??= expectedColumns();
  const present = new Set(columnsOf(connection));
  return expected.find((column) => !present.has(column));
}

function expectedColumns(): string[] {
  const connection = new BetterSqlite(':memory:');
  try {
    migrate(connection);
    return columnsOf(connection);
  } finally {
    connection.close();
  }
}

function columnsOf(connection: BetterSqlite.Database): string[] {
  return connection
    .prepare<[], string>(
      `SELECT schema.name || '.' || info.name FROM sqlite_schema AS schema, pragma_table_info(schema.name) AS info
       WHERE schema.type = 'table'`,
    )
    .pluck()
    .all();
}
