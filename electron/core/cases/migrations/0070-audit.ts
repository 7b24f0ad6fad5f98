import type { Migration } from './migration.ts';

/** Who did what and when, without personal data; each entry is linked to all before it. */
export const audit: Migration = {
  version: 70,
  apply: (connection) =>
    void connection.exec(`
      CREATE TABLE audit (
        number INTEGER NOT NULL PRIMARY KEY,
        at INTEGER NOT NULL,
        action TEXT NOT NULL,
        subject TEXT,
        count INTEGER,
        link BLOB NOT NULL
      ) STRICT;
      CREATE TABLE audit_end (
        only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
        number INTEGER NOT NULL,
        seal BLOB NOT NULL
      ) STRICT;
    `),
};
