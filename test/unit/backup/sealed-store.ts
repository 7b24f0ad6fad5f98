import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeBackup } from '../../../electron/core/backup/make-backup.ts';
import {
  type CaseRow,
  summaryIdentity,
  type VersionRow,
  versionIdentity,
} from '../../../electron/core/cases/case-rows.ts';
import { summarize } from '../../../electron/core/cases/case-summary.ts';
import { type Database, openDatabase } from '../../../electron/core/cases/database.ts';
import { fileIdentity } from '../../../electron/core/cases/file-rows.ts';
import { newIdentifier } from '../../../electron/core/cases/identifier.ts';
import { formIdentity } from '../../../electron/core/letter-form/form-rows.ts';
import { fileContentIdentity } from '../../../electron/core/vault/file-vault.ts';
import type { BackupReason } from '../../../shared/model/vault.ts';
import { temporaryFolder, testKey } from '../cases/open-store.ts';
import { sampleCase } from '../cases/sample-case.ts';

/** The key of every store of these tests. */
export const dataKey = testKey();
const rows = dataKey.sealer('rows');
const vaultId = 'f'.repeat(32);

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
  database.write((connection) =>
    connection.prepare('INSERT OR IGNORE INTO vault (only, id) VALUES (1, ?)').run(vaultId),
  );

  /** Saves a case as its next version; answers id and version. */
  const save = (organization: string, id = newIdentifier()) => {
    const at = clock.now().getTime();
    const document = { ...sampleCase(organization), title: organization };
    return database.write((connection) => {
      const before = connection.prepare<[string], CaseRow>('SELECT * FROM cases WHERE id = ?').get(id);
      const version = (before?.version ?? 0) + 1;
      const clear = {
        id,
        version,
        created_at: before?.created_at ?? at,
        updated_at: at,
        trashed_at: null,
        example: 0,
      };
      const summary = rows.seal(summaryIdentity(clear), json(summarize(document, [], progress)));
      connection
        .prepare(
          `INSERT INTO cases VALUES (@id, @version, @created_at, @updated_at, @trashed_at, @example, @summary)
           ON CONFLICT (id) DO UPDATE
           SET version = @version, updated_at = @updated_at, summary = @summary`,
        )
        .run({ ...clear, summary });
      const ofVersion = { case_id: id, version, saved_at: at };
      connection
        .prepare('INSERT INTO case_versions VALUES (@case_id, @version, @saved_at, @document)')
        .run({ ...ofVersion, document: rows.seal(versionIdentity(ofVersion), json(document)) });
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
    writeFileSync(join(folder, 'files', id), dataKey.sealer('files').seal(fileContentIdentity(id), bytes));
    const clear = { id, case_id: caseId, added_at: clock.now().getTime(), bytes: bytes.byteLength };
    database.write((connection) =>
      connection
        .prepare('INSERT INTO files VALUES (@id, @case_id, @added_at, @bytes, @details)')
        .run({ ...clear, details: rows.seal(fileIdentity(clear), json(details)) }),
    );
    return id;
  };

  const addForm = (platform: string, bytes: Uint8Array, id = newIdentifier()) => {
    const details = {
      name: '模板.pdf',
      layout: { pages: [{ width: 595, height: 842 }], fields: [] },
      places: [],
    };
    writeFileSync(
      join(folder, 'letter-forms', id),
      dataKey.sealer('letter-forms').seal(fileContentIdentity(id), bytes),
    );
    const clear = { id, added_at: clock.now().getTime() };
    database.write((connection) => {
      connection
        .prepare('INSERT INTO letter_forms VALUES (@id, @added_at, @details)')
        .run({ ...clear, details: rows.seal(formIdentity(clear), json(details)) });
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
      makeBackup({ dataDirectory: folder, database, clock, reason, dataKey, ...more }),
  };
}

/** Every row of a store in the clear, to be compared. */
export function contentOf(database: Database) {
  return database.read((connection) => ({
    cases: connection
      .prepare<[], CaseRow & { summary: Buffer }>('SELECT * FROM cases ORDER BY id')
      .all()
      .map((row) => ({ ...row, summary: rows.open(summaryIdentity(row), row.summary)?.toString('utf8') })),
    documents: connection
      .prepare<[], VersionRow & { document: Buffer }>('SELECT * FROM case_versions ORDER BY case_id, version')
      .all()
      .map((row) => ({
        id: row.case_id,
        version: row.version,
        document: rows.open(versionIdentity(row), row.document)?.toString('utf8'),
      })),
    files: connection.prepare<[], string>('SELECT id FROM files ORDER BY id').pluck().all(),
    forms: connection.prepare<[], string>('SELECT id FROM letter_forms ORDER BY id').pluck().all(),
    uses: connection.prepare('SELECT * FROM platform_letter_forms ORDER BY platform').all(),
    settings: connection.prepare('SELECT * FROM settings ORDER BY name').all(),
  }));
}
