import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messages } from '../../shared/messages/index.ts';
import { canMount, remount, smallDisk } from '../unit/cases/refusing-disk.ts';

const main = join(import.meta.dirname, '../../electron/loopback/main.ts');
let folder: string;
const running = new Set<ChildProcess>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beituo-loopback-'));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the host; `until` decides from what it printed when to send a signal. */
function run(given: readonly string[], until?: (stdout: string) => boolean): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...given], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    if (until?.(stdout) === true) child.kill('SIGINT');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

const data = (): string[] => ['--no-open', '--data', join(folder, 'data')];

it('prints its address, and ends cleanly when interrupted, twice on the same data', async () => {
  for (let start = 0; start < 2; start += 1) {
    const { code, stdout, stderr } = await run(data(), (text) =>
      text.includes(messages.hosts.opening.notAsked),
    );
    expect(stdout).toMatch(/http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]{32}\n/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  }
});

it('says in a sentence that its port is taken', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { code, stdout, stderr } = await run([...data(), '--port', String(port)]);
  taken.close();
  const { message, action } = messages.hosts.portInUse(port);
  expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `${message}${action}\n` });
});

it('says in a sentence that another instance has the data', async () => {
  const second = Promise.withResolvers<Ended>();
  const first = run(data(), (text) => {
    if (!text.includes(messages.hosts.opening.notAsked)) return false;
    run(data()).then(second.resolve, second.reject);
    return false;
  });
  const { code, stdout, stderr } = await second.promise;
  const { message, action } = messages.cases.alreadyOpen;
  expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `${message}${action}\n` });
  for (const child of running) child.kill('SIGTERM');
  expect((await first).code).toBe(0);
});

it('says in a sentence that the data folder cannot be used', async () => {
  const { code, stdout, stderr } = await run(['--no-open', '--data', main]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/[。]\n$/);
  expect(stderr).not.toMatch(/\bat \S+ \(|Error:/);
});

describe.skipIf(!canMount)('a disk that refuses (needs the right to mount one)', () => {
  it.each([0, 24, 64])('with %i KiB left is named as full, with exit code 1', async (kibibytes) => {
    const disk = smallDisk(1024);
    writeFileSync(join(disk, 'other'), Buffer.alloc((1024 - kibibytes) * 1024));
    const { code, stdout, stderr } = await run(['--no-open', '--data', join(disk, 'data')]);
    const { message, action } = messages.cases.storage['disk-full'];
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `${message}${action}\n` });
  });

  it('is named as read-only, with exit code 1, whether it holds data already or not', async () => {
    const disk = smallDisk(4096);
    const { message, action } = messages.cases.storage['disk-read-only'];
    const given = ['--no-open', '--data', join(disk, 'data')];
    for (const isNew of [true, false]) {
      if (!isNew) await run(given, (text) => text.includes(messages.hosts.opening.notAsked));
      remount(disk, 'ro');
      const { code, stdout, stderr } = await run(given);
      expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `${message}${action}\n` });
      remount(disk, 'rw');
    }
  });
});

it('explains its options when they are wrong, and when asked', async () => {
  const wrong = await run(['--bogus']);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain(messages.hosts.usage.unknown('--bogus'));
  expect(wrong.stderr).toContain(messages.hosts.usage.help);
  const asked = await run(['--help']);
  expect(asked).toEqual({ code: 0, stdout: `${messages.hosts.usage.help}\n`, stderr: '' });
});
