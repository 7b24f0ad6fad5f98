import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { findBackup } from '../../../electron/core/backup/backup-shelf.ts';
import { listBackups } from '../../../electron/core/backup/make-backup.ts';
import { contentProblem } from '../../../electron/core/backup/verify-backup.ts';
import { problemOf } from '../cases/problem-of.ts';
import { onePixelPng } from '../cases/sample-case.ts';
import { dataKey, handClock, sealedStore } from './sealed-store.ts';

function filledStore(clock = handClock()) {
  const store = sealedStore(undefined, clock);
  const first = store.save('甲虚构公司');
  const file = store.addFile(first.id, onePixelPng);
  const form = store.addForm('some', Buffer.from('%PDF-1.7'));
  return { ...store, first, file, form, shelf: join(store.folder, 'backups') };
}

describe('a backup', () => {
  it('holds every row and file, and reopens without a fault', async () => {
    const store = filledStore();
    const manifest = await store.back();
    const folder = join(store.shelf, manifest.id);
    expect(manifest).toMatchObject({ reason: 'manual', cases: 1, unreadable: 0, sealed: true });
    expect(manifest.files.map(({ name }) => name).sort()).toEqual([store.file, store.form].sort());
    expect(await contentProblem(folder, manifest, dataKey)).toBeNull();
    expect(await listBackups(store.folder, dataKey, store.clock)).toMatchObject([
      { id: manifest.id, cases: 1, files: 2, problem: null },
    ]);
    expect(readdirSync(folder).sort()).toEqual(['files', 'letter-forms', 'manifest.sealed', 'store.sqlite']);
  });

  it('holds what is saved while it is made', async () => {
    const store = filledStore();
    const running = store.back();
    const late = store.save('乙虚构公司');
    const file = store.addFile(late.id, onePixelPng);
    const manifest = await running;
    expect(manifest.cases).toBe(2);
    expect(manifest.files.map(({ name }) => name)).toContain(file);
  });

  it('takes files as links where the disk has them, and as copies where not', async () => {
    const store = filledStore();
    const linked = await store.back();
    const kept = join(store.shelf, linked.id, 'files', store.file);
    expect(statSync(kept).ino).toBe(statSync(join(store.folder, 'files', store.file)).ino);
    const refuse = async () => {
      throw Object.assign(new Error('not here'), { code: 'EPERM' });
    };
    const copied = await store.back('manual', { link: refuse });
    const copy = join(store.shelf, copied.id, 'files', store.file);
    expect(statSync(copy).ino).not.toBe(statSync(kept).ino);
    expect(readFileSync(copy).equals(readFileSync(kept))).toBe(true);
    expect(await contentProblem(join(store.shelf, copied.id), copied, dataKey)).toBeNull();
  });

  it('tells a file that changed since the backup before, though both are the same file on the disk', async () => {
    const store = filledStore();
    await store.back();
    const path = join(store.folder, 'files', store.file);
    const bytes = readFileSync(path);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const second = await store.back();
    const problem = await contentProblem(join(store.shelf, second.id), second, dataKey);
    expect(problem?.code).toBe('backup-damaged');
  });

  it('leaves out a file that was missing already', async () => {
    const store = filledStore();
    rmSync(join(store.folder, 'files', store.file));
    const manifest = await store.back();
    expect(manifest.files.map(({ name }) => name)).toEqual([store.form]);
  });

  it('can be read by its owner only', async () => {
    const store = filledStore();
    const { id } = await store.back();
    if (process.platform === 'win32') return;
    expect(statSync(store.shelf).mode & 0o777).toBe(0o700);
    expect(statSync(join(store.shelf, id, 'store.sqlite')).mode & 0o777).toBe(0o600);
    expect(statSync(join(store.shelf, id, 'manifest.sealed')).mode & 0o777).toBe(0o600);
  });

  it('is one whole database without a log beside it', async () => {
    const store = filledStore();
    const { id } = await store.back();
    const copy = new BetterSqlite(join(store.shelf, id, 'store.sqlite'), { readonly: true });
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(copy.prepare('SELECT count(*) FROM case_versions').pluck().get()).toBe(1);
    copy.close();
  });
});

describe('a backup that cannot be finished', () => {
  it('is not begun when the disk has no room for it', async () => {
    const store = filledStore();
    const problem = await problemOf(() => store.back('manual', { measureSpace: async () => 1000 }));
    expect(problem).toMatchObject({ code: 'disk-full' });
    expect(problem.message).toContain('没有备份');
    expect(readdirSync(store.shelf)).toEqual([]);
  });

  it('leaves nothing when it is cancelled, at whatever step', async () => {
    const store = filledStore();
    for (let step = 1; step <= 12; step += 1) {
      const caller = new AbortController();
      let reports = 0;
      const outcome = store.back('manual', {
        signal: caller.signal,
        onProgress: () => {
          reports += 1;
          if (reports === step) caller.abort();
        },
      });
      const made = await outcome.then(
        () => true,
        () => false,
      );
      const names = readdirSync(store.shelf);
      expect(names).toHaveLength(made ? 1 : 0);
      if (made) break;
    }
  });

  it('is swept away by the next one when the computer stopped in the middle', async () => {
    const store = filledStore();
    const { id } = await store.back();
    const left = join(store.shelf, '20260302T010000000Z-00000000.unfinished');
    cpSync(join(store.shelf, id), left, { recursive: true });
    await store.back();
    expect(existsSync(left)).toBe(false);
    expect(readdirSync(store.shelf)).toHaveLength(2);
  });

  it('is refused of a store that is not sound, and the backups before stay', async () => {
    const store = filledStore();
    await store.back();
    const other = new BetterSqlite(join(store.folder, 'beituo.sqlite'));
    other.pragma('foreign_keys = OFF');
    other.prepare("INSERT INTO case_versions VALUES ('nobody', 1, 1, x'00')").run();
    other.close();
    expect((await problemOf(() => store.back())).code).toBe('store-damaged');
    expect(readdirSync(store.shelf)).toHaveLength(1);
  });
});

it('counts values that cannot be read, and is made all the same', async () => {
  const store = filledStore();
  store.database.write((connection) => connection.prepare("UPDATE case_versions SET document = x'00'").run());
  const manifest = await store.back();
  expect(manifest.unreadable).toBe(1);
  expect(await contentProblem(join(store.shelf, manifest.id), manifest, dataKey)).toBeNull();
});

it('is found by its id, and a missing or foreign one is told', async () => {
  const store = filledStore();
  const { id } = await store.back();
  expect((await findBackup(store.folder, id, dataKey)).manifest.id).toBe(id);
  const none = '20260302T010000000Z-ffffffff';
  for (const asked of [none, '../../etc', '']) {
    expect((await problemOf(() => findBackup(store.folder, asked, dataKey))).code).toBe('backup-missing');
  }
  renameSync(join(store.shelf, id), join(store.shelf, none));
  expect((await problemOf(() => findBackup(store.folder, none, dataKey))).code).toBe('backup-damaged');
});
