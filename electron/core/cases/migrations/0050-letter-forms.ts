import type { Migration } from './migration.ts';

/** Platforms' own letters: what each shows and where it is filled, and which platform uses which. */
export const letterForms: Migration = {
  version: 50,
  apply: (connection) =>
    void connection.exec(`
      CREATE TABLE letter_forms (
        id TEXT NOT NULL PRIMARY KEY,
        added_at INTEGER NOT NULL,
        details BLOB NOT NULL
      ) STRICT;
      CREATE TABLE platform_letter_forms (
        platform TEXT NOT NULL PRIMARY KEY,
        form_id TEXT NOT NULL REFERENCES letter_forms (id) ON DELETE CASCADE
      ) STRICT;
    `),
};
