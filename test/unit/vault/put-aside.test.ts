import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import { samplePorts } from '../application/sample-ports.ts';

const proof = { kind: 'passphrase', passphrase: '码头 算盘 月亮' } as const;
const context = { signal: new AbortController().signal };

async function dataFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'beituo-afresh-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The application on a data folder that holds one case and is locked with a passphrase. */
async function lockedApplication(dataDirectory: string) {
  const application = await createApplication(samplePorts(dataDirectory));
  onTestFinished(() => application.close());
  const { cases, vault } = application.handlers;
  const { id } = await cases.create({ platform: 'aliyun', purpose: 'self' }, context);
  await vault.setPassphrase({ proof: null, passphrase: proof.passphrase, remember: false }, context);
  await vault.lock({}, context);
  return { application, id };
}

const list = (application: Awaited<ReturnType<typeof createApplication>>) =>
  application.handlers.cases.list({ query: '', trashed: false }, context);

test('begins with nothing, and the data put back opens as before', async () => {
  const dataDirectory = await dataFolder();
  const { application, id } = await lockedApplication(dataDirectory);
  const { vault } = application.handlers;
  expect(await vault.startAfresh({}, context)).toMatchObject({ state: 'open', passphrase: false });
  expect(await list(application)).toEqual([]);
  const [aside = '', ...others] = (await vault.report({}, context)).setAside;
  expect(others).toEqual([]);

  const restored = await dataFolder();
  await cp(join(dataDirectory, aside), restored, { recursive: true });
  const again = await createApplication(samplePorts(restored));
  onTestFinished(() => again.close());
  expect(await again.handlers.vault.unlock({ proof }, context)).toMatchObject({ state: 'open' });
  expect(await list(again)).toMatchObject([{ id }]);
});

test('is refused while the data is in use, and moves nothing', async () => {
  const dataDirectory = await dataFolder();
  const { application } = await lockedApplication(dataDirectory);
  await application.handlers.vault.unlock({ proof }, context);
  await expect(application.handlers.vault.startAfresh({}, context)).rejects.toMatchObject({
    problem: { code: 'invalid-input' },
  });
  expect((await readdir(dataDirectory)).filter((name) => name.startsWith('set-aside'))).toEqual([]);
  expect(await list(application)).toHaveLength(1);
});
