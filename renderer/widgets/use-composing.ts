import { useEffect, useState } from 'react';

/** Whether an input method is composing text anywhere in the window. */
export function useComposing(): boolean {
  const [composing, setComposing] = useState(false);
  useEffect(() => {
    const start = () => setComposing(true);
    const end = () => setComposing(false);
    addEventListener('compositionstart', start, true);
    addEventListener('compositionend', end, true);
    return () => {
      removeEventListener('compositionstart', start, true);
      removeEventListener('compositionend', end, true);
    };
  }, []);
  return composing;
}
