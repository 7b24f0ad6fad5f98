import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeBackup } from '../../../electron/core/backup/make-backup.ts';
import { identityOf } from '../../../electron/core/backup/sealed-values.ts';
import { summarize } from '../../../electron/core/cases/case-summary.ts';
import { type Database, openDatabase } from '../../../electron/core/cases/database.ts';
import { newIdentifier } from '../../../electron/core/cases/identifier.ts';
import { createSealer } from '../../../electron/core/vault/sealer.ts';
import type { BackupReason } from '../../../shared/model/vault.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { sampleCase } from '../cases/sample-case.ts';

/** The key of every store of these tests. */
export const sealer = createSealer(Buffer.alloc(32, 7), 'test');

/** A clock that stands still until it is moved. */
export function handClock(start = '2026-03-02T01:00:00.000Z') {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    advance: (milliseconds: number) => {
      time += milliseconds;
    },
    set: (to: string) => {
      time = Date.parse(to);
    },
  };
}

export const day = 86_400_000;
const json = (value: unknown) => Buffer.from(JSON.stringify(value), 'utf8');
export const progress = () => ({ done: 0, total: 8 });

/** A store whose rows and files are sealed, on a real disk. */
export function sealedStore(folder = temporaryFolder(), clock = handClock()) {
  for (const name of ['files', 'letter-forms']) mkdirSync(join(folder, name), { recursive: true });
  let database: Database = openDatabase(join(folder, 'beituo.sqlite'));
  onTestFinished(() => database.close());
  // Nobody pulls the plug on these stores.
  database.read((connection) => connection.pragma('synchronous = OFF'));

  /** Saves a case as its next version; answers id and version. */
  const save = (organization: string, id = newIdentifier()) => {
    const at = clock.now().getTime();
    const document = { ...sampleCase(organization), title: organization };
    return database.write((connection) => {
      const before = connection
        .prepare<[string], { version: number }>('SELECT version FROM cases WHERE id = ?')
        .get(id);
      const version = (before?.version ?? 0) + 1;
      const summary = sealer.seal(identityOf.summary(id, version), json(summarize(document, [], progress)));
      connection
        .prepare(
          `INSERT INTO cases VALUES (@id, @version, @at, @at, NULL, 0, @summary)
           ON CONFLICT (id) DO UPDATE SET version = @version, updated_at = @at, summary = @summary`,
        )
        .run({ id, version, at, summary });
      connection
        .prepare('INSERT INTO case_versions VALUES (?, ?, ?, ?)')
        .run(id, version, at, sealer.seal(identityOf.document(id, version), json(document)));
      return { id, version };
    });
  };

  const addFile = (caseId: string, bytes: Uint8Array, id = newIdentifier()) => {
    const details = {
      name: '执照.png',
      mediaType: 'image/png',
      recognition: null,
      problem: null,
      confirmed: [],
    };
    writeFileSync(join(folder, 'files', id), sealer.seal(identityOf.file('files', id), bytes));
    database.write((connection) =>
      connection
        .prepare('INSERT INTO files VALUES (?, ?, ?, ?, ?)')
        .run(
          id,
          caseId,
          clock.now().getTime(),
          bytes.byteLength,
          sealer.seal(identityOf.fileDetails(id), json(details)),
        ),
    );
    return id;
  };

  const addForm = (platform: string, bytes: Uint8Array, id = newIdentifier()) => {
    const details = { name: '模板.pdf', layout: { pages: [], fields: [] }, places: [] };
    writeFileSync(join(folder, 'letter-forms', id), sealer.seal(identityOf.file('letter-forms', id), bytes));
    database.write((connection) => {
      connection
        .prepare('INSERT INTO letter_forms VALUES (?, ?, ?)')
        .run(id, clock.now().getTime(), sealer.seal(identityOf.formDetails(id), json(details)));
      connection.prepare('INSERT INTO platform_letter_forms VALUES (?, ?)').run(platform, id);
    });
    return id;
  };

  return {
    folder,
    clock,
    get database() {
      return database;
    },
    save,
    addFile,
    addForm,
    set: (name: string, value: unknown) =>
      database.write((connection) =>
        connection.prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)').run(name, JSON.stringify(value)),
      ),
    reopen: () => {
      database.close();
      database = openDatabase(join(folder, 'beituo.sqlite'));
    },
    back: (reason: BackupReason = 'manual', more: Partial<Parameters<typeof makeBackup>[0]> = {}) =>
      makeBackup({ dataDirectory: folder, database, clock, reason, sealer, ...more }),
  };
}

/** Every row of a store in the clear, to be compared. */
export function contentOf(database: Database) {
  return database.read((connection) => ({
    cases: connection
      .prepare<[], { id: string; version: number; summary: Buffer }>(
        'SELECT id, version, summary FROM cases ORDER BY id',
      )
      .all()
      .map(({ id, version, summary }) => ({
        id,
        version,
        summary: sealer.open(identityOf.summary(id, version), summary)?.toString('utf8'),
      })),
    documents: connection
      .prepare<[], { case_id: string; version: number; document: Buffer }>(
        'SELECT case_id, version, document FROM case_versions ORDER BY case_id, version',
      )
      .all()
      .map(({ case_id, version, document }) => ({
        id: case_id,
        version,
        document: sealer.open(identityOf.document(case_id, version), document)?.toString('utf8'),
      })),
    files: connection.prepare<[], string>('SELECT id FROM files ORDER BY id').pluck().all(),
    forms: connection.prepare<[], string>('SELECT id FROM letter_forms ORDER BY id').pluck().all(),
    uses: connection.prepare('SELECT * FROM platform_letter_forms ORDER BY platform').all(),
    settings: connection.prepare('SELECT * FROM settings ORDER BY name').all(),
  }));
}
