import { expect, test } from 'vitest';
import type { LineImage, Reader } from '../../../electron/core/recognition/read/reader.ts';
import { forOneJob, type Readers } from '../../../electron/core/recognition/read/readers.ts';

const line: LineImage = { width: 1, height: 1, data: new Uint8Array(3) };

/** A reader that answers only when it is told to, and counts what it was asked. */
function waitingReader() {
  const answers: (() => void)[] = [];
  const reader: Reader = {
    id: 'waiting',
    reads: () => true,
    read: () => new Promise((resolve) => answers.push(() => resolve({ reader: 'waiting', symbols: [] }))),
    close: async () => undefined,
  };
  return { reader, answers };
}

function readersWith(first: Reader, others: readonly Reader[] = []): Readers {
  const finder = { find: async () => [], close: async () => undefined };
  return { finder, first, others, close: async () => undefined };
}

/** Lets everything go on that does not wait for an answer. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('once a job is cancelled no reader is asked for another line', async () => {
  const [one, other] = [waitingReader(), waitingReader()];
  const controller = new AbortController();
  let told = 0;
  const job = forOneJob(readersWith(one.reader, [other.reader]), controller.signal, () => {
    told += 1;
  });
  const readings = [job.first, job.first, job.first, ...job.others, ...job.others].map((reader) =>
    reader.read(line, 'text'),
  );
  const outcomes = Promise.allSettled(readings);
  await settled();
  expect([one.answers.length, other.answers.length]).toEqual([1, 1]);
  controller.abort();
  for (const answer of [...one.answers, ...other.answers]) answer();
  await settled();
  expect([one.answers.length, other.answers.length]).toEqual([1, 1]);
  expect((await outcomes).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
    'rejected',
  ]);
  expect(told).toBe(2);
  expect(() => job.finder.find(line)).toThrow();
});

test('a line that cannot be read does not keep the next one waiting', async () => {
  let asked = 0;
  const failing: Reader = {
    ...waitingReader().reader,
    read: async () => {
      asked += 1;
      if (asked === 1) throw new Error('unreadable');
      return { reader: 'waiting', symbols: [] };
    },
  };
  const { first } = forOneJob(readersWith(failing), new AbortController().signal, () => undefined);
  const [bad, good] = [first.read(line, 'text'), first.read(line, 'text')];
  await expect(bad).rejects.toThrow('unreadable');
  await expect(good).resolves.toEqual({ reader: 'waiting', symbols: [] });
});

test('between two steps a job lets others have a turn, and goes no further once it is cancelled', async () => {
  const controller = new AbortController();
  const job = forOneJob(readersWith(waitingReader().reader), controller.signal, () => undefined);
  await job.breathe?.();
  const done: string[] = [];
  const step = async (name: string) => {
    await job.breathe?.();
    done.push(name);
  };
  // Somebody cancels while the first of three steps that were begun together is being done.
  const first = step('first').then(() => controller.abort());
  const outcomes = await Promise.allSettled([first, step('second'), step('third')]);
  expect(done).toEqual(['first']);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
});
