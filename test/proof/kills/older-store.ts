import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { summarize } from '../../../electron/core/cases/case-summary.ts';
import { newIdentifier } from '../../../electron/core/cases/identifier.ts';
import { migrate } from '../../../electron/core/cases/migrations/migrate.ts';
import { documentOf, pictureOf } from './content.ts';
import type { Kept } from './kept.ts';

/** The last layout before values were sealed. */
const layoutBeforeSealing = 50;
const json = (value: unknown) => Buffer.from(JSON.stringify(value), 'utf8');

/** A data folder as an application left it that did not seal: cases with versions and pictures, all in the clear. */
export function makeOlderStore(dataDirectory: string, firstPicture: number): Kept {
  mkdirSync(join(dataDirectory, 'files'), { recursive: true });
  const connection = new BetterSqlite(join(dataDirectory, 'beituo.sqlite'));
  connection.pragma('journal_mode = WAL');
  connection.pragma(`application_id = ${0x62_74_75_6f}`);
  migrate(connection, layoutBeforeSealing);
  const cases: Record<string, Kept['cases'][string]> = {};
  const fill = connection.transaction(() => {
    for (const position of [1, 2, 3]) {
      const title = `旧材料${position}`;
      const [version, files] = [
        position * 20,
        [0, 1, 2].map((offset) => firstPicture + position * 3 + offset),
      ];
      insertCase(connection, title, version, (caseId) => {
        for (const number of files) insertPicture(connection, join(dataDirectory, 'files'), caseId, number);
      });
      cases[title] = { version, files };
    }
  });
  fill();
  connection.close();
  return { cases, forms: [], passphrase: null, clientsErased: 0 };
}

function insertCase(
  connection: BetterSqlite.Database,
  title: string,
  newest: number,
  addFiles: (caseId: string) => void,
): void {
  const id = newIdentifier();
  const summary = summarize(documentOf(title, newest), [], () => ({ done: 0, total: 8 }));
  connection
    .prepare(
      `INSERT INTO cases (id, version, created_at, updated_at, example, summary) VALUES (?, ?, ?, ?, 0, ?)`,
    )
    .run(id, newest, 1_000, 2_000 + newest, json(summary));
  for (let version = 1; version <= newest; version += 1) {
    connection
      .prepare('INSERT INTO case_versions (case_id, version, saved_at, document) VALUES (?, ?, ?, ?)')
      .run(id, version, 2_000 + version, json(documentOf(title, version)));
  }
  addFiles(id);
}

function insertPicture(
  connection: BetterSqlite.Database,
  folder: string,
  caseId: string,
  number: number,
): void {
  const [id, bytes] = [newIdentifier(), pictureOf(number)];
  writeFileSync(join(folder, id), bytes);
  const details = {
    name: `${number}.png`,
    mediaType: 'image/png',
    recognition: null,
    problem: null,
    confirmed: [],
  };
  connection
    .prepare('INSERT INTO files (id, case_id, added_at, bytes, details) VALUES (?, ?, ?, ?, ?)')
    .run(id, caseId, 1_000 + number, bytes.length, json(details));
}
