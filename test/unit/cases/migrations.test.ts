import BetterSqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate, migrations } from '../../../electron/core/cases/migrations/migrate.ts';
import { ProblemError } from '../../../shared/model/problem.ts';

/** A database as the release with that layout left it. */
function databaseAt(version: number) {
  const connection = new BetterSqlite(':memory:');
  onTestFinished(() => void connection.close());
  connection.pragma('foreign_keys = ON');
  migrate(connection, version);
  return connection;
}

/** Contents of a table, to be compared before and after a step. */
const rowsOf = (connection: BetterSqlite.Database, table: string) =>
  connection.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all();

/** One sound case and one whose contents are damaged in every way a column allows. */
function insertCases(connection: BetterSqlite.Database) {
  connection.exec(`
    INSERT INTO cases VALUES ('${'a'.repeat(32)}', 2, 1000, 2000, NULL, 0, CAST('{"title":"甲"}' AS BLOB));
    INSERT INTO cases VALUES ('not an id', -1, 0, -5, 9223372036854775807, 7, x'ff00');
    INSERT INTO case_versions VALUES ('${'a'.repeat(32)}', 1, 1000, CAST('{}' AS BLOB));
    INSERT INTO case_versions VALUES ('${'a'.repeat(32)}', 2, 2000, x'');
    INSERT INTO case_versions VALUES ('not an id', 0, 0, x'c328');
  `);
}

describe('the list of migrations', () => {
  it('counts up in multiples of ten', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    expect(versions.every((version) => version > 0 && version % 10 === 0)).toBe(true);
  });

  it('leaves its number in the database', () => {
    for (const { version } of migrations) {
      expect(databaseAt(version).pragma('user_version', { simple: true })).toBe(version);
    }
  });

  it('does nothing to a database that is up to date', () => {
    const connection = databaseAt(migrations.at(-1)?.version ?? 0);
    insertCases(connection);
    const before = connection.serialize();
    migrate(connection);
    expect(connection.serialize().equals(before)).toBe(true);
  });

  it('refuses a database of a newer application and leaves it alone', () => {
    const connection = databaseAt(10);
    connection.pragma('user_version = 1000000');
    const before = connection.serialize();
    const refusal = expect(() => migrate(connection));
    refusal.toThrow(ProblemError);
    refusal.toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'store-newer' }) }));
    expect(connection.serialize().equals(before)).toBe(true);
  });

  it('takes all steps or none', () => {
    const connection = databaseAt(10);
    insertCases(connection);
    // Something in the way of the last step makes the whole run fail.
    connection.exec('CREATE TABLE settings (odd TEXT)');
    expect(() => migrate(connection)).toThrow();
    expect(connection.pragma('user_version', { simple: true })).toBe(10);
    expect(connection.prepare("SELECT name FROM sqlite_schema WHERE name = 'files'").all()).toEqual([]);
    expect(rowsOf(connection, 'cases')).toHaveLength(2);
  });
});

describe('migration 10', () => {
  it('keeps versions with their case and removes them with it', () => {
    const connection = databaseAt(10);
    insertCases(connection);
    expect(rowsOf(connection, 'case_versions')).toHaveLength(3);
    connection.exec("DELETE FROM cases WHERE id = 'not an id'");
    expect(rowsOf(connection, 'case_versions')).toHaveLength(2);
    expect(() => connection.exec("INSERT INTO case_versions VALUES ('nobody', 1, 1, x'')")).toThrow(
      /FOREIGN KEY/,
    );
  });
});

describe('migration 20', () => {
  it('adds files and leaves cases as they are, damaged ones too', () => {
    const connection = databaseAt(10);
    insertCases(connection);
    const before = [rowsOf(connection, 'cases'), rowsOf(connection, 'case_versions')];
    migrate(connection, 20);
    expect([rowsOf(connection, 'cases'), rowsOf(connection, 'case_versions')]).toEqual(before);
    connection.exec(`INSERT INTO files VALUES ('f', '${'a'.repeat(32)}', 1, 2, x'00')`);
    connection.exec('DELETE FROM cases');
    expect(rowsOf(connection, 'files')).toEqual([]);
  });

  it('finds the files of a case by its index', () => {
    const connection = databaseAt(20);
    const plan = connection
      .prepare<[], { detail: string }>(
        'EXPLAIN QUERY PLAN SELECT * FROM files WHERE case_id = 1 ORDER BY added_at',
      )
      .all();
    expect(plan.map(({ detail }) => detail).join()).toContain('files_by_case');
  });
});

describe('migration 30', () => {
  it('adds settings and leaves files and cases as they are', () => {
    const connection = databaseAt(20);
    insertCases(connection);
    connection.exec(`INSERT INTO files VALUES ('f', 'not an id', -1, -2, x'ff')`);
    const before = [rowsOf(connection, 'cases'), rowsOf(connection, 'files')];
    migrate(connection, 30);
    expect([rowsOf(connection, 'cases'), rowsOf(connection, 'files')]).toEqual(before);
    connection.exec("INSERT INTO settings VALUES ('theme', 'not JSON')");
    expect(() => connection.exec("INSERT INTO settings VALUES ('theme', '1')")).toThrow(/UNIQUE/);
  });
});

describe('migration 50', () => {
  it('adds platforms’ letters, which go with their use, and leaves the rest as it is', () => {
    const connection = databaseAt(30);
    insertCases(connection);
    const before = rowsOf(connection, 'cases');
    migrate(connection, 50);
    expect(rowsOf(connection, 'cases')).toEqual(before);
    connection.exec(`
      INSERT INTO letter_forms VALUES ('a', -1, x'ff00');
      INSERT INTO platform_letter_forms VALUES ('one', 'a');
      INSERT INTO platform_letter_forms VALUES ('other', 'a');
    `);
    expect(() => connection.exec("INSERT INTO platform_letter_forms VALUES ('third', 'b')")).toThrow(
      /FOREIGN KEY/,
    );
    connection.exec('DELETE FROM letter_forms');
    expect(rowsOf(connection, 'platform_letter_forms')).toEqual([]);
  });
});
