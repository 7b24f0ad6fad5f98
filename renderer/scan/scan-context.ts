import { createContext, useContext } from 'react';
import type { Progress } from '../../shared/contract/procedure.ts';

export interface ScanCheck {
  /** `null` while nothing is being checked. */
  readonly progress: Progress | null;
  /** Why the last check of `fileId` came to nothing. */
  readonly failure: { readonly fileId: string; readonly error: unknown } | null;
  readonly isCancelled: boolean;
  /** Checks a stored file as the signed letter of the case as it stands, for a platform. */
  readonly check: (fileId: string, platform: string) => void;
  readonly cancel: () => void;
}

export const ScanContext = createContext<ScanCheck | null>(null);

/** Throws outside an open case. */
export function useScanCheck(): ScanCheck {
  const scan = useContext(ScanContext);
  if (scan === null) throw new Error('useScanCheck outside an open case');
  return scan;
}
