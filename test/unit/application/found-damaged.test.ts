import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import type { CallContext, Progress } from '../../../shared/contract/procedure.ts';
import { hideFromIndex } from '../../fixtures/hidden-row.ts';
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

async function finished<T>(job: AsyncGenerator<Progress, T, void>): Promise<T> {
  for (;;) {
    const step = await job.next();
    if (step.done) return step.value;
  }
}

/** A closed folder with a case, its picture and the backup of the day. */
async function filledFolder() {
  const folder = temporaryFolder();
  const { handlers, close } = await started(folder);
  const { id } = await handlers.cases.create({ platform: 'aliyun', purpose: 'self' }, context);
  await handlers.cases.save({ id, baseVersion: 1, document: sampleCase() }, context);
  const file = new File([new Uint8Array(onePixelPng)], '执照.png');
  const { id: fileId } = await handlers.files.add({ caseId: id, file }, context);
  await close();
  return { folder, id, fileId, store: join(folder, 'beituo.sqlite') };
}

afterEach(() => {
  vi.useRealTimers();
});

it('finds soon after a start what a start does not look at, and takes the data out of use', async () => {
  const { folder, id, store } = await filledFolder();
  hideFromIndex(store);
  // The pause before the look of the day.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { handlers } = await started(folder);
  const status = () => handlers.vault.status({}, context);
  expect(await status()).toMatchObject({ state: 'open', problem: null });
  vi.advanceTimersByTime(15_000);
  vi.useRealTimers();
  await vi.waitFor(async () => expect((await status()).state).toBe('broken'), { timeout: 60_000 });

  expect(await status()).toMatchObject({ problem: { code: 'store-damaged' }, unlocked: true });
  expect((await problemOf(() => handlers.cases.open({ id }, context))).code).toBe('store-damaged');
  // The same ways on as for data that is found broken when it is opened.
  const [newest] = await handlers.backups.list({}, context);
  expect(newest?.problem).toBeNull();
  const result = await finished(handlers.backups.restore({ id: newest?.id ?? '' }, context));
  expect(existsSync(join(folder, result.setAside ?? '', 'beituo.sqlite'))).toBe(true);
  expect((await status()).state).toBe('open');
  expect((await handlers.cases.open({ id }, context)).files).toHaveLength(1);
});

it('leaves sound data alone, and says so by saying nothing', async () => {
  const { folder, id } = await filledFolder();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { handlers } = await started(folder);
  await handlers.cases.create({ platform: 'aliyun', purpose: 'other' }, context);
  vi.advanceTimersByTime(15_000);
  vi.useRealTimers();
  const shelf = () => readdirSync(join(folder, 'backups')).filter((name) => /^\d{8}T\d+Z-\w+$/.test(name));
  // What was saved meanwhile is backed up: then the look is over.
  await vi.waitFor(() => expect(shelf()).toHaveLength(2), { timeout: 60_000 });
  expect(await handlers.vault.status({}, context)).toMatchObject({ state: 'open', problem: null });
  expect((await handlers.vault.report({}, context)).backupProblem).toBeNull();
  expect((await handlers.cases.open({ id }, context)).files).toHaveLength(1);
});

it('finds it also when a backup is asked for', async () => {
  const { folder, store } = await filledFolder();
  hideFromIndex(store);
  const { handlers } = await started(folder);
  expect((await problemOf(() => finished(handlers.backups.make({}, context)))).code).toBe('store-damaged');
  expect((await handlers.vault.status({}, context)).state).toBe('broken');
});

it('lets what opens broken data be changed, and writes that down when there is an audit again', async () => {
  const { folder, store } = await filledFolder();
  hideFromIndex(store);
  const { handlers } = await started(folder);
  await problemOf(() => finished(handlers.backups.make({}, context)));
  const passphrase = '云杉 秋实 2026';
  const proof = { kind: 'passphrase', passphrase } as const;
  expect(
    await handlers.vault.setPassphrase({ proof: null, passphrase, remember: true }, context),
  ).toMatchObject({ state: 'broken', passphrase: true, unlocked: true });
  await handlers.vault.makeRecoverySheet({ proof }, context);
  expect((await handlers.vault.removePassphrase({ proof }, context)).passphrase).toBe(false);

  const [newest] = await handlers.backups.list({}, context);
  await finished(handlers.backups.restore({ id: newest?.id ?? '' }, context));
  const { entries, brokenAt } = await handlers.audit.list({ limit: 100 }, context);
  expect(brokenAt).toBeNull();
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['passphrase-set', 'recovery-sheet-made', 'passphrase-removed']),
  );
});
