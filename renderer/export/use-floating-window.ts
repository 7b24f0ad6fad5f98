import { useCallback, useEffect, useState } from 'react';

/** A window of the browser's own that stays on top of all others, where the browser has it. */
interface DocumentPictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

declare global {
  var documentPictureInPicture: DocumentPictureInPicture | undefined;
}

export const canFloat = (): boolean => globalThis.documentPictureInPicture !== undefined;

/** Whoever works in the small window is at work in this one, and nothing is to lock. */
const signsOfUse = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;
const sayUsed = () => void dispatchEvent(new Event('pointermove'));

const size = { width: 380, height: 620 };

export interface FloatingWindow {
  /** Where to draw, `null` while it is closed. */
  readonly window: Window | null;
  /** Must follow a press of a button. Answers whether it opened. */
  readonly open: (title: string) => Promise<boolean>;
  readonly close: () => void;
}

/** A small window on top, in this page's own styles. Closes with the component. */
export function useFloatingWindow(): FloatingWindow {
  const [floating, setFloating] = useState<Window | null>(null);

  const open = useCallback(async (title: string) => {
    try {
      const opened = await globalThis.documentPictureInPicture?.requestWindow(size);
      if (opened === undefined) return false;
      dress(opened.document, title);
      for (const sign of signsOfUse) opened.addEventListener(sign, sayUsed);
      opened.addEventListener('pagehide', () => setFloating(null), { once: true });
      setFloating(opened);
      return true;
    } catch {
      // A browser may have it and still refuse it; there is another way to show the sheet.
      return false;
    }
  }, []);
  const close = useCallback(() => floating?.close(), [floating]);
  useEffect(() => () => floating?.close(), [floating]);
  return { window: floating, open, close };
}

/** Gives another document the title, language, theme and styles of this one. */
function dress(other: Document, title: string): void {
  const root = document.documentElement;
  other.title = title;
  other.documentElement.lang = root.lang;
  if (root.dataset.theme !== undefined) other.documentElement.dataset.theme = root.dataset.theme;
  other.documentElement.style.cssText = root.style.cssText;
  other.body.className = 'sheet-window';
  for (const style of document.querySelectorAll('style, link[rel="stylesheet"]')) {
    other.head.append(style.cloneNode(true));
  }
}
