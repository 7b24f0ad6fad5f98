import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ClipboardAccess } from '../../../renderer/widgets/clipboard/clipboard-access.ts';
import {
  clipboardPeriod,
  createClipboardGuard,
} from '../../../renderer/widgets/clipboard/clipboard-guard.ts';

const number = '110101199001011234';
const label = '证件号码';

/** A clipboard, and a person who looks at the page or away. */
function desk(initial: { mayRead?: boolean; hasFocus?: boolean } = {}) {
  const waiting = new Set<() => void>();
  const state = { held: number, mayRead: true, hasFocus: true, ...initial };
  const access: ClipboardAccess = {
    mayRead: async () => state.mayRead,
    read: async () => (state.hasFocus ? state.held : null),
    clear: async () => {
      state.held = '';
    },
    onFocus: (then) => {
      waiting.add(then);
      return () => waiting.delete(then);
    },
  };
  const comeBack = () => {
    state.hasFocus = true;
    const called = [...waiting];
    waiting.clear();
    for (const then of called) then();
    return vi.advanceTimersByTimeAsync(0);
  };
  return { state, access, comeBack, waiting };
}

const guardInBrowser = () => createClipboardGuard(undefined);
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('clears what was copied a minute later, and not before', async () => {
  const { state, access } = desk();
  const guard = guardInBrowser();
  guard.watch(number, label, access);
  await pass(clipboardPeriod - 1);
  expect(guard.standing()).toEqual({ label, fate: 'onReturn' });
  expect(state.held).toBe(number);
  await pass(1);
  expect(state.held).toBe('');
  expect(guard.standing()).toEqual({ label, fate: 'cleared' });
});

it('leaves what the person has copied since', async () => {
  const { state, access } = desk();
  const guard = guardInBrowser();
  guard.watch(number, label, access);
  state.held = '一段自己的话';
  await pass(clipboardPeriod);
  expect(state.held).toBe('一段自己的话');
  expect(guard.standing()).toEqual({ label, fate: 'replaced' });
});

it('waits for the person to come back from another window', async () => {
  const { state, access, comeBack } = desk();
  const guard = guardInBrowser();
  guard.watch(number, label, access);
  state.hasFocus = false;
  await pass(clipboardPeriod * 10);
  expect(state.held).toBe(number);
  await comeBack();
  expect(state.held).toBe('');
  expect(guard.standing()).toEqual({ label, fate: 'cleared' });
});

it('tries again when the window lost the focus while it looked', async () => {
  const { state, access, comeBack } = desk();
  const guard = guardInBrowser();
  let isRefused = true;
  guard.watch(number, label, {
    ...access,
    read: async () => {
      if (isRefused) throw new DOMException('not focused', 'NotAllowedError');
      return state.held;
    },
  });
  await pass(clipboardPeriod);
  isRefused = false;
  await comeBack();
  expect(state.held).toBe('');
});

it('neither reads nor clears without the permission, and promises nothing', async () => {
  const { state, access } = desk({ mayRead: false });
  const read = vi.spyOn(access, 'read');
  const guard = guardInBrowser();
  guard.watch(number, label, access);
  await pass(0);
  expect(guard.standing()).toEqual({ label, fate: 'kept' });
  await pass(clipboardPeriod);
  guard.leave();
  await pass(0);
  expect(guard.standing()).toEqual({ label, fate: 'kept' });
  expect(read).not.toHaveBeenCalled();
  expect(state.held).toBe(number);
});

it('counts from the last copy, and looks after that one only', async () => {
  const { state, access } = desk();
  const guard = guardInBrowser();
  guard.watch('13812345678', '手机号码', access);
  await pass(clipboardPeriod / 2);
  guard.watch(number, label, access);
  await pass(clipboardPeriod / 2);
  expect(state.held).toBe(number);
  await pass(clipboardPeriod / 2);
  expect(state.held).toBe('');
});

it('forgets when something that is nobody’s data was copied', async () => {
  const { state, access, waiting } = desk();
  const guard = guardInBrowser();
  guard.watch(number, label, access);
  state.hasFocus = false;
  await pass(clipboardPeriod);
  guard.forget();
  expect(guard.standing()).toBeNull();
  expect(waiting.size).toBe(0);
});

it('clears when the page is left', async () => {
  const { state, access } = desk();
  const guard = guardInBrowser();
  guard.watch(number, label, access);
  await pass(1_000);
  guard.leave();
  await pass(0);
  expect(state.held).toBe('');
});

it('clears nothing else when the page is left', async () => {
  const { state, access } = desk();
  const guard = guardInBrowser();
  guard.leave();
  guard.watch(number, label, access);
  state.held = '别的';
  guard.leave();
  await pass(clipboardPeriod);
  expect(state.held).toBe('别的');
});

it('leaves it to a host that can, and says so for as long', async () => {
  const { access } = desk();
  const read = vi.spyOn(access, 'read');
  const hostForgets = vi.fn();
  const guard = createClipboardGuard(hostForgets);
  const changed = vi.fn();
  const unsubscribe = guard.subscribe(changed);
  guard.watch(number, label, access);
  expect(hostForgets).toHaveBeenCalledExactlyOnceWith(number);
  expect(guard.standing()).toEqual({ label, fate: 'timed' });
  await pass(clipboardPeriod);
  expect(guard.standing()).toBeNull();
  expect(changed).toHaveBeenCalledTimes(2);
  unsubscribe();
  guard.watch(number, label, access);
  expect(changed).toHaveBeenCalledTimes(2);
  expect(read).not.toHaveBeenCalled();
});
