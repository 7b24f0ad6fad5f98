import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createIdleExit } from '../../electron/loopback/idle-exit.ts';

const minute = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('ends some minutes after the last page was closed', () => {
  const onIdle = vi.fn();
  const idle = createIdleExit(5, onIdle);
  const closeFirst = idle.pageOpened();
  const closeSecond = idle.pageOpened();
  closeFirst();
  vi.advanceTimersByTime(60 * minute);
  expect(onIdle).not.toHaveBeenCalled();
  closeSecond();
  vi.advanceTimersByTime(5 * minute - 1);
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onIdle).toHaveBeenCalledOnce();
});

it('waits without end for the first page', () => {
  const onIdle = vi.fn();
  createIdleExit(5, onIdle).requestStarted()();
  vi.advanceTimersByTime(24 * 60 * minute);
  expect(onIdle).not.toHaveBeenCalled();
});

it('starts again when a page comes back, as after a reload', () => {
  const onIdle = vi.fn();
  const idle = createIdleExit(5, onIdle);
  idle.pageOpened()();
  vi.advanceTimersByTime(4 * minute);
  const close = idle.pageOpened();
  vi.advanceTimersByTime(60 * minute);
  expect(onIdle).not.toHaveBeenCalled();
  close();
  close();
  vi.advanceTimersByTime(5 * minute);
  expect(onIdle).toHaveBeenCalledOnce();
});

it('does not end while a job runs', () => {
  const onIdle = vi.fn();
  const idle = createIdleExit(5, onIdle);
  const finish = idle.requestStarted();
  idle.pageOpened()();
  vi.advanceTimersByTime(60 * minute);
  expect(onIdle).not.toHaveBeenCalled();
  finish();
  vi.advanceTimersByTime(5 * minute);
  expect(onIdle).toHaveBeenCalledOnce();
});

it('never ends by itself with 0 minutes, nor after it was stopped', () => {
  const onIdle = vi.fn();
  createIdleExit(0, onIdle).pageOpened()();
  const stopped = createIdleExit(5, onIdle);
  stopped.pageOpened()();
  const close = stopped.pageOpened();
  stopped.stop();
  // As when the host itself ends while a page is open.
  close();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(24 * 60 * minute);
  expect(onIdle).not.toHaveBeenCalled();
});
