import { useDeferredValue, useEffect, useState } from 'react';
import { useComposing } from '../../widgets/use-composing.ts';

/** `value` as it was when typing last paused for `pause` milliseconds; never moves on during composition. */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  const composing = useComposing();
  useEffect(() => {
    if (composing) return;
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause, composing]);
  return useDeferredValue(settled);
}
