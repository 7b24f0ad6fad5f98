import type BetterSqlite from 'better-sqlite3';
import { messages } from '../../../../shared/messages/index.ts';
import { ProblemError } from '../../../../shared/model/problem.ts';
import { cases } from './0010-cases.ts';
import { files } from './0020-files.ts';
import { settings } from './0030-settings.ts';
import { letterForms } from './0050-letter-forms.ts';
import { vault } from './0060-vault.ts';
import { audit } from './0070-audit.ts';
import type { Migration } from './migration.ts';

/** All steps, oldest first. */
export const migrations: readonly Migration[] = [cases, files, settings, letterForms, vault, audit];

/** The layout this application writes. */
export const newestLayout = migrations.at(-1)?.version ?? 0;

/**
 * Brings a database to the newest layout, or up to `target`: all steps or none. A file of a newer
 * application is refused with `store-newer` and left as it is.
 */
export function migrate(connection: BetterSqlite.Database, target = newestLayout): void {
  const current = Number(connection.pragma('user_version', { simple: true }));
  if (current > newestLayout) throw new ProblemError({ code: 'store-newer', ...messages.cases.storeNewer });
  const due = migrations.filter(({ version }) => version > current && version <= target);
  if (due.length === 0) return;
  connection
    .transaction(() => {
      for (const { version, apply } of due) {
        apply(connection);
        connection.pragma(`user_version = ${version}`);
      }
    })
    .immediate();
}
