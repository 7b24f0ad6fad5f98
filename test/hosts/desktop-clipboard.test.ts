import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetCopiedTexts } from '../../electron/desktop/copied-text.ts';
import { forgetCopiedChannel } from '../../shared/contract/desktop-bridge.ts';
import { messageFrom, WebContentsDouble } from './electron-double.ts';

const number = '110101199001011234';
const page = new WebContentsDouble(1);
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

function desktop() {
  const ipc = new EventEmitter();
  const clipboard = {
    held: number,
    readText: vi.fn(async () => clipboard.held),
    clear: vi.fn(() => {
      clipboard.held = '';
    }),
  };
  // The emitter of the double takes what Electron's takes.
  const copied = forgetCopiedTexts(ipc as never, clipboard, page as never);
  const copy = (text: unknown, event: object = messageFrom(page)) =>
    ipc.emit(forgetCopiedChannel, event, text);
  return { clipboard, copied, copy };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what the page copied', () => {
  it('is cleared a minute later, and not looked at before', async () => {
    const { clipboard, copy } = desktop();
    copy(number);
    await pass(59_999);
    expect(clipboard.readText).not.toHaveBeenCalled();
    await pass(1);
    expect(clipboard.held).toBe('');
  });

  it('is left alone when the person has copied something else', async () => {
    const { clipboard, copy } = desktop();
    copy(number);
    clipboard.held = '自己的话';
    await pass(60_000);
    expect(clipboard.clear).not.toHaveBeenCalled();
    expect(clipboard.held).toBe('自己的话');
  });

  it('is cleared when the application ends', async () => {
    const { clipboard, copied, copy } = desktop();
    copy(number);
    await copied.clear();
    expect(clipboard.held).toBe('');
    await copied.clear();
    expect(clipboard.readText).toHaveBeenCalledOnce();
  });

  it('is no reason to fail when the clipboard cannot be opened', async () => {
    const { clipboard, copied, copy } = desktop();
    clipboard.readText.mockRejectedValue(new Error('locked by another program'));
    copy(number);
    await expect(copied.clear()).resolves.toBeUndefined();
    expect(clipboard.clear).not.toHaveBeenCalled();
  });

  it('counts from the last copy', async () => {
    const { clipboard, copy } = desktop();
    copy('13812345678');
    await pass(30_000);
    copy(number);
    await pass(30_000);
    expect(clipboard.held).toBe(number);
    await pass(30_000);
    expect(clipboard.held).toBe('');
  });
});

it.each<[string, unknown, object]>([
  ['another window', number, messageFrom(new WebContentsDouble(2))],
  ['a frame inside the page', number, messageFrom(page, { parent: {} })],
  ['another site', number, messageFrom(page, { url: 'https://evil.example/' })],
  ['a frame that has gone', number, messageFrom(page, null)],
  ['nothing', '', messageFrom(page)],
  ['what is no text', { toString: () => number }, messageFrom(page)],
  ['a text longer than any field', 'x'.repeat(1_001), messageFrom(page)],
])('never looks at the clipboard for %s', async (_, text, event) => {
  const { clipboard, copied, copy } = desktop();
  copy(text, event);
  await pass(60_000);
  await copied.clear();
  expect(clipboard.readText).not.toHaveBeenCalled();
});
