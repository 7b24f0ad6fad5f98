import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import { servePorts } from '../../../electron/core/router/port-transport.ts';
import { createPortClient } from '../../../renderer/app/client/desktop-client.ts';
import { problemOf } from '../../../renderer/app/client/problem-of.ts';
import type { AppClient } from '../../../shared/contract/contract.ts';
import { callAt, procedures } from '../../contract/procedures.ts';
import { samples } from '../../contract/samples.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { onePixelPng, sampleCase } from '../cases/sample-case.ts';
import { samplePorts } from './sample-ports.ts';

const passphrase = '云杉 秋实 2026';
const proof = { kind: 'passphrase', passphrase } as const;

/** An application on a folder, asked as a window asks it. */
async function started(folder: string) {
  const application = await createApplication(samplePorts(folder));
  onTestFinished(() => application.close());
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  servePorts(application.handlers, () => undefined)(port1);
  port1.start();
  port2.start();
  return { client: createPortClient(port2), close: application.close };
}

/** The code a procedure is refused with, or `answered`. */
async function outcomeOf(client: AppClient, path: string, type: 'call' | 'job'): Promise<string> {
  try {
    const answer = await callAt(client, path, samples[path]?.input);
    if (type === 'job' && isIterator(answer)) await answer.next();
    return 'answered';
  } catch (error) {
    return problemOf(error).code;
  }
}

const isIterator = (value: unknown): value is AsyncIterator<unknown> =>
  typeof value === 'object' && value !== null && 'next' in value;

/** What works without the key: none of it tells anything of what is kept. */
const open = /^(application|platforms|settings|vault)\./;

describe('while the data is locked', () => {
  it('every procedure that needs it is refused, and the others answer', async () => {
    const { client } = await started(temporaryFolder());
    await client.vault.setPassphrase({ proof: null, passphrase, remember: false });
    expect((await client.vault.lock({})).state).toBe('locked');

    const needed = procedures.filter(({ path }) => !open.test(path));
    expect(needed.length).toBeGreaterThan(40);
    const outcomes: [string, string][] = [];
    for (const { path, type } of needed) outcomes.push([path, await outcomeOf(client, path, type)]);
    expect(outcomes.filter(([, outcome]) => outcome !== 'vault-locked')).toEqual([]);

    for (const path of [
      'application.info',
      'platforms.list',
      'settings.read',
      'settings.change',
      'vault.status',
    ]) {
      expect([path, await outcomeOf(client, path, 'call')]).toEqual([path, 'answered']);
    }
    for (const path of ['vault.setPassphrase', 'vault.removePassphrase', 'vault.makeRecoverySheet']) {
      expect([path, await outcomeOf(client, path, 'call')]).toEqual([path, 'vault-locked']);
    }
  });

  it('settings are read as they were left, before and after a restart', async () => {
    const folder = temporaryFolder();
    const { client, close } = await started(folder);
    await client.settings.change({ theme: 'dark' });
    await client.vault.setPassphrase({ proof: null, passphrase, remember: false });
    await client.vault.lock({});
    expect((await client.settings.read({})).theme).toBe('dark');
    await close();
    const again = await started(folder);
    expect((await again.client.vault.status({})).state).toBe('locked');
    expect((await again.client.settings.read({})).theme).toBe('dark');
  });

  it('nothing of it can be read in any file, and all of it is there again after unlocking', async () => {
    const folder = temporaryFolder();
    const { client } = await started(folder);
    const created = await client.cases.create({ platform: 'aliyun', purpose: 'other' });
    const document = sampleCase('绝密虚构公司');
    await client.cases.save({ id: created.id, baseVersion: 1, document });
    const picture = new File([new Uint8Array(onePixelPng)], '绝密.png');
    const file = await client.files.add({ caseId: created.id, file: picture });
    await client.vault.setPassphrase({ proof: null, passphrase, remember: false });
    await client.vault.lock({});

    const canaries = ['绝密', '林一', '13800000000', passphrase].flatMap((text) => [
      Buffer.from(text, 'utf8'),
      Buffer.from(text, 'utf16le'),
    ]);
    for (const { name, bytes } of filesIn(folder)) {
      const found = [...canaries, Buffer.from(onePixelPng).subarray(8, 60)].filter((canary) =>
        bytes.includes(canary),
      );
      expect([name, found]).toEqual([name, []]);
    }

    expect(await client.vault.unlock({ proof })).toMatchObject({ state: 'open', unlocked: true });
    expect((await client.cases.open({ id: created.id })).document).toEqual(document);
    const { file: back } = await client.files.original({ fileId: file.id });
    expect(Buffer.from(await back.arrayBuffer()).equals(onePixelPng)).toBe(true);
    expect(await client.cases.list({ query: '绝密' })).toHaveLength(1);
  });
});

describe('moving to another computer', () => {
  it('works with the passphrase or the sheet, and with nothing else', async () => {
    const folder = temporaryFolder();
    const { client, close } = await started(folder);
    const { id } = await client.cases.create({ platform: 'aliyun', purpose: 'self' });
    await client.vault.setPassphrase({ proof: null, passphrase, remember: true });
    const sheet = await client.vault.makeRecoverySheet({ proof });
    expect(await sheet.file.slice(0, 5).text()).toBe('%PDF-');
    await close();

    for (const shown of [proof, { kind: 'recovery', code: sheet.code.toLowerCase() }] as const) {
      const other = temporaryFolder();
      cpSync(folder, other, { recursive: true });
      rmSync(join(other, 'device.key'));
      const moved = await started(other);
      expect(await moved.client.vault.status({})).toMatchObject({ state: 'locked', device: 'none' });
      const wrong = { kind: 'passphrase', passphrase: `${passphrase}!` } as const;
      await expect(moved.client.vault.unlock({ proof: wrong })).rejects.toMatchObject({
        data: { code: 'vault-wrong-passphrase' },
      });
      expect((await moved.client.vault.unlock({ proof: shown })).state).toBe('open');
      expect((await moved.client.cases.open({ id })).id).toBe(id);
    }
  });
});

function filesIn(folder: string): { name: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
