import type { Migration } from './migration.ts';

/** One row per setting, so that a damaged one does not take the others with it. */
export const settings: Migration = {
  version: 30,
  apply: (connection) =>
    void connection.exec(`
      CREATE TABLE settings (
        name TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT;
    `),
};
