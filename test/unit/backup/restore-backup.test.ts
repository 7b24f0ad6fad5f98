import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listBackups } from '../../../electron/core/backup/make-backup.ts';
import { previewRestore } from '../../../electron/core/backup/preview-restore.ts';
import { restoreBackup } from '../../../electron/core/backup/restore-backup.ts';
import { openDatabase } from '../../../electron/core/cases/database.ts';
import { fileContentIdentity } from '../../../electron/core/vault/file-vault.ts';
import { problemOf } from '../cases/problem-of.ts';
import { onePixelPng, pictureOf } from '../cases/sample-case.ts';
import { contentOf, dataKey, type handClock, progress, sealedStore } from './sealed-store.ts';

const aMinute = 60_000;

/** A store with a backup, and things that happened after it. */
async function storeWithBackup() {
  const store = sealedStore();
  const kept = store.save('甲虚构公司');
  const gone = store.save('乙虚构公司');
  const file = store.addFile(kept.id, onePixelPng);
  const form = store.addForm('some', Buffer.from('%PDF-1.7'));
  store.set('theme', 'light');
  const atBackup = contentOf(store.database);
  const manifest = await store.back();
  store.clock.advance(aMinute);
  store.save('甲虚构公司（改）', kept.id);
  const added = store.save('丙虚构公司');
  const addedFile = store.addFile(added.id, pictureOf(2));
  store.database.write((connection) => connection.prepare('DELETE FROM cases WHERE id = ?').run(gone.id));
  store.set('theme', 'dark');
  store.clock.advance(aMinute);
  return { ...store, kept, gone, added, file, form, addedFile, atBackup, id: manifest.id };
}

const restore = (store: { folder: string; clock: ReturnType<typeof handClock> }, id: string, more = {}) =>
  restoreBackup({
    dataDirectory: store.folder,
    id,
    dataKey,
    clock: store.clock,
    measureProgress: progress,
    ...more,
  });

/** The content of a folder's store, and the sealed files that can be opened. */
function look(folder: string) {
  const database = openDatabase(join(folder, 'beituo.sqlite'));
  const content = contentOf(database);
  database.close();
  const readable = (name: 'files' | 'letter-forms') =>
    readdirSync(join(folder, name))
      .filter((id) =>
        dataKey.sealer(name).open(fileContentIdentity(id), readFileSync(join(folder, name, id))),
      )
      .sort();
  return { content, files: readable('files'), forms: readable('letter-forms') };
}

describe('restoring a backup', () => {
  it('tells beforehand what would be lost or older, and what comes back', async () => {
    const store = await storeWithBackup();
    const preview = await previewRestore({
      dataDirectory: store.folder,
      id: store.id,
      dataKey,
      clock: store.clock,
      database: store.database,
    });
    expect(preview).toMatchObject({ backup: { id: store.id, problem: null }, returning: 1, complete: true });
    expect(preview.behind.map(({ id, title, backupSavedAt }) => [id, title, backupSavedAt !== null])).toEqual(
      expect.arrayContaining([
        [store.added.id, '丙虚构公司', false],
        [store.kept.id, '甲虚构公司（改）', true],
      ]),
    );
  });

  it('brings back exactly what there was, and can be undone exactly', async () => {
    const store = await storeWithBackup();
    const before = contentOf(store.database);
    store.database.close();
    const result = await restore(store, store.id);
    expect(result).toMatchObject({ setAside: null, salvaged: 0 });
    expect(result.missing.map(({ id }) => id).sort()).toEqual([store.added.id, store.kept.id].sort());
    expect(look(store.folder)).toEqual({ content: store.atBackup, files: [store.file], forms: [store.form] });

    const again = await restore(store, result.undo ?? '');
    expect(look(store.folder)).toEqual({
      content: before,
      files: [store.file, store.addedFile].sort(),
      forms: [store.form],
    });
    expect(again.undo).not.toBeNull();
  });

  it('leaves nothing beside the data but the backups', async () => {
    const store = await storeWithBackup();
    store.database.close();
    await restore(store, store.id);
    expect(readdirSync(store.folder).sort()).toEqual(['backups', 'beituo.sqlite', 'files', 'letter-forms']);
    const listed = await listBackups(store.folder, dataKey, store.clock);
    expect(listed.map(({ reason, problem }) => [reason, problem])).toEqual([
      ['before-restore', null],
      ['manual', null],
    ]);
  });

  it.each([
    ['that is not there', async () => '20260302T010000000Z-ffffffff', 'backup-missing'],
    [
      'whose database was changed',
      async (store: Awaited<ReturnType<typeof storeWithBackup>>) => {
        const path = join(store.folder, 'backups', store.id, 'store.sqlite');
        overwrite(path, statSync(path).size - 200, 4);
        return store.id;
      },
      'backup-damaged',
    ],
    [
      'one file of which is gone',
      async (store: Awaited<ReturnType<typeof storeWithBackup>>) => {
        rmSync(join(store.folder, 'backups', store.id, 'files', store.file));
        return store.id;
      },
      'backup-damaged',
    ],
  ])('is refused of one %s, and nothing is changed', async (_, spoil, code) => {
    const store = await storeWithBackup();
    const id = await spoil(store);
    const before = contentOf(store.database);
    store.database.close();
    expect((await problemOf(() => restore(store, id))).code).toBe(code);
    expect(look(store.folder).content).toEqual(before);
    expect(readdirSync(store.folder).sort()).toEqual(['backups', 'beituo.sqlite', 'files', 'letter-forms']);
  });

  it('is cancelled without a trace', async () => {
    const store = await storeWithBackup();
    const before = contentOf(store.database);
    store.database.close();
    const caller = new AbortController();
    const outcome = restore(store, store.id, {
      signal: caller.signal,
      onProgress: (ratio: number) => ratio >= 0.5 && caller.abort(),
    });
    await expect(outcome).rejects.toThrow();
    expect(look(store.folder).content).toEqual(before);
    expect(readdirSync(store.folder)).not.toContain('restoring.unfinished');
  });

  it('needs room on the disk, and says so before anything is changed', async () => {
    const store = await storeWithBackup();
    store.database.close();
    const problem = await problemOf(() => restore(store, store.id, { measureSpace: async () => 10 }));
    expect(problem.code).toBe('disk-full');
  });
});

function overwrite(path: string, offset: number, length: number, fill = 0xa5): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(length, fill), 0, length, offset);
  closeSync(file);
}

/** A store of many cases whose backup is older than half of them. */
async function bigStore() {
  const store = sealedStore();
  const ids = Array.from({ length: 80 }, (_, number) => store.save(`第${number}虚构公司`).id);
  const file = store.addFile(ids[0] ?? '', onePixelPng);
  store.set('theme', 'light');
  const { id } = await store.back();
  store.clock.advance(aMinute);
  for (const [number, caseId] of ids.slice(0, 30).entries()) store.save(`第${number}虚构公司（改）`, caseId);
  const later = Array.from({ length: 30 }, (_, number) => store.save(`后来第${number}虚构公司`).id);
  const laterFile = store.addFile(later[0] ?? '', pictureOf(3));
  const laterForm = store.addForm('some', Buffer.from('%PDF-1.7'));
  store.set('theme', 'dark');
  store.clock.advance(aMinute);
  const content = contentOf(store.database);
  const path = join(store.folder, 'beituo.sqlite');
  return { ...store, id, ids, later, file, laterFile, laterForm, content, path };
}

describe('a broken store', () => {
  const damages: readonly (readonly [string, (path: string) => void, { all: boolean }])[] = [
    ['whose header is zeroed', (path) => overwrite(path, 0, 100, 0), { all: true }],
    ['whose first pages are gone', (path) => overwrite(path, 0, 4096 * 2), { all: false }],
    ['with pages overwritten in the middle', (path) => overwrite(path, 4096 * 20, 4096 * 12), { all: false }],
    ['that is cut off', (path) => truncateSync(path, Math.floor(statSync(path).size * 0.7)), { all: false }],
    ['of a newer version', (path) => setLayout(path, 1_000_000), { all: true }],
  ];

  it.each(damages)('%s is set aside; what can be read is put over the backup', async (_, damage, { all }) => {
    const store = await bigStore();
    store.database.close();
    damage(store.path);
    const broken = readFileSync(store.path);
    const preview = await previewRestore({
      dataDirectory: store.folder,
      id: store.id,
      dataKey,
      clock: store.clock,
      database: undefined,
    });
    expect(preview.complete).toBe(false);

    const result = await restore(store, store.id);
    expect(result.undo).toBeNull();
    expect(readFileSync(join(store.folder, result.setAside ?? '', 'beituo.sqlite')).equals(broken)).toBe(
      true,
    );

    const after = look(store.folder);
    const wanted = new Map(store.content.documents.map((row) => [`${row.id} ${row.version}`, row.document]));
    for (const { id, version, document } of after.content.documents) {
      expect(wanted.get(`${id} ${version}`)).toBe(document);
    }
    for (const { summary } of after.content.cases) expect(summary).toBeDefined();
    // Every case is there as it was last saved, or is said to be missing.
    const missing = new Set(result.missing.map(({ id }) => id));
    const restored = new Map(after.content.cases.map(({ id, version }) => [id, version]));
    const lost = store.content.cases.filter(({ id, version }) => restored.get(id) !== version);
    const untold = lost.filter(({ id }) => !missing.has(id));
    if (all) {
      expect(lost).toEqual([]);
      expect(result).toMatchObject({ salvaged: 60, missing: [] });
      expect(after.content).toEqual(store.content);
      expect(after.files).toEqual([store.file, store.laterFile].sort());
      expect(after.forms).toEqual([store.laterForm]);
    } else {
      expect(result.salvaged).toBeGreaterThan(0);
      expect(restored.size).toBeGreaterThanOrEqual(80);
      // Of a page that is gone with all of its rows, no trace is left that could be told.
      expect(untold.length).toBeLessThan(60 - result.salvaged + 1);
    }
  });

  it.each([
    ['and its own header is', (path: string) => overwrite(path, 0, 100, 0)],
    ['and its own pages are', (path: string) => overwrite(path, 0, 4096 * 8)],
    ['and it is', (path: string) => truncateSync(path, 0)],
  ])('whose log lost its header %s gone is read with that log', async (_, damage) => {
    const store = await bigStore();
    const [main, log] = [readFileSync(store.path), readFileSync(`${store.path}-wal`)];
    store.database.close();
    writeFileSync(store.path, main);
    writeFileSync(`${store.path}-wal`, log);
    overwrite(`${store.path}-wal`, 0, 32, 0);
    damage(store.path);
    const damagedLog = readFileSync(`${store.path}-wal`);
    const result = await restore(store, store.id);
    expect(result.salvaged).toBe(60);
    expect(look(store.folder).content).toEqual(store.content);
    const aside = join(store.folder, result.setAside ?? '', 'beituo.sqlite-wal');
    expect(readFileSync(aside).equals(damagedLog)).toBe(true);
  });

  it('without the log it had gives what the file alone holds', async () => {
    const store = await bigStore();
    const main = readFileSync(store.path);
    store.database.close();
    writeFileSync(store.path, main);
    overwrite(store.path, 0, 100, 0);
    const result = await restore(store, store.id);
    expect(look(store.folder).content.cases.length).toBeGreaterThanOrEqual(80);
    expect(result.setAside).toMatch(/^set-aside-/);
  });

  it('that is gone altogether is replaced; its files are kept aside', async () => {
    const store = await bigStore();
    store.database.close();
    rmSync(store.path);
    const result = await restore(store, store.id);
    expect(result).toMatchObject({ undo: null, salvaged: 0, missing: [] });
    expect(look(store.folder).content.cases).toHaveLength(80);
    expect(existsSync(join(store.folder, result.setAside ?? '', 'files', store.laterFile))).toBe(true);
  });

  it('names a case whose newest version cannot be read', async () => {
    const store = await bigStore();
    const [changed = ''] = store.ids;
    const [later = ''] = store.later;
    store.database.write((connection) => {
      const spoil = connection.prepare(
        'UPDATE case_versions SET document = zeroblob(length(document)) WHERE case_id = ? AND version = ?',
      );
      spoil.run(changed, 2);
      spoil.run(later, 1);
    });
    store.database.close();
    overwrite(store.path, 0, 100, 0);
    const result = await restore(store, store.id);
    expect(result.salvaged).toBe(58);
    expect(result.missing).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: changed,
          title: '第0虚构公司（改）',
          backupSavedAt: expect.any(String),
        }),
        expect.objectContaining({ id: later, title: '后来第0虚构公司', backupSavedAt: null }),
      ]),
    );
    expect(result.missing).toHaveLength(2);
  });

  it('never has a value put into the store that another was put in the place of', async () => {
    const store = await bigStore();
    const [one = '', two = ''] = store.later;
    store.database.write((connection) =>
      connection
        .prepare(
          `UPDATE case_versions SET document = (SELECT document FROM case_versions WHERE case_id = ?)
           WHERE case_id = ?`,
        )
        .run(one, two),
    );
    store.database.close();
    overwrite(store.path, 0, 100, 0);
    const result = await restore(store, store.id);
    expect(result.missing.map(({ id }) => id)).toEqual([two]);
    expect(look(store.folder).content.cases.map(({ id }) => id)).not.toContain(two);
  });

  it('does not take over files whose bytes are not authentic', async () => {
    const store = await bigStore();
    const path = join(store.folder, 'files', store.laterFile);
    overwrite(path, 40, 1);
    store.database.close();
    overwrite(store.path, 0, 100, 0);
    const result = await restore(store, store.id);
    expect(look(store.folder).files).toEqual([store.file]);
    expect(existsSync(join(store.folder, result.setAside ?? '', 'files', store.laterFile))).toBe(true);
  });

  it('that opens but is not in order inside is set aside too', async () => {
    const store = await bigStore();
    store.database.close();
    const other = new BetterSqlite(store.path);
    other.pragma('foreign_keys = OFF');
    other.prepare("INSERT INTO case_versions VALUES (?, 1, 1, x'00')").run('f'.repeat(32));
    other.close();
    const result = await restore(store, store.id);
    expect(result.setAside).toMatch(/^set-aside-/);
    expect(look(store.folder).content).toEqual(store.content);
  });

  it('a second time is set aside beside the first', async () => {
    const store = await bigStore();
    store.database.close();
    for (const minute of [1, 2]) {
      overwrite(store.path, 0, 100, 0);
      store.clock.advance(minute * aMinute);
      await restore(store, store.id);
    }
    expect(readdirSync(store.folder).filter((name) => name.startsWith('set-aside-'))).toHaveLength(2);
  });
});

function setLayout(path: string, layout: number): void {
  const connection = new BetterSqlite(path);
  connection.pragma(`user_version = ${layout}`);
  connection.close();
}
