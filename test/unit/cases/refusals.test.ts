import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { emptyCaseDocument } from '../../../shared/model/case-document.ts';
import { openStore } from './open-store.ts';
import { problemOf } from './problem-of.ts';
import { canMount, remount, smallDisk } from './refusing-disk.ts';
import { onePixelPng, sampleCase } from './sample-case.ts';

const long = (length: number) => ({ ...emptyCaseDocument(), remark: '长'.repeat(length) });
const picture = (size: number) => Buffer.concat([onePixelPng, Buffer.alloc(size)]);

describe('a database that may not grow', () => {
  it('refuses a save as a full disk, and keeps what was there', async () => {
    const { store, database } = await openStore();
    const { id, version } = store.create(sampleCase());
    database.read((connection) => {
      connection.pragma(`max_page_count = ${connection.pragma('page_count', { simple: true })}`);
    });
    expect((await problemOf(() => store.save(id, version, long(100_000)))).code).toBe('disk-full');
    expect(store.open(id)).toMatchObject({ version, document: sampleCase() });
    expect(store.list({ query: '云杉', trashed: false })).toHaveLength(1);

    database.read((connection) => connection.pragma('max_page_count = 1000000'));
    expect(store.save(id, version, long(100_000)).version).toBe(version + 1);
  });
});

describe('a database another program holds', () => {
  it('refuses a save as busy, and takes it afterwards', async () => {
    const { store, database, folder } = await openStore();
    const { id, version } = store.create(sampleCase());
    database.read((connection) => connection.pragma('busy_timeout = 20'));
    const other = new BetterSqlite(join(folder, 'beituo.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    expect((await problemOf(() => store.save(id, version, long(1)))).code).toBe('store-busy');
    other.exec('ROLLBACK');
    other.close();
    expect(store.save(id, version, long(1)).version).toBe(version + 1);
  });
});

describe('a database that cannot be written', () => {
  it('refuses a save as read-only, and can still be read', async () => {
    const { store, database } = await openStore();
    const { id, version } = store.create(sampleCase());
    database.read((connection) => connection.pragma('query_only = ON'));
    expect((await problemOf(() => store.save(id, version, long(1)))).code).toBe('disk-read-only');
    expect(store.open(id).document).toEqual(sampleCase());
  });
});

describe.skipIf(!canMount)('a real disk (needs the right to mount one)', () => {
  it('when full refuses saves and pictures, keeps everything, and goes on when there is room', async () => {
    const disk = smallDisk(1024);
    const { store, database } = await openStore({ folder: join(disk, 'data') });
    const { id, version } = store.create(sampleCase());
    const kept = await store.files.add(id, { name: 'a.png', bytes: picture(400_000) });
    expect(
      (await problemOf(() => store.files.add(id, { name: 'b.png', bytes: picture(700_000) }))).code,
    ).toBe('disk-full');
    let last = version;
    const problem = await problemOf(() => {
      for (let round = 0; round < 100; round += 1) last = store.save(id, last, long(50_000)).version;
    });
    expect(problem.code).toBe('disk-full');
    expect(store.open(id).version).toBe(last);
    expect(database.read((connection) => connection.pragma('integrity_check', { simple: true }))).toBe('ok');
    expect((await store.files.read(kept.id)).bytes.byteLength).toBe(kept.bytes);

    await store.files.remove(kept.id);
    expect(store.save(id, last, sampleCase()).version).toBe(last + 1);
    expect(store.open(id).document).toEqual(sampleCase());
  });

  it('when it becomes read-only refuses changes and can still be read', async () => {
    const disk = smallDisk(4096);
    const { store, database, folder } = await openStore({ folder: join(disk, 'data') });
    const { id } = store.create(sampleCase());
    database.close();
    remount(disk, 'ro');
    expect((await problemOf(() => openStore({ folder }))).code).toBe('disk-read-only');
    remount(disk, 'rw');
    const again = await openStore({ folder });
    expect(again.store.open(id).document).toEqual(sampleCase());
  });
});
