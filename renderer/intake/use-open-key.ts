import { useEffect, useEffectEvent } from 'react';
import { isOverlayOpen } from '../widgets/is-overlay-open.ts';

/** Ctrl+O, or ⌘O, opens the file dialog wherever the focus is. */
export function useOpenKey(open: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const isAsked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isAsked || event.key.toLowerCase() !== 'o' || isOverlayOpen()) return;
    event.preventDefault();
    open();
  });
  useEffect(() => {
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}
