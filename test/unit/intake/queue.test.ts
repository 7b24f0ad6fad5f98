import { expect, test, vi } from 'vitest';
import { type Batch, createIntakeQueue } from '../../../renderer/intake/queue.ts';
import { overallRatio } from '../../../renderer/intake/queue-item.ts';
import type { AppClient } from '../../../shared/contract/contract.ts';
import type { StoredFile } from '../../../shared/model/case-record.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { fileId, licence, picture } from './pictures.ts';

const caseId = 'c'.repeat(32);
const failure: Problem = { code: 'file-damaged', message: '照片已损坏。', action: '请重新拍一张。' };
const incoming = (...letters: string[]) =>
  letters.map((letter) => ({ file: new File(['x'], `${letter}.jpg`), problem: null }));

/** A core whose readings end when the test says so. */
function fakeCore() {
  const ends = new Map<string, (outcome: StoredFile | Error) => void>();
  const started: string[] = [];
  const client = {
    files: {
      add: async ({ file }: { file: File }) => ({ ...picture(file.name.charAt(0)), recognition: null }),
    },
    recognition: {
      read: async ({ fileId: id }: { fileId: string }, options?: { signal?: AbortSignal }) => {
        const letter = id.charAt(0);
        started.push(letter);
        return (async function* () {
          yield { ratio: 0.5, step: 'read' };
          const outcome = await new Promise<StoredFile | Error>((resolve, reject) => {
            ends.set(letter, resolve);
            options?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
          });
          if (outcome instanceof Error) throw outcome;
          return outcome;
        })();
      },
    },
  } as unknown as AppClient;
  const end = async (letter: string, outcome: StoredFile | Error = picture(letter, licence())) => {
    await vi.waitUntil(() => ends.has(letter));
    ends.get(letter)?.(outcome);
  };
  return { client, started, end };
}

function start(isHeld: (fileId: string) => boolean = () => false) {
  const core = fakeCore();
  const batches: Batch[] = [];
  const queue = createIntakeQueue({
    client: core.client,
    problemOf: () => failure,
    isHeld: (_, id) => isHeld(id),
    onFile: () => undefined,
    onBatch: (batch) => batches.push(batch),
  });
  const states = () => queue.items().map(({ name, state }) => `${name} ${state}`);
  return { ...core, queue, batches, states };
}

test('the batch is reported once, in the order the pictures came, however long each takes', async () => {
  const { queue, batches, end } = start();
  queue.add(caseId, incoming('a', 'b', 'd'));
  await end('b');
  await end('d');
  expect(batches).toEqual([]);
  await end('a');
  await vi.waitUntil(() => batches.length > 0);
  expect(batches.map(({ fresh }) => fresh)).toEqual([
    [{ fileId: fileId('a') }, { fileId: fileId('b') }, { fileId: fileId('d') }],
  ]);
});

test('one bad picture does not hold up the others', async () => {
  const { queue, batches, end, states } = start();
  const empty = { file: new File([], 'e.jpg'), problem: { ...failure, code: 'file-empty' as const } };
  queue.add(caseId, [empty, ...incoming('a', 'b')]);
  await end('a', new Error('broken'));
  await end('b');
  await vi.waitUntil(() => batches.length > 0);
  expect(states()).toEqual(['e.jpg failed', 'a.jpg failed', 'b.jpg done']);
  expect(batches[0]?.fresh).toEqual([{ fileId: fileId('b') }]);
});

test('cancelling one stops that one, cancelling all stops the rest', async () => {
  const { queue, batches, end, states, started } = start();
  queue.add(caseId, incoming('a', 'b', 'd'));
  await vi.waitUntil(() => started.length === 2);
  queue.cancel(queue.items()[0]?.id ?? 0);
  await end('b');
  await vi.waitUntil(() => started.includes('d'));
  queue.cancelAll();
  await vi.waitUntil(() => batches.length > 0);
  expect(states()).toEqual(['a.jpg cancelled', 'b.jpg done', 'd.jpg cancelled']);
});

test('cancelling is said at once, however long the work takes to wind down', async () => {
  const { queue, client, states, started } = start();
  vi.spyOn(client.recognition, 'read').mockImplementation(() => {
    started.push('a');
    return new Promise(() => undefined);
  });
  queue.add(caseId, incoming('a'));
  await vi.waitUntil(() => started.length === 1);
  queue.cancelAll();
  expect(states()).toEqual(['a.jpg cancelled']);
});

test('the same picture twice is read once, and said to be there', async () => {
  const { queue, batches, started, end } = start();
  queue.add(caseId, incoming('a', 'a'));
  await end('a');
  await vi.waitUntil(() => batches.length > 0);
  expect(started).toEqual(['a']);
  expect(queue.items().map(({ state, sameAs }) => [state, sameAs])).toEqual([
    ['done', null],
    ['done', 'a.jpg'],
  ]);
  expect(batches[0]?.fresh).toEqual([{ fileId: fileId('a') }]);
});

test('a picture the case has read already is not read again', async () => {
  const { queue, client, batches, started } = start((id) => id === fileId('a'));
  vi.spyOn(client.files, 'add').mockResolvedValue(picture('a', licence()));
  queue.add(caseId, incoming('x'));
  await vi.waitUntil(() => batches.length > 0);
  expect(started).toEqual([]);
  expect(queue.items()[0]).toMatchObject({ state: 'done', sameAs: 'a.jpg' });
  // Nor does it ask about what has been typed since.
  expect(batches[0]?.fresh).toEqual([]);
});

test('the overall progress grows with each picture and ends at one', async () => {
  const { queue, batches, end } = start();
  const ratios: number[] = [];
  queue.subscribe(() => ratios.push(overallRatio(queue.items())));
  queue.add(caseId, incoming('a', 'b'));
  await end('a');
  await end('b');
  await vi.waitUntil(() => batches.length > 0);
  expect(ratios).toEqual([...ratios].sort((left, right) => left - right));
  expect(ratios.at(-1)).toBe(1);
});

test('a picture for a place that is not read goes there without being read', async () => {
  const { queue, batches, started } = start();
  queue.add(caseId, incoming('a'), 'trademark');
  await vi.waitUntil(() => batches.length > 0);
  expect(started).toEqual([]);
  expect(batches[0]?.fresh).toEqual([{ fileId: fileId('a'), slot: 'trademark' }]);
});
