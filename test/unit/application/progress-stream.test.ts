import { describe, expect, it } from 'vitest';
import { progressStream } from '../../../electron/core/handlers/progress-stream.ts';
import type { Progress } from '../../../shared/contract/procedure.ts';

const never = new AbortController().signal;
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Everything a stream yields, and its result. */
async function drained<T>(stream: AsyncGenerator<Progress, T, void>) {
  const seen: Progress[] = [];
  for (;;) {
    const { done, value } = await stream.next();
    if (done) return { seen, result: value };
    seen.push(value);
  }
}

describe('a step as a stream', () => {
  it('yields its progress in order and answers with its result', async () => {
    const stream = progressStream(never, async (report) => {
      for (const ratio of [0.2, 0.5, 1]) {
        report({ ratio, step: `at ${ratio}` });
        await nextTurn();
      }
      return 'done';
    });
    expect(await drained(stream)).toEqual({
      seen: [0.2, 0.5, 1].map((ratio) => ({ ratio, step: `at ${ratio}` })),
      result: 'done',
    });
  });

  it('never goes back and never leaves 0 to 1', async () => {
    const stream = progressStream(never, async (report) => {
      for (const ratio of [0.5, 0.2, -1, 7]) {
        report({ ratio, step: '' });
        await nextTurn();
      }
    });
    const { seen } = await drained(stream);
    expect(seen.map(({ ratio }) => ratio)).toEqual([0.5, 0.5, 0.5, 1]);
  });

  it('skips what a slow listener has not taken', async () => {
    const stream = progressStream(never, async (report) => {
      await nextTurn();
      for (let ratio = 0; ratio <= 0.9; ratio += 0.1) report({ ratio, step: '' });
      await nextTurn();
      await nextTurn();
    });
    const { seen } = await drained(stream);
    expect(seen.map(({ ratio }) => ratio.toFixed(1))).toEqual(['0.9']);
  });

  it('fails as the step fails', async () => {
    const stream = progressStream(never, async () => {
      throw new Error('refused');
    });
    await expect(drained(stream)).rejects.toThrow('refused');
  });

  it('aborts the step when the caller cancels', async () => {
    const caller = new AbortController();
    const stream = progressStream(caller.signal, async (report, signal) => {
      report({ ratio: 0.1, step: '' });
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      signal.throwIfAborted();
    });
    await stream.next();
    caller.abort(new Error('cancelled'));
    await expect(stream.next()).rejects.toThrow('cancelled');
  });

  it('aborts the step when the listener leaves', async () => {
    let aborted = false;
    const stream = progressStream(never, async (report, signal) => {
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      report({ ratio: 0.1, step: '' });
      await new Promise(() => {});
    });
    await stream.next();
    await stream.return();
    expect(aborted).toBe(true);
  });
});
