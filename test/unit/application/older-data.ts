import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { migrate } from '../../../electron/core/cases/migrations/migrate.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import { pictureOf, sampleCase } from '../cases/sample-case.ts';

/** "btuo" */
const applicationId = 0x62_74_75_6f;
/** The layout of the last application that did not seal. */
const lastPlainLayout = 50;
const savedAt = Date.parse('2026-03-02T09:00:00Z');

const idOf = (kind: string, number: number): string =>
  createHash('sha256').update(`${kind} ${number}`).digest('hex').slice(0, 32);

export interface OlderCase {
  readonly id: string;
  readonly fileId: string;
  readonly document: CaseDocument;
  readonly picture: Uint8Array;
}

/** A data folder as an application that did not seal left it: two versions and a picture of each case. */
export function writeOlderData(folder: string, count: number): OlderCase[] {
  mkdirSync(join(folder, 'files'), { recursive: true });
  const connection = new BetterSqlite(join(folder, 'beituo.sqlite'));
  connection.pragma('journal_mode = WAL');
  connection.pragma(`application_id = ${applicationId}`);
  migrate(connection, lastPlainLayout);
  const json = (value: unknown) => Buffer.from(JSON.stringify(value), 'utf8');
  const cases = Array.from({ length: count }, (_, number): OlderCase => {
    const document = sampleCase(`第${number}绝密虚构公司`);
    return { id: idOf('case', number), fileId: idOf('file', number), document, picture: pictureOf(number) };
  });
  connection.transaction(() => {
    for (const { id, fileId, document, picture } of cases) {
      const { title, client, platforms, purpose, organization } = document;
      const summary = {
        title,
        client,
        organizationName: organization.name,
        platforms,
        purpose,
        signatures: document.signatures.map(({ text }) => text),
        progress: { done: 1, total: 8 },
        searchText: organization.name,
      };
      connection
        .prepare('INSERT INTO cases VALUES (?, 2, ?, ?, NULL, 0, ?)')
        .run(id, savedAt, savedAt, json(summary));
      for (const [version, kept] of [sampleCase('先前的绝密公司'), document].entries()) {
        connection
          .prepare('INSERT INTO case_versions VALUES (?, ?, ?, ?)')
          .run(id, version + 1, savedAt, json(kept));
      }
      const details = {
        name: '绝密.png',
        mediaType: 'image/png',
        recognition: null,
        problem: null,
        confirmed: [],
      };
      connection
        .prepare('INSERT INTO files VALUES (?, ?, ?, ?, ?)')
        .run(fileId, id, savedAt, picture.length, json(details));
      writeFileSync(join(folder, 'files', fileId), picture);
    }
  })();
  connection.prepare("INSERT INTO settings VALUES ('theme', '\"dark\"')").run();
  connection.close();
  return cases;
}

/** Names of files in a folder, and below it, in which a name or a picture of the older data can be read. */
export function plainFiles(folder: string): string[] {
  const canaries = [
    Buffer.from('绝密', 'utf8'),
    Buffer.from('林一', 'utf8'),
    Buffer.from(pictureOf(0)).subarray(0, 60),
  ];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => canaries.some((canary) => readFileSync(join(folder, name)).includes(canary)));
}
