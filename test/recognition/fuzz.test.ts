import { afterAll, expect, test } from 'vitest';
import { createRecognizer } from '../../electron/core/recognition/recognizer.ts';
import { fuzz } from './fuzz/fuzz.ts';
import { fuzzSeeds } from './fuzz/seeds.ts';

const recognizer = createRecognizer({ readers: ['paddle'] });

/** Bytes that a few small files, whatever is in them, may add to what the readers take. */
const mostGrowth = 300 * 1024 * 1024;

afterAll(() => recognizer.close());

test('every mutated file is read or refused with a reason, and the same thread reads on', async () => {
  const { outcomes, faults, memory } = await fuzz({
    seeds: await fuzzSeeds(),
    count: 300,
    seed: 'every run',
    recognizer,
  });
  expect(faults.map(({ number, form, how, what }) => ({ number, form, how, what }))).toEqual([]);
  // Both kinds of answer occur, or the files were damaged too much or too little to prove anything.
  expect(outcomes.get('file-damaged')).toBeGreaterThan(30);
  expect(outcomes.get('nothing found')).toBeGreaterThan(30);
  expect(memory.peak - memory.warm).toBeLessThan(mostGrowth);
});
