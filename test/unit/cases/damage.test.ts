import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/core/cases/database.ts';
import { openStore, temporaryFolder } from './open-store.ts';
import { problemOf } from './problem-of.ts';
import { sampleCase } from './sample-case.ts';

/** A closed store with some cases in it. */
async function filledStore() {
  const { store, database, folder } = await openStore();
  const ids = Array.from({ length: 40 }, (_, number) => store.create(sampleCase(`第${number}虚构公司`)).id);
  database.close();
  return { path: join(folder, 'beituo.sqlite'), folder, ids };
}

describe('a damaged data file', () => {
  it.each([
    ['whose beginning is overwritten', (path: string) => overwrite(path, 0, 64)],
    ['with a page overwritten in the middle', (path: string) => overwrite(path, 4096, 8192)],
    ['that is cut off', (path: string) => truncateSync(path, 10_000)],
    ['that is a text', (path: string) => writeFileSync(path, '不是数据库'.repeat(1000))],
  ])('%s is refused and left as it is', async (_, damage) => {
    const { path } = await filledStore();
    damage(path);
    const before = readFileSync(path);
    const problem = await problemOf(() => openDatabase(path));
    expect(problem.code).toBe('store-damaged');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("is what another application's database is to us", async () => {
    const path = join(temporaryFolder(), 'beituo.sqlite');
    const other = new BetterSqlite(path);
    other.exec('CREATE TABLE theirs (a)');
    other.close();
    const before = readFileSync(path);
    expect((await problemOf(() => openDatabase(path))).code).toBe('store-damaged');
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

it('refuses the data file of a newer version and leaves it as it is', async () => {
  const { path } = await filledStore();
  const newer = new BetterSqlite(path);
  newer.pragma('user_version = 1000000');
  newer.close();
  const before = readFileSync(path);
  expect((await problemOf(() => openDatabase(path))).code).toBe('store-newer');
  expect(readFileSync(path).equals(before)).toBe(true);
});

describe('one damaged case among sound ones', () => {
  async function withDamaged(sql: string) {
    const { path, folder, ids } = await filledStore();
    const [damaged = '', sound = ''] = ids;
    const connection = new BetterSqlite(path);
    connection.prepare(sql).run(damaged);
    connection.close();
    const { store } = await openStore({ folder });
    return { store, damaged, sound };
  }

  it('with an unreadable summary is listed and found as before', async () => {
    const { store, damaged } = await withDamaged("UPDATE cases SET summary = x'ff' WHERE id = ?");
    expect(store.list({ query: '第0虚构', trashed: false }).map(({ id }) => id)).toEqual([damaged]);
    expect(store.open(damaged).document).toEqual(sampleCase('第0虚构公司'));
  });

  it('with an unreadable document says so, and the others open', async () => {
    const { store, damaged, sound } = await withDamaged(
      "UPDATE case_versions SET document = CAST('{' AS BLOB) WHERE case_id = ?",
    );
    expect((await problemOf(() => store.open(damaged))).code).toBe('case-damaged');
    expect(store.open(sound).document).toEqual(sampleCase('第1虚构公司'));
    expect(store.list({ query: '', trashed: false })).toHaveLength(40);
  });

  it('that has lost everything is still listed, and can be erased', async () => {
    const { store, damaged } = await withDamaged('DELETE FROM case_versions WHERE case_id = ?');
    expect((await problemOf(() => store.open(damaged))).code).toBe('case-damaged');
    store.trash(damaged);
    await store.erase(damaged);
    expect(store.list({ query: '', trashed: false })).toHaveLength(39);
  });
});

function overwrite(path: string, from: number, to: number): void {
  const bytes = readFileSync(path);
  bytes.fill(0x5a, from, to);
  writeFileSync(path, bytes);
}
