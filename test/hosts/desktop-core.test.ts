import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fromCoreSchema } from '../../electron/desktop/core-messages.ts';
import { runCore } from '../../electron/desktop/run-core.ts';
import { applicationVersion, resourcesDirectory } from '../../electron/project-root.ts';
import { createPortClient } from '../../renderer/app/client/desktop-client.ts';
import type { AppClient } from '../../shared/contract/contract.ts';

class ParentDouble extends EventEmitter {
  readonly told: unknown[] = [];
  readonly postMessage = (message: unknown) => void this.told.push(message);

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
  await vi.waitFor(() => expect(end).toHaveBeenCalled());
};

const told = () => parent.told.map((message) => fromCoreSchema.parse(message));

beforeEach(() => {
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
