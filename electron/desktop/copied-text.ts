import type { Clipboard, IpcMain, WebContents } from 'electron';
import { forgetCopiedChannel } from '../../shared/contract/desktop-bridge.ts';
import { isTrustedSender } from './sender.ts';

const clearedAfter = 60_000;
/** No field that is copied is longer; a page that has been taken over gets no store in the main process. */
const longestText = 1_000;

export interface CopiedText {
  /** Clears it now; never rejects. */
  readonly clear: () => Promise<void>;
}

/**
 * Clears what our own page copied a minute later, or when told to, if it still is what the clipboard
 * holds. The page itself may not read the clipboard, and learns nothing of it here.
 */
export function forgetCopiedTexts(
  ipc: Pick<IpcMain, 'on'>,
  clipboard: Pick<Clipboard, 'readText' | 'clear'>,
  contents: Pick<WebContents, 'id'>,
): CopiedText {
  let copied: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const clear = async (): Promise<void> => {
    clearTimeout(timer);
    const text = copied;
    copied = undefined;
    try {
      if (text !== undefined && (await clipboard.readText()) === text) clipboard.clear();
    } catch {
      // Held by another program, or without text: nothing that is ours to clear.
    }
  };
  ipc.on(forgetCopiedChannel, (event, text: unknown) => {
    if (!isTrustedSender(event, contents.id)) return;
    if (typeof text !== 'string' || text === '' || text.length > longestText) return;
    clearTimeout(timer);
    copied = text;
    timer = setTimeout(() => void clear(), clearedAfter);
  });
  return { clear };
}
