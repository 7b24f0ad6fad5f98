import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Application, createApplication } from '../../../electron/core/application.ts';
import type { CallContext, Progress } from '../../../shared/contract/procedure.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { onePixelPng, sampleCase } from '../cases/sample-case.ts';
import { samplePorts } from './sample-ports.ts';

const context: CallContext = { signal: new AbortController().signal };
const passphrase = '桥头的灯亮了三盏';

async function started(folder = join(temporaryFolder(), 'data')): Promise<Application> {
  mkdirSync(folder, { recursive: true });
  const application = await createApplication(samplePorts(folder));
  onTestFinished(() => application.close());
  return application;
}

async function resultOf<T>(job: AsyncGenerator<Progress, T, void>): Promise<T> {
  for (;;) {
    const step = await job.next();
    if (step.done) return step.value;
  }
}

/** A folder with a case of two versions and a picture, another in the trash, closed; and what it held. */
async function filledFolder() {
  const folder = join(temporaryFolder(), 'data');
  const { handlers, close } = await started(folder);
  const { id } = await handlers.cases.create({ platform: 'aliyun', purpose: 'self' }, context);
  await handlers.cases.save({ id, baseVersion: 1, document: sampleCase() }, context);
  const file = new File([new Uint8Array(onePixelPng)], '执照.png');
  const { id: fileId } = await handlers.files.add({ caseId: id, file }, context);
  const trashed = await handlers.cases.create({ platform: 'tencentcloud', purpose: 'self' }, context);
  await handlers.cases.trash({ id: trashed.id }, context);
  const opened = await handlers.cases.open({ id }, context);
  await close();
  return { folder, store: join(folder, 'beituo.sqlite'), id, fileId, trashed: trashed.id, opened };
}

function withSql(path: string, ...statements: readonly string[]): void {
  const connection = new BetterSqlite(path);
  for (const sql of statements) connection.exec(sql);
  connection.close();
}

const exportAll = ({ handlers }: Application) =>
  resultOf(handlers.exchange.export({ scope: { kind: 'all' }, passphrase }, context));

describe('what can be read of data that cannot be opened', () => {
  it('leaves a newer application’s store as one file, and leaves the store as it is', async () => {
    const { folder, store, id, fileId, trashed, opened } = await filledFolder();
    withSql(
      store,
      'ALTER TABLE files ADD COLUMN pages INTEGER',
      'UPDATE files SET pages = 1',
      "ALTER TABLE cases ADD COLUMN owner TEXT DEFAULT ''",
      "UPDATE cases SET owner = '甲'",
      'CREATE TABLE reminders (id TEXT PRIMARY KEY, due TEXT) STRICT',
      "INSERT INTO reminders VALUES ('a', '2031-01-01')",
      'PRAGMA user_version = 1000000',
    );
    const before = readFileSync(store);
    const newer = await started(folder);
    expect(await newer.handlers.vault.status({}, context)).toMatchObject({
      problem: { code: 'store-newer' },
    });
    const { exportId, leftOut } = await exportAll(newer);
    expect(leftOut).toBe(0);
    const { file } = await newer.handlers.exchange.file({ exportId }, context);
    expect(readFileSync(store)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);

    const { handlers } = await started();
    expect(await resultOf(handlers.exchange.import({ file, passphrase }, context))).toEqual({
      added: 2,
      unchanged: 0,
      copied: 0,
      files: 1,
    });
    const here = await handlers.cases.open({ id }, context);
    expect(here.document).toEqual(opened.document);
    expect(here.version).toBe(opened.version);
    expect(await handlers.cases.versions({ id }, context)).toHaveLength(2);
    const original = await handlers.files.original({ fileId }, context);
    expect(new Uint8Array(await original.file.arrayBuffer())).toEqual(new Uint8Array(onePixelPng));
    const inTrash = await handlers.cases.list({ query: '', trashed: true }, context);
    expect(inTrash.map((found) => found.id)).toEqual([trashed]);
  });

  it('counts the cases that it does not understand', async () => {
    const { folder, store, trashed } = await filledFolder();
    withSql(
      store,
      `UPDATE case_versions SET document = x'00' WHERE case_id = '${trashed}'`,
      'PRAGMA user_version = 1000000',
    );
    expect(await exportAll(await started(folder))).toMatchObject({ leftOut: 1 });
  });

  it('leaves a damaged store without a backup, to be taken in where nothing stands', async () => {
    const { folder, store, id, opened } = await filledFolder();
    const bytes = readFileSync(store);
    bytes.fill(7, 0, 100);
    writeFileSync(store, bytes);
    const broken = await started(folder);
    expect(await broken.handlers.vault.status({}, context)).toMatchObject({
      problem: { code: 'store-damaged' },
    });
    const { exportId } = await exportAll(broken);
    const { file } = await broken.handlers.exchange.file({ exportId }, context);
    // Nothing comes into what is broken.
    const refused = () => resultOf(broken.handlers.exchange.import({ file, passphrase }, context));
    expect((await problemOf(refused)).code).toBe('store-damaged');
    await broken.handlers.vault.startAfresh({}, context);
    await resultOf(broken.handlers.exchange.import({ file, passphrase }, context));
    expect((await broken.handlers.cases.open({ id }, context)).document).toEqual(opened.document);
    const { entries } = await broken.handlers.audit.list({ limit: 500 }, context);
    expect(entries.map(({ action }) => action)).toContain('exported');
  });

  it('says so when there is nothing, and removes its copy when it is cancelled', async () => {
    const { folder, store } = await filledFolder();
    withSql(store, 'PRAGMA user_version = 1000000');
    const newer = await started(folder);
    const cancel = new AbortController();
    const job = newer.handlers.exchange.export(
      { scope: { kind: 'all' }, passphrase },
      { signal: cancel.signal },
    );
    const refusal = problemOf(async () => {
      for await (const { ratio } of job) if (ratio > 0) cancel.abort();
    });
    expect((await refusal).code).toBe('cancelled');
    expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
    await newer.close();

    writeFileSync(store, 'x'.repeat(10_000));
    const empty = await started(folder);
    expect((await problemOf(() => exportAll(empty))).code).toBe('exchange-empty');
  });
});
