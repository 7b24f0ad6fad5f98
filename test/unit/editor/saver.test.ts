import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSaver, type SavedVersion } from '../../../renderer/editor/draft/saver.ts';
import type { SaveState } from '../../../renderer/editor/draft-context.ts';
import { type CaseDocument, emptyCaseDocument } from '../../../shared/model/case-document.ts';
import { type Problem, ProblemError } from '../../../shared/model/problem.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T08:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const titled = (title: string): CaseDocument => ({ ...emptyCaseDocument(), title });
const problem = (code: Problem['code']): Problem => ({ code, message: '没有保存。', action: '请再试。' });

/** Core as the saver sees it: the version counts up, a save may be held or refused. */
function scriptedCore() {
  const kept: string[] = [];
  const states: SaveState[] = [];
  let version = 1;
  let refusal: Problem | null = null;
  let gate: Promise<void> = Promise.resolve();
  const saver = createSaver({
    saved: { version, savedAt: '2026-11-21T08:00:00Z' },
    save: async (base, document): Promise<SavedVersion> => {
      await gate;
      if (refusal !== null) throw new ProblemError(refusal);
      if (base !== version) throw new ProblemError(problem('case-conflict'));
      kept.push(document.title);
      return { version: ++version, savedAt: new Date().toISOString() };
    },
    problemOf: (error) => (error instanceof ProblemError ? error.problem : problem('internal')),
    onState: (state) => states.push(state),
  });
  return {
    saver,
    kept,
    last: () => states.at(-1),
    refuse: (next: Problem | null) => {
      refusal = next;
    },
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    saveElsewhere: () => ({ version: ++version, savedAt: new Date().toISOString() }),
  };
}

describe('saving by itself', () => {
  test('keeps the last of several quick changes, once', async () => {
    const { saver, kept, last } = scriptedCore();
    for (const title of ['一', '一二', '一二三']) {
      saver.schedule(titled(title));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(last()).toEqual({ state: 'pending' });
    await vi.advanceTimersByTimeAsync(400);
    expect(kept).toEqual(['一二三']);
    expect(last()).toMatchObject({ state: 'saved' });
    expect(saver.unsaved()).toBe(false);
  });

  test('does not wait longer than a second while typing goes on', async () => {
    const { saver, kept } = scriptedCore();
    for (let index = 1; index <= 11; index++) {
      saver.schedule(titled(`第 ${index} 次`));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(kept).toHaveLength(1);
  });

  test('has one save under way at a time, and the last document wins', async () => {
    const { saver, kept, hold } = scriptedCore();
    const release = hold();
    saver.schedule(titled('先'));
    await vi.advanceTimersByTimeAsync(400);
    saver.schedule(titled('中'));
    saver.schedule(titled('后'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(kept).toEqual([]);
    release();
    await vi.advanceTimersByTimeAsync(400);
    expect(kept).toEqual(['先', '后']);
  });

  test('saves nothing when nothing was changed', async () => {
    const { saver, kept } = scriptedCore();
    await saver.flush();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(kept).toEqual([]);
  });

  test('flushing saves what waits without its pause', async () => {
    const { saver, kept } = scriptedCore();
    saver.schedule(titled('马上'));
    await saver.flush();
    expect(kept).toEqual(['马上']);
  });

  test('flushing during a save also keeps what was typed meanwhile', async () => {
    const { saver, kept, hold } = scriptedCore();
    const release = hold();
    saver.schedule(titled('先'));
    await vi.advanceTimersByTimeAsync(400);
    saver.schedule(titled('后'));
    const flushed = saver.flush();
    release();
    await flushed;
    expect(kept).toEqual(['先', '后']);
  });
});

describe('when a save fails', () => {
  test('says why, tries again by and by, and loses nothing', async () => {
    const { saver, kept, last, refuse } = scriptedCore();
    refuse(problem('disk-full'));
    saver.schedule(titled('要紧'));
    await vi.advanceTimersByTimeAsync(400);
    expect(last()).toMatchObject({ state: 'failed', problem: { code: 'disk-full' } });
    expect(saver.unsaved()).toBe(true);
    refuse(null);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(kept).toEqual(['要紧']);
    expect(last()).toMatchObject({ state: 'saved' });
  });

  test('what was typed after the failed attempt is what is tried again', async () => {
    const { saver, kept, refuse } = scriptedCore();
    refuse(problem('disk-full'));
    saver.schedule(titled('旧'));
    await vi.advanceTimersByTimeAsync(400);
    refuse(null);
    saver.schedule(titled('新'));
    await vi.advanceTimersByTimeAsync(400);
    expect(kept).toEqual(['新']);
  });
});

describe('when the case was saved elsewhere', () => {
  test('saves no more until a person has decided', async () => {
    const { saver, kept, last, saveElsewhere } = scriptedCore();
    saveElsewhere();
    saver.schedule(titled('这里'));
    await vi.advanceTimersByTimeAsync(400);
    expect(last()).toMatchObject({ state: 'failed', problem: { code: 'case-conflict' } });
    saver.schedule(titled('还在这里写'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kept).toEqual([]);
  });

  test('keeping mine saves the newest of mine as a version after theirs', async () => {
    const { saver, kept, saveElsewhere } = scriptedCore();
    const theirs = saveElsewhere();
    saver.schedule(titled('这里'));
    await vi.advanceTimersByTimeAsync(400);
    saver.schedule(titled('还在这里写'));
    saver.rebase(theirs, 'keep');
    await vi.advanceTimersByTimeAsync(0);
    expect(kept).toEqual(['还在这里写']);
  });

  test('taking theirs saves nothing until the next change', async () => {
    const { saver, kept, last, saveElsewhere } = scriptedCore();
    const theirs = saveElsewhere();
    saver.schedule(titled('这里'));
    await vi.advanceTimersByTimeAsync(400);
    saver.rebase(theirs, 'drop');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kept).toEqual([]);
    expect(last()).toMatchObject({ state: 'saved' });
    saver.schedule(titled('接着写'));
    await vi.advanceTimersByTimeAsync(400);
    expect(kept).toEqual(['接着写']);
  });
});

describe('locked, or found damaged, meanwhile', () => {
  test('leaves what could not be kept to another saver, and tries nothing more', async () => {
    const { saver, kept, refuse } = scriptedCore();
    refuse(problem('vault-locked'));
    saver.schedule(titled('没赶上'));
    await saver.flush();
    expect(saver.leftBehind()).toEqual({ document: titled('没赶上'), version: 1 });
    refuse(null);
    await vi.advanceTimersByTimeAsync(60_000);
    await saver.flush();
    expect(kept).toEqual([]);
  });

  test('leaves what a store that turned out damaged did not take', async () => {
    const { saver, refuse } = scriptedCore();
    refuse(problem('store-damaged'));
    saver.schedule(titled('没存上'));
    await saver.flush();
    expect(saver.leftBehind()).toEqual({ document: titled('没存上'), version: 1 });
    refuse(null);
    await saver.flush();
    expect(saver.leftBehind()).toBeNull();
  });

  test('leaves the last of what was typed', async () => {
    const { saver, refuse } = scriptedCore();
    refuse(problem('vault-locked'));
    saver.schedule(titled('先'));
    const flushed = saver.flush();
    saver.schedule(titled('先后'));
    await flushed;
    expect(saver.leftBehind()?.document.title).toBe('先后');
  });

  test('leaves nothing when all is kept, or when it was refused for another reason', async () => {
    const { saver, refuse } = scriptedCore();
    saver.schedule(titled('好'));
    await saver.flush();
    expect(saver.leftBehind()).toBeNull();
    refuse(problem('disk-full'));
    saver.schedule(titled('满'));
    await saver.flush();
    expect(saver.leftBehind()).toBeNull();
  });
});
