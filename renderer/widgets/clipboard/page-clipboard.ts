import { useSyncExternalStore } from 'react';
import { clipboardOf } from './clipboard-access.ts';
import { type ClipboardStanding, createClipboardGuard } from './clipboard-guard.ts';
import { copyText } from './copy-text.ts';

// One for the page: there is one clipboard, and what was copied outlives the screen it was copied on.
const guard = createClipboardGuard(globalThis.beituo?.forgetCopied);
addEventListener('pagehide', guard.leave);

/** Copies a text that is nobody's personal data. Answers whether that worked. */
export async function copyPlain(text: string, from: Document = document): Promise<boolean> {
  const isCopied = await copyText(text, from);
  if (isCopied) guard.forget();
  return isCopied;
}

/** Copies a person's data, called `label`, and sees to it that it does not stay. Answers whether copying worked. */
export async function copyPersonal(text: string, label: string, from: Document = document): Promise<boolean> {
  const isCopied = await copyText(text, from);
  if (isCopied) guard.watch(text, label, clipboardOf([...new Set([window, from.defaultView ?? window])]));
  return isCopied;
}

/** What becomes of the personal data last copied; `null` where there is nothing to say. */
export const useClipboardStanding = (): ClipboardStanding | null =>
  useSyncExternalStore(guard.subscribe, guard.standing);
