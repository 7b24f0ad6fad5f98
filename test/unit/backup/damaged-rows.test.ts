import {
  appendFileSync,
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { damagedRows } from '../../../electron/core/backup/damaged/damaged-rows.ts';
import { type KnownRow, knownRow } from '../../../electron/core/backup/damaged/known-rows.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { onePixelPng } from '../cases/sample-case.ts';
import { sealedStore } from './sealed-store.ts';

const found = (path: string) =>
  [...damagedRows(path)].map(knownRow).filter((row): row is KnownRow => row !== undefined);

const keyOf = ({ table, row }: KnownRow) => `${table} ${JSON.stringify(row)}`;

/** Every row that SQLite itself finds, told in the same way. */
function told(path: string): string[] {
  const connection = new BetterSqlite(path);
  const tables = ['cases', 'case_versions', 'files', 'letter_forms', 'settings', 'platform_letter_forms'];
  const rows = tables.flatMap((table) =>
    connection.prepare<[], never[]>(`SELECT * FROM ${table}`).raw().all(),
  );
  connection.close();
  return rows.flatMap((row) => knownRow(row) ?? []).map(keyOf);
}

/** A store with long and short rows, over many pages; its log holds the last of them. */
function manyRows() {
  const store = sealedStore();
  for (let number = 0; number < 60; number += 1) {
    const { id } = store.save(`第${number}虚构公司${'长'.repeat((number % 7) * 900)}`);
    store.addFile(id, onePixelPng);
    if (number % 3 === 0) store.save(`第${number}虚构公司（二）`, id);
  }
  store.addForm('some', Buffer.from('%PDF'));
  store.set('theme', 'dark');
  return store;
}

/** The files of a store as they would be found after a power cut. */
function snapshot(folder: string): string {
  const path = join(temporaryFolder(), 'beituo.sqlite');
  copyFileSync(join(folder, 'beituo.sqlite'), path);
  copyFileSync(join(folder, 'beituo.sqlite-wal'), `${path}-wal`);
  return path;
}

function overwrite(path: string, offset: number, length: number, fill = 0xa5): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(length, fill), 0, length, offset);
  closeSync(file);
}

describe('looking at each page by itself', () => {
  it('finds exactly the rows SQLite finds, in the file and in its log', () => {
    const { folder } = manyRows();
    const path = snapshot(folder);
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(100_000);
    expect(statSync(path).size).toBeGreaterThan(4096);
    const rows = found(path).map(keyOf);
    expect(rows.sort()).toEqual(told(path).sort());
  });

  it('finds no row that was deleted', () => {
    const { folder, database } = manyRows();
    database.writeDeletion((connection) => connection.exec('DELETE FROM cases'));
    const path = join(folder, 'beituo.sqlite');
    const tables = new Set(found(path).map(({ table }) => table));
    expect([...tables].sort()).toEqual(['letter_forms', 'platform_letter_forms', 'settings']);
  });

  it('finds all rows without the header, and without the whole first page', () => {
    const store = manyRows();
    store.reopen();
    const path = join(store.folder, 'beituo.sqlite');
    const all = found(path).map(keyOf).sort();
    for (const length of [100, 4096]) {
      overwrite(path, 0, length, 0);
      expect(found(path).map(keyOf).sort()).toEqual(all);
    }
  });

  it('finds what stood in the other pages when some are overwritten', () => {
    const store = manyRows();
    store.reopen();
    const path = join(store.folder, 'beituo.sqlite');
    const all = new Set(found(path).map(keyOf));
    overwrite(path, 4096 * 10, 4096 * 3);
    const left = found(path).map(keyOf);
    expect(left.length).toBeGreaterThan(all.size - 40);
    expect(left.length).toBeLessThan(all.size);
  });

  it('reads a file that is cut off to its end', () => {
    const store = manyRows();
    store.reopen();
    const path = join(store.folder, 'beituo.sqlite');
    const all = found(path).length;
    truncateSync(path, Math.floor(statSync(path).size / 2));
    const left = found(path).length;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
  });

  it('reads a log whose middle is damaged on to its end', () => {
    const { folder } = manyRows();
    const path = snapshot(folder);
    const size = statSync(`${path}-wal`).size;
    overwrite(`${path}-wal`, Math.floor(size / 2), 3000);
    const rows = new Set(found(path).map(keyOf));
    expect(rows).toContain('settings {"name":"theme","value":"\\"dark\\""}');
  });

  it('answers nothing for no file, an empty one and a text', () => {
    const folder = temporaryFolder();
    expect(found(join(folder, 'none'))).toEqual([]);
    appendFileSync(join(folder, 'empty'), '');
    expect(found(join(folder, 'empty'))).toEqual([]);
    appendFileSync(join(folder, 'text'), '不是数据库'.repeat(2000));
    expect(found(join(folder, 'text'))).toEqual([]);
  });

  it('ends, and throws nothing, whatever is written into the file', () => {
    const store = manyRows();
    store.reopen();
    const path = join(store.folder, 'beituo.sqlite');
    const sound = readFileSync(path);
    let state = 12345;
    const random = (below: number) => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state % below;
    };
    for (let round = 0; round < 150; round += 1) {
      const bytes = Buffer.from(sound);
      for (let change = 0; change < 200; change += 1) bytes[random(bytes.length)] = random(256);
      const damaged = join(store.folder, 'damaged');
      const file = openSync(damaged, 'w');
      writeSync(file, bytes);
      closeSync(file);
      expect(() => found(damaged)).not.toThrow();
    }
  });
});
