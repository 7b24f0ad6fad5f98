import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { StoredFile } from '../../../shared/model/case-record.ts';
import { openStore } from './open-store.ts';
import { problemOf } from './problem-of.ts';
import { onePixelPng, sampleCase } from './sample-case.ts';

const picture = { name: '执照.png', bytes: onePixelPng };
const recognition: StoredFile['recognition'] = { documents: [], ms: 5, width: 1, height: 1 };
const bytesOn = (folder: string) => readdirSync(join(folder, 'files'));

async function storeWithPicture() {
  const opened = await openStore();
  const { id } = opened.store.create(sampleCase());
  const file = await opened.store.files.add(id, picture);
  return { ...opened, id, file };
}

describe('a picture added to a case', () => {
  it('is kept with its name, kind, size and bytes', async () => {
    const { store, id, file, clock } = await storeWithPicture();
    expect(file).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      name: '执照.png',
      mediaType: 'image/png',
      bytes: onePixelPng.byteLength,
      addedAt: clock.now().toISOString(),
      recognition: null,
      problem: null,
      confirmed: [],
    });
    expect(store.open(id).files).toEqual([file]);
    expect(Buffer.from((await store.files.read(file.id)).bytes).equals(onePixelPng)).toBe(true);
    expect(store.list({ query: '', trashed: false })[0]?.fileCount).toBe(1);
  });

  it('is told by its bytes, not by its name', async () => {
    const { store } = await openStore();
    const { id } = store.create(sampleCase());
    const file = await store.files.add(id, { name: '执照.jpg', bytes: onePixelPng });
    expect(file.mediaType).toBe('image/png');
  });

  it('is kept once in a case, under whatever name and however fast it comes again', async () => {
    const { store, folder, id, file } = await storeWithPicture();
    const other = { name: '另一张.png', bytes: Buffer.concat([onePixelPng, Buffer.from('x')]) };
    const again = await Promise.all([
      store.files.add(id, { ...picture, name: '副本.png' }),
      store.files.add(id, other),
      store.files.add(id, other),
    ]);
    expect(again[0]).toEqual(file);
    expect(again[2]).toEqual(again[1]);
    expect(bytesOn(folder)).toHaveLength(2);
    expect(store.list({ query: '', trashed: false })[0]?.fileCount).toBe(2);
    const elsewhere = store.create(sampleCase());
    expect((await store.files.add(elsewhere.id, picture)).id).not.toBe(file.id);
  });

  it('comes in anew when the bytes of the same picture were lost', async () => {
    const { store, folder, id, file } = await storeWithPicture();
    rmSync(join(folder, 'files', file.id));
    expect((await store.files.add(id, picture)).id).not.toBe(file.id);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'file-empty'],
    ['a text', Buffer.from('不是图片'), 'file-not-picture'],
    ['more than 50 MB', Buffer.concat([onePixelPng, Buffer.alloc(50 * 1024 * 1024)]), 'file-too-large'],
  ])('is refused when it is %s', async (_, bytes, code) => {
    const { store, folder, id, file } = await storeWithPicture();
    const problem = await problemOf(() => store.files.add(id, { name: '坏.jpg', bytes }));
    expect(problem).toMatchObject({ code, file: '坏.jpg' });
    expect(problem.message).toContain('“坏.jpg”');
    expect(bytesOn(folder)).toEqual([file.id]);
  });

  it('is refused when the case is gone or in the trash', async () => {
    const { store, folder, id, file } = await storeWithPicture();
    expect((await problemOf(() => store.files.add('0'.repeat(32), picture))).code).toBe('case-missing');
    store.trash(id);
    expect((await problemOf(() => store.files.add(id, picture))).code).toBe('case-in-trash');
    expect(bytesOn(folder)).toEqual([file.id]);
  });
});

describe('what is known of a picture', () => {
  it('is the last recognition, and what a person has confirmed of it', async () => {
    const { store, database, folder, file } = await storeWithPicture();
    store.files.keepRecognition(file.id, { recognition, problem: null });
    store.files.confirm(file.id, ['0.name']);
    store.files.confirm(file.id, ['0.idNumber', '0.name'], '沈知远');
    store.files.confirm(file.id, ['0.sex'], '男');
    store.files.doubt(file.id, ['0.sex', '0.birth']);
    database.close();
    const again = await openStore({ folder });
    expect(again.store.files.get(file.id)).toMatchObject({
      recognition,
      confirmed: ['0.name', '0.idNumber'],
      settled: { '0.idNumber': '沈知远', '0.name': '沈知远' },
    });
    const anew = again.store.files.keepRecognition(file.id, { recognition, problem: null });
    expect(anew).toMatchObject({ confirmed: [], settled: {} });
  });
});

describe('removing a picture', () => {
  it('removes its bytes, and later questions get an answer', async () => {
    const { store, folder, id, file } = await storeWithPicture();
    await store.files.remove(file.id);
    expect(bytesOn(folder)).toEqual([]);
    expect(store.open(id).files).toEqual([]);
    expect(store.list({ query: '', trashed: false })[0]?.fileCount).toBe(0);
    expect((await problemOf(() => store.files.get(file.id))).code).toBe('file-missing');
    expect((await problemOf(() => store.files.remove(file.id))).code).toBe('file-missing');
  });
});

describe('erasing a case', () => {
  it('leaves neither bytes nor text of it anywhere in the data folder, not even sealed', async () => {
    const { store, database, folder, id } = await storeWithPicture();
    store.save(id, 1, sampleCase('绝密虚构公司'));
    const other = store.create(sampleCase('另一家虚构公司'));
    const sealed = database.read((connection) =>
      connection
        .prepare<[], { case_id: string; document: Buffer }>('SELECT case_id, document FROM case_versions')
        .all(),
    );
    store.trash(id);
    await store.erase(id);
    expect(bytesOn(folder)).toEqual([]);
    const onDisk = readdirSync(folder)
      .filter((name) => name.startsWith('beituo'))
      .map((name) => readFileSync(join(folder, name)));
    const holds = (text: string | Buffer) => onDisk.some((content) => content.includes(text));
    expect(holds('虚构公司')).toBe(false);
    expect(holds(id)).toBe(false);
    // The end of a value lies on one page, however long it is.
    const held = sealed.map((row) => ({
      other: row.case_id === other.id,
      found: holds(row.document.subarray(-64)),
    }));
    expect(held.filter(({ found }) => found)).toEqual([{ other: true, found: true }]);
    expect(store.open(other.id).files).toEqual([]);
  });
});

describe('a duplicated case', () => {
  it('has pictures of its own, in the same places', async () => {
    const { store, folder, id, file } = await storeWithPicture();
    const document = sampleCase();
    document.files.certificate = file.id;
    document.files.other = [file.id, 'gone'];
    store.save(id, 1, document);
    store.files.keepRecognition(file.id, { recognition, problem: null });

    const copy = await store.duplicate(id);
    const [copied] = copy.files;
    expect(copied).toMatchObject({ name: file.name, recognition });
    expect(copied?.id).not.toBe(file.id);
    expect(copy.document.files).toMatchObject({ certificate: copied?.id, other: [copied?.id] });
    expect(bytesOn(folder)).toHaveLength(2);

    store.trash(id);
    await store.erase(id);
    expect(Buffer.from((await store.files.read(copied?.id ?? '')).bytes).equals(onePixelPng)).toBe(true);
    expect(store.list({ query: '', trashed: false })[0]?.fileCount).toBe(1);
  });

  it('is made without pictures whose bytes are missing', async () => {
    const { store, folder, id, file } = await storeWithPicture();
    rmSync(join(folder, 'files', file.id));
    const copy = await store.duplicate(id);
    expect(copy.files).toEqual([]);
    expect(copy.document.organization).toEqual(sampleCase().organization);
  });
});

describe('opening the data folder', () => {
  it('reports pictures whose bytes are gone, and the case still opens', async () => {
    const { database, folder, id, file } = await storeWithPicture();
    database.close();
    rmSync(join(folder, 'files', file.id));
    const { store } = await openStore({ folder });
    expect(store.found).toEqual({ orphansRemoved: 0, filesMissing: 1, damaged: [] });
    expect(store.open(id).files[0]?.problem?.code).toBe('file-missing');
    expect((await problemOf(() => store.files.read(file.id))).code).toBe('file-missing');
  });

  it('copes with a file whose details are damaged', async () => {
    const { database, folder, id, file } = await storeWithPicture();
    database.close();
    const connection = new BetterSqlite(join(folder, 'beituo.sqlite'));
    connection.exec("UPDATE files SET details = x'ff'");
    connection.close();
    const { store } = await openStore({ folder });
    expect(store.open(id).files).toMatchObject([{ id: file.id, recognition: null }]);
    expect((await store.files.read(file.id)).bytes.byteLength).toBe(onePixelPng.byteLength);
  });
});
