import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fromCoreSchema, keyQuestionSchema } from '../../electron/desktop/core-messages.ts';
import { answerKeyQuestions } from '../../electron/desktop/os-key-store.ts';
import { runCore } from '../../electron/desktop/run-core.ts';
import { applicationVersion, resourcesDirectory } from '../../electron/project-root.ts';
import { createPortClient } from '../../renderer/app/client/desktop-client.ts';
import type { AppClient } from '../../shared/contract/contract.ts';
import { SafeStorageDouble } from './electron-double.ts';

const passphrase = '云杉 秋实 2026';
let keyStore = new SafeStorageDouble();

class ParentDouble extends EventEmitter {
  readonly told: unknown[] = [];
  readonly answerKeys = answerKeyQuestions(keyStore, 'linux');
  readonly postMessage = async (told: unknown): Promise<void> => {
    const asked = keyQuestionSchema.safeParse(told).data;
    if (asked === undefined) return void this.told.push(told);
    const reply = await this.answerKeys(asked);
    this.emit('message', { data: { ...reply, question: asked.question }, ports: [] });
  };

  connect(): AppClient {
    const { port1, port2 } = new MessageChannel();
    this.emit('message', { data: 'serve', ports: [port1] });
    port2.start();
    return createPortClient(port2);
  }
}

let folder: string;
let parent: ParentDouble;
const end = vi.fn();
const run = (dataDirectory: string): Promise<void> =>
  runCore(parent, { dataDirectory, resourcesDirectory, version: applicationVersion() }, end);
const closeCore = async (): Promise<void> => {
  parent.emit('message', { data: 'close', ports: [] });
  // Closing makes a backup of what has changed, which takes its time on a busy machine.
  await vi.waitFor(() => expect(end).toHaveBeenCalled(), { timeout: 60_000 });
};

const told = () => parent.told.map((message) => fromCoreSchema.parse(message));

beforeEach(() => {
  keyStore = new SafeStorageDouble();
  folder = mkdtempSync(join(tmpdir(), 'beituo-core-'));
  parent = new ParentDouble();
  end.mockClear();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('answers every window over its own port, also one that asked before the data was open', async () => {
  const running = run(folder);
  const early = parent.connect().application.info({});
  await running;
  expect(await early).toMatchObject({ host: 'desktop', version: applicationVersion() });
  const created = await parent.connect().cases.create({ platform: 'aliyun', purpose: 'self' });
  expect((await parent.connect().cases.open({ id: created.id })).document.purpose).toBe('self');
  expect(told()).toContainEqual({
    type: 'ready',
    links: expect.arrayContaining([expect.stringMatching(/^https:/)]),
  });
  await closeCore();
});

it('keeps what was saved for the next start', async () => {
  await run(folder);
  const { id } = await parent.connect().cases.create({ platform: 'aliyun', purpose: 'other' });
  await closeCore();
  parent = new ParentDouble();
  end.mockClear();
  await run(folder);
  expect((await parent.connect().cases.open({ id })).document.purpose).toBe('other');
  await closeCore();
});

it('tells the main process before anything is served whether the window may be recorded, and when that changes', async () => {
  await run(folder);
  expect(told()[0]).toEqual({ type: 'screen', isProtected: false });
  const before = told().length;
  await parent.connect().settings.change({ theme: 'dark' });
  expect(told()).toHaveLength(before);
  await parent.connect().settings.change({ screenProtection: true });
  expect(told().at(-1)).toEqual({ type: 'screen', isProtected: true });
  await closeCore();
  parent = new ParentDouble();
  end.mockClear();
  await run(folder);
  expect(told()[0]).toEqual({ type: 'screen', isProtected: true });
  await closeCore();
});

it('tells the main process in a sentence why the data cannot be opened', async () => {
  const file = join(folder, 'a file');
  writeFileSync(file, '');
  await run(file);
  expect(told()[0]).toMatchObject({ type: 'failed', problem: { message: expect.stringMatching(/。$/) } });
  await closeCore();
});

describe('the key of the data', () => {
  const restart = async (): Promise<AppClient> => {
    await closeCore();
    parent = new ParentDouble();
    end.mockClear();
    await run(folder);
    return parent.connect();
  };
  const keysFile = () => readFileSync(join(folder, 'keys.json'), 'utf8');

  it.each([
    ['gnome_libsecret', 'os-store'],
    ['kwallet6', 'os-store'],
    ['basic_text', 'os-store-weak'],
    ['unknown', 'key-file'],
  ] as const)('is kept by %s, which is told as %s', async (backend, device) => {
    keyStore.backend = backend;
    await run(folder);
    expect(await parent.connect().vault.status({})).toMatchObject({ state: 'open', device });
    expect(existsSync(join(folder, 'device.key'))).toBe(device === 'key-file');
    expect((await restart().then((client) => client.vault.status({}))).state).toBe('open');
    await closeCore();
  });

  it('is kept in a file where there is no key store, and handed to the store once there is one', async () => {
    keyStore.isThere = false;
    await run(folder);
    expect(await parent.connect().vault.status({})).toMatchObject({ state: 'open', device: 'key-file' });
    keyStore.isThere = true;
    const client = await restart();
    expect(await client.vault.status({})).toMatchObject({ state: 'open', device: 'os-store' });
    expect(existsSync(join(folder, 'device.key'))).toBe(false);
    await closeCore();
  });

  const wrapped = () => Buffer.from(/"wrapped":"([0-9a-f]+)"/.exec(keysFile())?.[1] ?? '', 'hex').toString();

  it('is wrapped again when the store has renewed its own, once', async () => {
    await run(folder);
    expect(wrapped()).toMatch(/^1:/);
    keyStore.generation = 2;
    const client = await restart();
    expect(await client.vault.status({})).toMatchObject({ state: 'open', device: 'os-store' });
    expect(wrapped()).toMatch(/^2:/);
    expect(readFileSync(join(folder, 'backups/keys.json'), 'utf8')).toBe(keysFile());
    const before = keysFile();
    keyStore.encryptStringAsync.mockClear();
    expect((await restart().then((next) => next.vault.status({}))).state).toBe('open');
    expect(keyStore.encryptStringAsync).not.toHaveBeenCalled();
    expect(keysFile()).toBe(before);
    await closeCore();
  });

  it('opens all the same, and stays as it was, when the store does not wrap it again', async () => {
    await run(folder);
    const before = keysFile();
    keyStore.generation = 2;
    keyStore.encryptStringAsync.mockRejectedValue(new Error('busy'));
    const client = await restart();
    expect(await client.vault.status({})).toMatchObject({ state: 'open', device: 'os-store' });
    expect(keysFile()).toBe(before);
    expect(existsSync(join(folder, 'device.key'))).toBe(false);
    await closeCore();
  });

  it('is asked of the person where the store does not know it', async () => {
    await run(folder);
    const before = parent.connect();
    const { id } = await before.cases.create({ platform: 'aliyun', purpose: 'self' });
    await before.vault.setPassphrase({ proof: null, passphrase, remember: true });
    keyStore.isThere = false;
    const client = await restart();
    expect(await client.vault.status({})).toMatchObject({
      state: 'locked',
      device: 'none',
      passphrase: true,
    });
    await expect(client.cases.open({ id })).rejects.toMatchObject({ data: { code: 'vault-locked' } });
    const status = await client.vault.unlock({ proof: { kind: 'passphrase', passphrase } });
    expect(status).toMatchObject({ state: 'open', unlocked: true });
    expect((await client.cases.open({ id })).id).toBe(id);
    await closeCore();
  });

  it('never stands in the file of keys as it is', async () => {
    await run(folder);
    const [key = ''] = keyStore.encryptStringAsync.mock.calls[0] ?? [];
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(keysFile()).not.toContain(key);
    await closeCore();
  });
});
