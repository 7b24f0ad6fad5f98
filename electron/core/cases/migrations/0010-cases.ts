import type { Migration } from './migration.ts';

/**
 * Cases and their versions. Everything a person typed is inside `summary` and `document`, which SQL never
 * looks into, so that both can be encrypted without changing a query. Times are milliseconds since 1970.
 */
export const cases: Migration = {
  version: 10,
  apply: (connection) =>
    void connection.exec(`
      CREATE TABLE cases (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        trashed_at INTEGER,
        example INTEGER NOT NULL DEFAULT 0,
        summary BLOB NOT NULL
      ) STRICT;
      CREATE TABLE case_versions (
        case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        saved_at INTEGER NOT NULL,
        document BLOB NOT NULL,
        PRIMARY KEY (case_id, version)
      ) STRICT;
    `),
};
