import { describe, expect, it } from 'vitest';
import { emptyCaseDocument } from '../../../shared/model/case-document.ts';
import { openStore } from './open-store.ts';
import { problemOf } from './problem-of.ts';
import { sampleCase } from './sample-case.ts';

describe('a case', () => {
  it('is found again after the application was closed', async () => {
    const { store, database, folder } = await openStore();
    const { id, version } = store.create(emptyCaseDocument());
    const saved = store.save(id, version, sampleCase());
    database.close();

    const again = await openStore({ folder });
    const record = again.store.open(id);
    expect(record.document).toEqual(sampleCase());
    expect(record.version).toBe(saved.version);
    expect(again.store.list({ query: '云杉', trashed: false })).toHaveLength(1);
  });

  it('has an id of 32 hexadecimal digits', async () => {
    const { store } = await openStore();
    expect(store.create(emptyCaseDocument()).id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is saved whatever is written in it', async () => {
    const { store } = await openStore();
    const { id, version } = store.create(emptyCaseDocument());
    const document = { ...sampleCase(), platforms: ['no-such-platform'], title: '\u0000\ud800' };
    store.save(id, version, document);
    expect(store.open(id).document).toEqual(document);
  });

  it('counts up its version with each save and notes the time', async () => {
    const { store, clock } = await openStore();
    const { id, version } = store.create(emptyCaseDocument());
    clock.advance(61_000);
    const saved = store.save(id, version, sampleCase());
    expect(saved).toEqual({ version: version + 1, savedAt: clock.now().toISOString() });
    expect(store.open(id).updatedAt).toBe(saved.savedAt);
  });

  it('refuses to open when there is none of that id', async () => {
    const { store } = await openStore();
    expect(await problemOf(() => store.open('0'.repeat(32)))).toMatchObject({ code: 'case-missing' });
    expect(await problemOf(() => store.versions('0'.repeat(32)))).toMatchObject({ code: 'case-missing' });
    expect(await problemOf(() => store.trash('0'.repeat(32)))).toMatchObject({ code: 'case-missing' });
  });
});

describe('saving on top of a version someone else has replaced', () => {
  it('is refused and keeps what the other saved', async () => {
    const { store } = await openStore();
    const { id, version } = store.create(emptyCaseDocument());
    store.save(id, version, sampleCase('甲虚构公司'));
    const problem = await problemOf(() => store.save(id, version, sampleCase('乙虚构公司')));
    expect(problem.code).toBe('case-conflict');
    expect(store.open(id).document.organization.name).toBe('甲虚构公司');
    expect(store.list({ query: '乙虚构', trashed: false })).toEqual([]);
  });

  it('is refused across two handles on one file', async () => {
    const first = await openStore();
    const { id, version } = first.store.create(emptyCaseDocument());
    const second = await openStore({ folder: first.folder });
    second.store.save(id, version, sampleCase('乙虚构公司'));
    expect((await problemOf(() => first.store.save(id, version, sampleCase()))).code).toBe('case-conflict');
    expect(first.store.open(id).document.organization.name).toBe('乙虚构公司');
  });

  it('is refused for a version that does not exist yet', async () => {
    const { store } = await openStore();
    const { id, version } = store.create(emptyCaseDocument());
    expect((await problemOf(() => store.save(id, version + 5, sampleCase()))).code).toBe('case-conflict');
  });
});

describe('the list', () => {
  it('shows what was saved last first', async () => {
    const { store, clock } = await openStore();
    const ids = ['甲', '乙', '丙'].map((title) => {
      clock.advance(1000);
      return store.create({ ...emptyCaseDocument(), title }).id;
    });
    const [first = ''] = ids;
    clock.advance(1000);
    store.save(first, 1, { ...emptyCaseDocument(), title: '甲二' });
    const titles = store.list({ query: '', trashed: false }).map(({ title }) => title);
    expect(titles).toEqual(['甲二', '丙', '乙']);
  });

  it('keeps its order over a restart', async () => {
    const { store, database, folder, clock } = await openStore();
    for (const title of ['甲', '乙', '丙']) {
      clock.advance(1000);
      store.create({ ...emptyCaseDocument(), title });
    }
    const before = store.list({ query: '', trashed: false });
    database.close();
    const again = await openStore({ folder });
    expect(again.store.list({ query: '', trashed: false })).toEqual(before);
  });

  it('tells what a case is about and how far it is', async () => {
    const { store } = await openStore({ measureProgress: () => ({ done: 3, total: 7 }) });
    store.create(sampleCase());
    expect(store.list({ query: '', trashed: false })).toMatchObject([
      {
        title: '春季通知短信',
        client: '云杉',
        organizationName: '杭州云杉虚构科技有限公司',
        platforms: ['aliyun'],
        purpose: 'other',
        signatures: ['云杉科技', '云杉App'],
        fileCount: 0,
        progress: { done: 3, total: 7 },
        example: false,
      },
    ]);
  });

  it.each([
    ['a company', '云杉虚构'],
    ['a client', '云杉'],
    ['a credit code in lower case', '91330100ma'],
    ['full-width digits', '１３８００００'],
    ['a signature', '云杉app'],
    ['two words in any order', '周二 春季'],
    ['a person', '林一'],
  ])('finds a case by %s', async (_, query) => {
    const { store } = await openStore();
    store.create(sampleCase());
    store.create(emptyCaseDocument());
    expect(store.list({ query, trashed: false })).toHaveLength(1);
  });

  it('finds nothing for words of which one is missing, or that two fields hold together', async () => {
    const { store } = await openStore();
    store.create(sampleCase());
    expect(store.list({ query: '云杉 不存在', trashed: false })).toEqual([]);
    expect(store.list({ query: '短信云杉', trashed: false })).toEqual([]);
  });

  it('finds the words of the last version only', async () => {
    const { store } = await openStore();
    const { id } = store.create(sampleCase('甲虚构公司'));
    store.save(id, 1, sampleCase('乙虚构公司'));
    expect(store.list({ query: '甲虚构', trashed: false })).toEqual([]);
    expect(store.list({ query: '乙虚构', trashed: false })).toHaveLength(1);
  });
});

describe('the trash', () => {
  it('takes a case out of the list and gives it back as it was', async () => {
    const { store, database, folder } = await openStore();
    const { id } = store.create(sampleCase());
    const before = store.list({ query: '', trashed: false });
    store.trash(id);
    expect(store.list({ query: '', trashed: false })).toEqual([]);
    expect(store.list({ query: '云杉', trashed: true })).toHaveLength(1);
    database.close();

    const again = await openStore({ folder });
    expect(again.store.list({ query: '', trashed: true })).toHaveLength(1);
    again.store.restore(id);
    expect(again.store.list({ query: '', trashed: false })).toEqual(before);
  });

  it('can be looked into but not changed', async () => {
    const { store } = await openStore();
    const { id, version } = store.create(sampleCase());
    store.trash(id);
    expect(store.open(id).trashedAt).not.toBeNull();
    expect((await problemOf(() => store.save(id, version, emptyCaseDocument()))).code).toBe('case-in-trash');
    expect(store.open(id).document).toEqual(sampleCase());
  });

  it('is the only place from which a case is erased', async () => {
    const { store } = await openStore();
    const { id } = store.create(sampleCase());
    expect((await problemOf(() => store.erase(id))).code).toBe('case-not-in-trash');
    expect(store.open(id).document).toEqual(sampleCase());
    store.trash(id);
    await store.erase(id);
    expect((await problemOf(() => store.open(id))).code).toBe('case-missing');
    expect(store.list({ query: '', trashed: true })).toEqual([]);
  });
});

describe('a duplicate', () => {
  it('is a case of its own that says that it is a copy', async () => {
    const { store } = await openStore();
    const { id } = store.create(sampleCase());
    const copy = await store.duplicate(id);
    expect(copy.id).not.toBe(id);
    expect(copy.document).toEqual({ ...sampleCase(), title: '春季通知短信（副本）' });
    const second = await store.duplicate(copy.id);
    expect(second.document.title).toBe('春季通知短信（副本 2）');
    expect((await store.duplicate(second.id)).document.title).toBe('春季通知短信（副本 3）');
    store.save(copy.id, copy.version, emptyCaseDocument());
    expect(store.open(id).document).toEqual(sampleCase());
  });
});

describe('examples', () => {
  it('are removed all at once, wherever they are, and nothing else is', async () => {
    const { store } = await openStore();
    const mine = store.create(sampleCase());
    store.create(sampleCase(), { example: true });
    const { id } = store.create(sampleCase(), { example: true });
    store.trash(id);
    expect(await store.eraseExamples()).toBe(2);
    expect(store.list({ query: '', trashed: false }).map((summary) => summary.id)).toEqual([mine.id]);
    expect(store.list({ query: '', trashed: true })).toEqual([]);
  });
});
