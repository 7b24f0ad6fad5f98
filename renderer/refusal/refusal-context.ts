import { createContext, useContext } from 'react';

/** What is asked about a refusal. May hold personal data: kept in memory alone, for as long as its case is open. */
export interface RefusalQuery {
  /** The id of the platform that refused; empty when none was chosen. */
  readonly platform: string;
  /** What the platform wrote, as pasted. */
  readonly text: string;
  /** The place of a reason in the platform's list, picked instead of pasting. */
  readonly picked: number | null;
}

interface Refusal {
  readonly query: RefusalQuery;
  readonly ask: (change: Partial<RefusalQuery>) => void;
}

export const RefusalContext = createContext<Refusal | null>(null);

/** Throws outside an open case. */
export function useRefusal(): Refusal {
  const refusal = useContext(RefusalContext);
  if (refusal === null) throw new Error('useRefusal outside an open case');
  return refusal;
}
