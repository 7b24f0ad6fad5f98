import type { Migration } from './migration.ts';

/** Which vault's key seals the values; no row as long as they stand in the clear. */
export const vault: Migration = {
  version: 60,
  apply: (connection) =>
    void connection.exec(`
      CREATE TABLE vault (
        only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
        id TEXT NOT NULL
      ) STRICT;
    `),
};
