import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/core/cases/database.ts';
import { openStore, temporaryFolder } from './open-store.ts';
import { problemOf } from './problem-of.ts';
import { sampleCase } from './sample-case.ts';

describe('the database', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 5000],
    ['trusted_schema', 0],
    ['temp_store', 2],
    ['secure_delete', 1],
    ['checkpoint_fullfsync', 1],
    ['application_id', 0x62_74_75_6f],
  ])('is opened with %s = %s, at first and again', (pragma, value) => {
    const path = join(temporaryFolder(), 'beituo.sqlite');
    for (let time = 1; time <= 2; time += 1) {
      const database = openDatabase(path);
      expect(database.read((connection) => connection.pragma(pragma, { simple: true }))).toBe(value);
      database.close();
    }
  });

  it.skipIf(process.platform === 'win32')('can be read by its owner only', () => {
    const path = join(temporaryFolder(), 'beituo.sqlite');
    openDatabase(path).close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is taken for damaged when a column has another name, if only in the case of a letter', async () => {
    const path = join(temporaryFolder(), 'beituo.sqlite');
    openDatabase(path).close();
    const connection = new BetterSqlite(path);
    connection.unsafeMode();
    connection.pragma('writable_schema = ON');
    connection.exec("UPDATE sqlite_schema SET sql = replace(sql, 'trashed_at', 'trasHed_at')");
    connection.close();
    expect((await problemOf(async () => openDatabase(path))).code).toBe('store-damaged');
  });

  it('undoes a change that fails half-way', async () => {
    const { store, database } = await openStore();
    const { id } = store.create(sampleCase());
    const halfWay = () =>
      database.write((connection) => {
        connection.exec('DELETE FROM cases');
        throw new Error('half-way');
      });
    expect(halfWay).toThrow('half-way');
    expect(store.open(id).document).toEqual(sampleCase());
  });

  it('leaves no log behind after a deletion or when it is closed', async () => {
    const { store, database, folder } = await openStore();
    const log = join(folder, 'beituo.sqlite-wal');
    const { id } = store.create(sampleCase());
    expect(statSync(log).size).toBeGreaterThan(0);
    store.trash(id);
    await store.erase(id);
    expect(statSync(log).size).toBe(0);
    store.create(sampleCase());
    database.close();
    database.close();
    expect(existsSync(log)).toBe(false);
  });
});
