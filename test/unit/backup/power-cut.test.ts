import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isBackupId } from '../../../electron/core/backup/backup-id.ts';
import { findBackup } from '../../../electron/core/backup/backup-shelf.ts';
import {
  beginPreparing,
  finishReplacing,
  replaceStore,
} from '../../../electron/core/backup/replace-store.ts';
import { contentProblem } from '../../../electron/core/backup/verify-backup.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { onePixelPng } from '../cases/sample-case.ts';
import { dataKey, sealedStore } from './sealed-store.ts';

/** After so many calls of the file system nothing happens any more, as when the power is cut. */
const power = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const cutting = Object.entries(real).map(([name, step]) => [
    name,
    typeof step !== 'function'
      ? step
      : (...given: never[]) => {
          power.left -= 1;
          if (power.left < 0) return Promise.reject(new Error('the power is cut'));
          return Reflect.apply(step, real, given);
        },
  ]);
  return Object.fromEntries(cutting);
});

beforeEach(() => {
  power.left = Number.POSITIVE_INFINITY;
});

/** Runs a step with power for so many calls; answers whether it came to its end. */
async function withPowerFor(calls: number, step: () => Promise<unknown>): Promise<boolean> {
  power.left = calls;
  try {
    await step();
    return true;
  } catch {
    return false;
  } finally {
    power.left = Number.POSITIVE_INFINITY;
  }
}

const now = new Date('2026-03-02T09:00:00.000Z');
const parts = ['beituo.sqlite', 'beituo.sqlite-wal', 'files/a', 'letter-forms/b'];

function fill(folder: string, names: readonly string[], content: string): void {
  for (const name of ['files', 'letter-forms']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of names) writeFileSync(join(folder, name), content);
}

const read = (folder: string, name: string) =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null;

describe.each([true, false])('a store replaced while the power is cut, broken: %s', (broken) => {
  it('is the old one or the new one as a whole after the next start, whenever that was', async () => {
    let outcomes = '';
    for (let calls = 0; ; calls += 1) {
      const folder = temporaryFolder();
      fill(folder, parts, 'old');
      const prepared = await beginPreparing(folder);
      fill(prepared, ['beituo.sqlite', 'files/a', 'letter-forms/b'], 'new');
      const isDone = await withPowerFor(calls, () => replaceStore(folder, { broken, now }));
      // The next start may be cut short too.
      await withPowerFor(calls % 7, () => finishReplacing(folder));
      await finishReplacing(folder);

      const state = parts.map((name) => read(folder, name));
      const isNew = state[0] === 'new';
      outcomes += isNew ? 'n' : 'o';
      expect(state).toEqual(isNew ? ['new', null, 'new', 'new'] : ['old', 'old', 'old', 'old']);
      const others = readdirSync(folder).filter((name) => !/^(beituo|files|letter-forms)/.test(name));
      expect(others).toEqual(isNew && broken ? ['set-aside-20260302T090000000Z'] : []);
      if (isNew && broken) {
        expect(parts.map((name) => read(join(folder, others[0] ?? ''), name))).toEqual(
          parts.map(() => 'old'),
        );
      }
      if (isDone) break;
    }
    expect(outcomes).toMatch(/^o+n+$/);
    expect(outcomes.length).toBeGreaterThan(20);
  });
});

it('a backup made while the power is cut is whole, or there is none of its name', async () => {
  const store = sealedStore();
  const { id } = store.save('甲虚构公司');
  store.addFile(id, onePixelPng);
  store.addForm('some', Buffer.from('%PDF-1.7'));
  let whole = 0;
  for (let calls = 1; whole < 2; calls += 6) {
    await withPowerFor(calls, () => store.back());
    const names = readdirSync(join(store.folder, 'backups')).filter(isBackupId);
    whole = names.length;
    for (const name of names) {
      const { folder, manifest } = await findBackup(store.folder, name, dataKey);
      expect(await contentProblem(folder, manifest, dataKey)).toBeNull();
    }
  }
  await store.back();
  expect(readdirSync(join(store.folder, 'backups')).every(isBackupId)).toBe(true);
});
