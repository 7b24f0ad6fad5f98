import { createContext, useContext } from 'react';
import type { VaultStatus } from '../../shared/model/vault.ts';
import type { Unsaved } from '../editor/draft/saver.ts';

/** The open vault, as the screens in it see it. */
export interface Vault {
  readonly status: VaultStatus;
  /** Takes a newer status, as the procedures that change it answer it. */
  readonly update: (status: VaultStatus) => void;
  /** Saves what is typed, then locks. Tells the person when something could not be saved, and does not lock then. */
  readonly lock: () => Promise<void>;
  /** Has `work` done before locking; it answers whether everything is kept. Answers how to take that back. */
  readonly beforeLock: (work: () => Promise<boolean>) => () => void;
  /** Keeps what the lock prevented from being saved until its case is open again; `null` forgets it. */
  readonly leave: (caseId: string, unsaved: Unsaved | null) => void;
  readonly leftOf: (caseId: string) => Unsaved | null;
}

export const VaultContext = createContext<Vault | null>(null);

/** Throws outside the open vault. */
export function useVault(): Vault {
  const vault = useContext(VaultContext);
  if (vault === null) throw new Error('useVault outside the open vault');
  return vault;
}
