import { createContext, useContext } from 'react';
import type { AppClient } from '../../shared/contract/contract.ts';

export const ClientContext = createContext<AppClient | null>(null);

/** The way to everything outside the window. Throws outside the application. */
export function useClient(): AppClient {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient outside the application');
  return client;
}
