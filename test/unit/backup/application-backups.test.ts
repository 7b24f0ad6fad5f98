import { closeSync, existsSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import { migrate } from '../../../electron/core/cases/migrations/migrate.ts';
import type { CallContext } from '../../../shared/contract/procedure.ts';
import { caseRecordSchema } from '../../../shared/model/case-record.ts';
import { backupSchema, restoreResultSchema } from '../../../shared/model/vault.ts';
import { samplePorts } from '../application/sample-ports.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { pictureOf, sampleCase } from '../cases/sample-case.ts';

const context: CallContext = { signal: new AbortController().signal };

async function startedOn(folder: string) {
  const application = await createApplication(samplePorts(folder));
  onTestFinished(() => application.close());
  return application;
}

async function resultOf<T>(job: AsyncGenerator<unknown, T, void>): Promise<T> {
  for (;;) {
    const { done, value } = await job.next();
    if (done) return value;
  }
}

async function workedOn(folder = temporaryFolder()) {
  const { handlers, close } = await startedOn(folder);
  const created = caseRecordSchema.parse(
    await handlers.cases.create({ platform: 'some', purpose: 'self' }, context),
  );
  await handlers.cases.save({ id: created.id, baseVersion: 1, document: sampleCase() }, context);
  const file = new File([Buffer.from(pictureOf(1))], '执照.png', { type: 'image/png' });
  const added = await handlers.files.add({ caseId: created.id, file }, context);
  return { folder, handlers, close, id: created.id, fileId: added.id };
}

it('a client deleted for good comes back from a backup, and going back again is possible', async () => {
  const { handlers, id, fileId } = await workedOn();
  const backup = backupSchema.parse(await resultOf(handlers.backups.make({}, context)));
  await handlers.cases.trash({ id }, context);
  await handlers.cases.erase({ id }, context);

  const preview = await handlers.backups.preview({ id: backup.id }, context);
  expect(preview).toMatchObject({ returning: 1, behind: [], complete: true });
  const result = restoreResultSchema.parse(
    await resultOf(handlers.backups.restore({ id: backup.id }, context)),
  );
  expect((await handlers.cases.open({ id }, context)).document).toEqual(sampleCase());
  expect((await handlers.files.original({ fileId }, context)).file.size).toBe(pictureOf(1).length);
  // Who did what is not undone with it.
  const { entries, brokenAt } = await handlers.audit.list({ limit: 100 }, context);
  expect(brokenAt).toBeNull();
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['case-erased', 'backup-made', 'backup-restored']),
  );

  await resultOf(handlers.backups.restore({ id: result.undo ?? '' }, context));
  expect((await problemOf(() => handlers.cases.open({ id }, context))).code).toBe('case-missing');
});

it('closing makes a backup when anything has changed, and none when nothing has', async () => {
  const { folder, close, id } = await workedOn();
  await close();
  const shelf = () => readdirSync(join(folder, 'backups')).filter((name) => /^\d{8}T/.test(name));
  expect(shelf()).toHaveLength(1);

  const second = await startedOn(folder);
  await second.handlers.cases.open({ id }, context);
  await second.close();
  expect(shelf()).toHaveLength(1);

  const third = await startedOn(folder);
  await third.handlers.cases.trash({ id }, context);
  await third.close();
  expect(shelf()).toHaveLength(2);
  const reasons = (await (await startedOn(folder)).handlers.backups.list({}, context)).map(
    ({ reason, problem }) => [reason, problem],
  );
  expect(reasons).toEqual([
    ['quit', null],
    ['quit', null],
  ]);
});

it('a store that is broken at the start is restored with what was saved since, and goes on', async () => {
  const { folder, handlers, close, id } = await workedOn();
  const { id: backup } = await resultOf(handlers.backups.make({}, context));
  const { version } = await handlers.cases.open({ id }, context);
  const later = { ...sampleCase(), title: '备份之后' };
  await handlers.cases.save({ id, baseVersion: version, document: later }, context);
  await close();
  // Only the backup made by hand is left, which does not know the last change.
  for (const name of readdirSync(join(folder, 'backups'))) {
    if (/^\d{8}T/.test(name) && name !== backup) rmSync(join(folder, 'backups', name), { recursive: true });
  }
  const file = openSync(join(folder, 'beituo.sqlite'), 'r+');
  writeSync(file, Buffer.alloc(100), 0, 100, 0);
  closeSync(file);

  const again = await startedOn(folder);
  expect(await again.handlers.vault.status({}, context)).toMatchObject({
    state: 'broken',
    unlocked: true,
    problem: { code: 'store-damaged' },
  });
  expect(await again.handlers.backups.list({}, context)).toMatchObject([{ id: backup, problem: null }]);
  expect(await again.handlers.backups.preview({ id: backup }, context)).toMatchObject({
    behind: [{ id, title: '备份之后' }],
    complete: false,
  });
  const result = await resultOf(again.handlers.backups.restore({ id: backup }, context));
  expect(result).toMatchObject({ undo: null, salvaged: 1, missing: [] });
  expect(existsSync(join(folder, result.setAside ?? '', 'beituo.sqlite'))).toBe(true);
  expect((await again.handlers.vault.status({}, context)).state).toBe('open');
  expect((await again.handlers.cases.open({ id }, context)).document).toEqual(later);
  expect((await again.handlers.vault.report({}, context)).setAside).toEqual([result.setAside]);
});

it('a store of an older application is copied before it is changed, and the copy goes when all is sealed', async () => {
  const folder = temporaryFolder();
  const connection = new BetterSqlite(join(folder, 'beituo.sqlite'));
  connection.pragma(`application_id = ${0x62_74_75_6f}`);
  migrate(connection, 50);
  const row = `'${'a'.repeat(32)}', 1`;
  connection.exec(`INSERT INTO cases VALUES (${row}, 5, 5, NULL, 0, CAST('{}' AS BLOB))`);
  connection
    .prepare(`INSERT INTO case_versions VALUES (${row}, 5, ?)`)
    .run(Buffer.from(JSON.stringify(sampleCase('旧版虚构公司'))));
  connection.close();
  const application = await startedOn(folder);
  const record = await application.handlers.cases.open({ id: 'a'.repeat(32) }, context);
  expect(record.document.organization?.name).toBe('旧版虚构公司');
  const left = readdirSync(join(folder, 'backups')).filter((name) => /^\d{8}T/.test(name));
  expect(left).toEqual([]);
});

it('says why a backup could not be made when the folder for it cannot be used', async () => {
  const folder = temporaryFolder();
  const { handlers } = await workedOn(folder);
  rmSync(join(folder, 'backups'), { recursive: true, force: true });
  writeFileSync(join(folder, 'backups'), '');
  const problem = await problemOf(() => resultOf(handlers.backups.make({}, context)));
  expect(problem.code).toBe('disk-read-only');
});
