import { expect, it, vi } from 'vitest';
import type { MeasureProgress } from '../../../electron/core/cases/case-summary.ts';
import { progressMeter } from '../../../electron/core/cases/progress.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { aliyun, changedPack, validCase } from '../rules/fixture.ts';
import { openStore } from './open-store.ts';
import { sampleCase } from './sample-case.ts';

/** Rules that can be changed, and how often they were asked. */
function changingRules(done = 1) {
  let asked = 0;
  const rules = { done, mark: `rules ${done}` };
  const measure: MeasureProgress = Object.assign(
    () => {
      asked += 1;
      return { done: rules.done, total: 8 };
    },
    { mark: () => rules.mark },
  );
  const change = (to: number) => Object.assign(rules, { done: to, mark: `rules ${to}` });
  return { measure, change, asked: () => asked };
}

const everything = { query: '', trashed: false };

it('follows rules that changed as soon as the cases are listed: those in sight at once, the others soon', async () => {
  const rules = changingRules();
  const { store } = await openStore({ measureProgress: rules.measure });
  for (let number = 0; number < 70; number += 1) store.create(sampleCase(`虚构公司 ${number}`));
  const done = () => store.list(everything).map(({ progress }) => progress.done);
  expect(new Set(done())).toEqual(new Set([1]));
  rules.change(3);
  expect(done().slice(0, 50)).toEqual(Array.from({ length: 50 }, () => 3));
  // Each once when it was made, and once more.
  await vi.waitFor(() => expect(rules.asked()).toBe(140), 10_000);
  expect(new Set(done())).toEqual(new Set([3]));
  const titles = store.list(everything).map(({ organizationName }) => organizationName);
  expect(titles.slice(0, 2)).toEqual(['虚构公司 69', '虚构公司 68']);
});

it('measures nothing at the start, and nothing twice', async () => {
  const rules = changingRules();
  const { store, database, folder } = await openStore({ measureProgress: rules.measure });
  const { id } = store.create(sampleCase('虚构公司'));
  rules.change(2);
  expect(store.list(everything)[0]?.progress.done).toBe(2);
  database.close();

  const same = changingRules(2);
  const again = await openStore({ folder, measureProgress: same.measure });
  expect(again.store.list(everything)).toMatchObject([{ id, progress: { done: 2 }, version: 1 }]);
  expect(same.asked()).toBe(0);
  again.database.close();

  const newer = changingRules(5);
  const last = await openStore({ folder, measureProgress: newer.measure });
  expect(newer.asked()).toBe(0);
  expect(last.store.list(everything)[0]?.progress.done).toBe(5);
  expect(last.store.open(id).version).toBe(1);
});

it('leaves the rest alone when the data is closed meanwhile', async () => {
  const rules = changingRules();
  const { store, database } = await openStore({ measureProgress: rules.measure });
  for (let number = 0; number < 60; number += 1) store.create(sampleCase(`虚构公司 ${number}`));
  rules.change(3);
  store.list(everything);
  const asked = rules.asked();
  database.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(rules.asked()).toBe(asked);
});

it('shows what an imported pack makes of a case without saving it', async () => {
  let inForce: readonly RulePack[] = [aliyun];
  const clock = { now: () => new Date(2026, 10, 21, 12) };
  const { store } = await openStore({ measureProgress: progressMeter(() => inForce, clock) });
  store.create(
    validCase('self', { signatures: [{ text: '杭州云帆科技有限公司一二三', basis: 'shortName' }] }),
  );
  const done = () => store.list(everything)[0]?.progress.done ?? 0;
  const before = done();
  inForce = [changedPack({ 'signatures.length.maximum': 16 })];
  expect(done()).toBeGreaterThan(before);
  inForce = [aliyun];
  expect(done()).toBe(before);
});
