import { useCallback, useMemo, useState } from 'react';
import { type Masking, masked, revealed } from './masking-context.ts';

/** The masking of one screen. It begins masked each time the screen is opened; nothing remembers it. */
export function useScreenMasking(): Masking {
  const [isRevealed, setRevealed] = useState(false);
  const toggle = useCallback(() => setRevealed((was) => !was), []);
  return useMemo(() => ({ ...(isRevealed ? revealed : masked), toggle }), [isRevealed, toggle]);
}
