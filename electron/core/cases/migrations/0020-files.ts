import type { Migration } from './migration.ts';

/** Files of cases. Name and what recognition found are personal, and therefore inside `details`. */
export const files: Migration = {
  version: 20,
  apply: (connection) =>
    void connection.exec(`
      CREATE TABLE files (
        id TEXT NOT NULL PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
        added_at INTEGER NOT NULL,
        bytes INTEGER NOT NULL,
        details BLOB NOT NULL
      ) STRICT;
      CREATE INDEX files_by_case ON files (case_id, added_at);
    `),
};
