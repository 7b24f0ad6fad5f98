import { describe, expect, it } from 'vitest';
import { createAutomaticBackups } from '../../../electron/core/backup/automatic-backups.ts';
import type { Backups } from '../../../electron/core/backup/backups.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { day, handClock } from './sealed-store.ts';

const full = { code: 'disk-full' as const, message: '磁盘空间不足。', action: '请清理磁盘。' };

function automatic(makeIfChanged: Backups['makeIfChanged'], isOpen = () => true) {
  const clock = handClock('2026-03-02T04:00:00.000Z');
  const reasons: string[] = [];
  const backups: Pick<Backups, 'makeIfChanged'> = {
    makeIfChanged: (reason, working) => {
      reasons.push(reason);
      return makeIfChanged(reason, working);
    },
  };
  return { clock, reasons, ...{ run: createAutomaticBackups({ backups, clock, isOpen }) } };
}

describe('the backup of the day', () => {
  it('is looked after once a day, and again on the next', async () => {
    const { clock, reasons, run } = automatic(async () => true);
    await run.daily();
    await run.daily();
    expect(reasons).toEqual(['daily']);
    clock.advance(day);
    await run.daily();
    expect(reasons).toEqual(['daily', 'daily']);
    clock.advance(-400 * day);
    await run.daily();
    expect(reasons).toHaveLength(3);
  });

  it('waits until the data is open', async () => {
    let isOpen = false;
    const { reasons, run } = automatic(
      async () => true,
      () => isOpen,
    );
    await run.daily();
    expect(reasons).toEqual([]);
    isOpen = true;
    await run.daily();
    expect(reasons).toEqual(['daily']);
  });

  it('is tried again after it failed, and its problem is told until one is made', async () => {
    let isFull = true;
    const { reasons, run } = automatic(async () => {
      if (isFull) throw new ProblemError(full);
      return true;
    });
    await run.daily();
    expect(run.problem).toEqual(full);
    isFull = false;
    await run.daily();
    expect(run.problem).toBeNull();
    expect(reasons).toEqual(['daily', 'daily']);
  });

  it('tells of an error nobody thought of in words a person understands', async () => {
    const { run } = automatic(async () => {
      throw new TypeError('undefined is not a function');
    });
    await run.daily();
    expect(run.problem).toMatchObject({ code: 'internal', message: '备份没有完成。' });
  });

  it('gives way to closing, which makes its own; being interrupted is no problem', async () => {
    const { reasons, run } = automatic(async (reason, working) => {
      if (reason === 'quit') return true;
      await new Promise<void>((resolve) => working?.signal?.addEventListener('abort', () => resolve()));
      throw new DOMException('', 'AbortError');
    });
    const running = run.daily();
    await run.quit();
    await running;
    expect(reasons).toEqual(['daily', 'quit']);
    expect(run.problem).toBeNull();
  });

  it('is not made on closing data that is locked', async () => {
    const { reasons, run } = automatic(
      async () => true,
      () => false,
    );
    await run.quit();
    expect(reasons).toEqual([]);
  });
});
