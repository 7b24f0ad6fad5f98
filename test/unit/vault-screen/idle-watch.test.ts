import { expect, test } from 'vitest';
import { createIdleWatch } from '../../../renderer/vault/idle-watch.ts';

const minute = 60_000;

/** @param isWorking whether something is under way that it waits for */
function watching(limit = 15 * minute, isWorking = () => false) {
  const told: string[] = [];
  const watch = createIdleWatch({
    limit,
    onUse: () => told.push('use'),
    onIdle: async () => {
      told.push(isWorking() ? 'waits' : 'idle');
      return !isWorking();
    },
  });
  watch.look(0);
  return { watch, told };
}

test('is idle after the limit without use, once', () => {
  const { watch, told } = watching();
  watch.look(14 * minute);
  expect(told).toEqual([]);
  watch.look(15 * minute);
  watch.look(16 * minute);
  expect(told).toEqual(['idle']);
});

test('tells of use at most once a minute', () => {
  const { watch, told } = watching();
  for (let second = 0; second < 150; second += 1) watch.used(second * 1_000);
  expect(told).toEqual(['use', 'use', 'use']);
});

test('counts use in another window without telling of it', () => {
  const { watch, told } = watching();
  watch.usedElsewhere(10 * minute);
  watch.look(24 * minute);
  expect(told).toEqual([]);
  watch.look(25 * minute);
  expect(told).toEqual(['idle']);
});

test('is idle when it is touched first after sleeping beyond the limit', () => {
  const { watch, told } = watching();
  watch.used(60 * minute);
  expect(told).toEqual(['idle']);
});

test('waits for what is under way, and is idle when that is over', async () => {
  let isWorking = true;
  const { watch, told } = watching(15 * minute, () => isWorking);
  watch.look(15 * minute);
  await Promise.resolve();
  watch.look(15.5 * minute);
  expect(told).toEqual(['waits']);
  watch.look(16 * minute);
  await Promise.resolve();
  // Who comes back meanwhile goes on as if nothing had been.
  watch.used(16.5 * minute);
  isWorking = false;
  watch.look(31 * minute);
  expect(told).toEqual(['waits', 'waits', 'use']);
  watch.look(31.5 * minute);
  expect(told).toEqual(['waits', 'waits', 'use', 'idle']);
});
