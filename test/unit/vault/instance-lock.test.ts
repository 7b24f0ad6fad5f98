import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { acquireInstanceLock } from '../../../electron/core/vault/instance-lock.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';

const holder = fileURLToPath(new URL('./lock-holder.ts', import.meta.url));

it('creates the data folder and can be taken again after release', () => {
  const folder = join(temporaryFolder(), 'new', 'data');
  acquireInstanceLock(folder).release();
  expect(existsSync(folder)).toBe(true);
  acquireInstanceLock(folder).release();
});

it('is held by one at a time within a process', async () => {
  const folder = temporaryFolder();
  const lock = acquireInstanceLock(folder);
  const problem = await problemOf(() => acquireInstanceLock(folder));
  expect(problem.code).toBe('already-open');
  expect(problem.message).toContain('备妥已经打开');
  acquireInstanceLock(join(folder, 'other')).release();
  lock.release();
});

it('is held against another process until that process is gone, however it dies', async () => {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, [holder, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  expect((await problemOf(() => acquireInstanceLock(folder))).code).toBe('already-open');
  child.kill('SIGKILL');
  await once(child, 'close');
  acquireInstanceLock(folder).release();
});

it('says that the folder cannot be used when a file stands in its place', async () => {
  const path = join(temporaryFolder(), 'data');
  writeFileSync(path, '');
  expect((await problemOf(() => acquireInstanceLock(path))).code).toBe('disk-read-only');
});
