import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import type { CallContext } from '../../../shared/contract/procedure.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { onePixelPng, sampleCase } from '../cases/sample-case.ts';
import { samplePorts } from './sample-ports.ts';

const context: CallContext = { signal: new AbortController().signal };

async function started(folder: string) {
  const application = await createApplication(samplePorts(folder));
  onTestFinished(() => application.close());
  return application;
}

/** A folder with a case and its picture, closed. */
async function filledFolder() {
  const folder = temporaryFolder();
  const { handlers, close } = await started(folder);
  const { id } = await handlers.cases.create({ platform: 'aliyun', purpose: 'self' }, context);
  await handlers.cases.save({ id, baseVersion: 1, document: sampleCase() }, context);
  const file = new File([new Uint8Array(onePixelPng)], '执照.png');
  const stored = await handlers.files.add({ caseId: id, file }, context);
  await close();
  return { folder, id, fileId: stored.id, store: join(folder, 'beituo.sqlite') };
}

const withSql = (path: string, sql: string, ...given: unknown[]) => {
  const connection = new BetterSqlite(path);
  connection.prepare(sql).run(...given);
  connection.close();
};

describe('data that cannot be used', () => {
  it.each([
    ['a damaged file', 'store-damaged', (path: string) => writeFileSync(path, 'x'.repeat(10_000))],
    ['one of a newer application', 'store-newer', (path: string) => setVersion(path, 1_000_000)],
    ['a missing file', 'store-damaged', (path: string) => rmSync(path)],
    [
      'one that another key seals',
      'vault-keys-missing',
      (path: string) => withSql(path, "UPDATE vault SET id = 'x'"),
    ],
    [
      'one whose values claim to be unsealed',
      'store-damaged',
      (path: string) => withSql(path, 'DELETE FROM vault'),
    ],
  ] as const)('is told as broken: %s', async (_, code, damage) => {
    const { folder, store, fileId, id } = await filledFolder();
    const sound = readFileSync(store);
    damage(store);
    const before = existsSync(store) ? readFileSync(store) : null;
    const { handlers, close } = await started(folder);
    expect(await handlers.vault.status({}, context)).toMatchObject({
      state: 'broken',
      problem: { code },
      unlocked: true,
    });
    expect((await problemOf(() => handlers.cases.list({ query: '', trashed: false }, context))).code).toBe(
      code,
    );
    await handlers.settings.read({}, context);
    await close();
    expect(existsSync(store) ? readFileSync(store) : null).toEqual(before);

    // Nothing was lost meanwhile: with the sound file back, all is there.
    expect(existsSync(join(folder, 'files', fileId))).toBe(true);
    writeFileSync(store, sound);
    const again = await started(folder);
    expect((await again.handlers.cases.open({ id }, context)).files).toMatchObject([
      { id: fileId, problem: null },
    ]);
  });

  it('needs the keys it was sealed with, from either of the two places they are kept', async () => {
    const { folder, id } = await filledFolder();
    const aside = temporaryFolder();
    cpSync(folder, aside, { recursive: true });
    rmSync(join(folder, 'keys.json'));
    const first = await started(folder);
    expect((await first.handlers.cases.open({ id }, context)).id).toBe(id);
    expect(existsSync(join(folder, 'keys.json'))).toBe(true);
    await first.close();

    for (const name of ['keys.json', join('backups', 'keys.json')]) rmSync(join(folder, name));
    const second = await started(folder);
    expect(await second.handlers.vault.status({}, context)).toMatchObject({
      state: 'broken',
      problem: { code: 'vault-keys-missing' },
      unlocked: false,
    });
    await second.close();
    // No other keys were made, which the person's own would then have to be told from.
    expect(existsSync(join(folder, 'keys.json'))).toBe(false);

    for (const name of ['keys.json', join('backups', 'keys.json')]) writeFileSync(join(folder, name), '{}');
    const third = await started(folder);
    expect((await third.handlers.vault.status({}, context)).problem?.code).toBe('vault-keys-damaged');
    await third.close();

    cpSync(join(aside, 'keys.json'), join(folder, 'keys.json'));
    const last = await started(folder);
    expect((await last.handlers.cases.open({ id }, context)).id).toBe(id);
  });
});

describe('the report', () => {
  it('says after a usual end that nothing is amiss', async () => {
    const { folder } = await filledFolder();
    const { handlers } = await started(folder);
    expect(await handlers.vault.report({}, context)).toMatchObject({
      uncleanEnd: false,
      orphansRemoved: 0,
      filesMissing: 0,
      casesDamaged: 0,
      setAside: [],
    });
  });

  it('says after an end without closing what a full look has found', async () => {
    const { folder, id, fileId, store } = await filledFolder();
    writeFileSync(join(folder, 'in-use'), '');
    rmSync(join(folder, 'files', fileId));
    withSql(store, "UPDATE case_versions SET document = x'627401ff' WHERE version = 1");
    const { handlers, close } = await started(folder);
    expect(await handlers.vault.report({}, context)).toMatchObject({
      uncleanEnd: true,
      filesMissing: 1,
      casesDamaged: 1,
    });
    expect((await handlers.cases.open({ id }, context)).document).toEqual(sampleCase());
    await close();
    const again = await started(folder);
    expect((await again.handlers.vault.report({}, context)).uncleanEnd).toBe(false);
  });

  it.each([
    ['UPDATE cases SET updated_at = updated_at + 1'],
    ['UPDATE cases SET trashed_at = 1'],
    ['UPDATE cases SET example = 1 - example'],
    ['UPDATE cases SET created_at = 9223372036854775807'],
    ['UPDATE case_versions SET saved_at = saved_at - 1'],
    ['UPDATE files SET bytes = bytes + 1'],
    ['UPDATE files SET added_at = 0'],
    ['UPDATE cases SET version = version - 1'],
  ])('counts a case of which something in the clear was changed: %s', async (sql) => {
    const { folder, store } = await filledFolder();
    withSql(store, sql);
    writeFileSync(join(folder, 'in-use'), '');
    const { handlers } = await started(folder);
    expect((await handlers.vault.report({}, context)).casesDamaged).toBe(1);
    expect(
      (await handlers.cases.list({ query: '', trashed: false }, context)).length +
        (await handlers.cases.list({ query: '', trashed: true }, context)).length,
    ).toBe(1);
  });
});

function setVersion(path: string, version: number): void {
  const connection = new BetterSqlite(path);
  connection.pragma(`user_version = ${version}`);
  connection.close();
}
