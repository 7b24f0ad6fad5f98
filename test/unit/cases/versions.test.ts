import { describe, expect, it } from 'vitest';
import { emptyCaseDocument } from '../../../shared/model/case-document.ts';
import { openStore } from './open-store.ts';
import { problemOf } from './problem-of.ts';

const titled = (title: string) => ({ ...emptyCaseDocument(), title });

describe('versions of a case', () => {
  it('are listed newest first and can be opened', async () => {
    const { store, clock } = await openStore();
    const { id } = store.create(titled('一'));
    clock.advance(60_000);
    store.save(id, 1, titled('二'));
    clock.advance(60_000);
    const { savedAt } = store.save(id, 2, titled('三'));
    expect(store.versions(id).map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(store.versions(id)[0]?.savedAt).toBe(savedAt);
    expect(store.openVersion(id, 1).title).toBe('一');
    expect(store.openVersion(id, 3).title).toBe('三');
  });

  it('keep the first and the last of each minute in which someone typed', async () => {
    const { store, clock } = await openStore();
    const { id } = store.create(titled('09:00:00'));
    for (let version = 1; version <= 90; version += 1) {
      clock.advance(1000);
      store.save(id, version, titled(clock.now().toISOString().slice(11, 19)));
    }
    const titles = store.versions(id).map(({ version }) => store.openVersion(id, version).title);
    expect(titles).toEqual(['09:01:30', '09:01:00', '09:00:59', '09:00:00']);
  });

  it('are never dropped later for being old', async () => {
    const { store, clock } = await openStore();
    const { id } = store.create(titled('早'));
    clock.advance(5000);
    store.save(id, 1, titled('离开前'));
    clock.advance(30 * 24 * 3600 * 1000);
    store.save(id, 2, titled('回来后'));
    expect(store.openVersion(id, 2).title).toBe('离开前');
  });

  it('say so when one has been thinned out or never was', async () => {
    const { store, clock } = await openStore();
    const { id } = store.create(titled('一'));
    for (const version of [1, 2]) {
      clock.advance(1000);
      store.save(id, version, titled('后'));
    }
    expect((await problemOf(() => store.openVersion(id, 2))).message).toContain('历史版本');
    expect((await problemOf(() => store.openVersion(id, 99))).code).toBe('case-missing');
  });
});
