import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { AppClient } from '../../shared/contract/contract.ts';
import { IntakeProvider } from '../intake/intake-provider.tsx';
import { VaultGate } from '../vault/vault-gate.tsx';
import { Appearance } from './appearance.tsx';
import type { RefusalListener } from './client/refusals.ts';
import { Connection } from './connection.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { createQueryClient } from './query-client.ts';
import { Screens } from './screens.tsx';
import { Shell } from './shell.tsx';
import { Startup } from './startup.tsx';

/** The whole window. `connect` reaches core; it may fail and be called again. */
export function App({ connect }: { connect: (onRefusal: RefusalListener) => Promise<AppClient> }) {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <Appearance settings={undefined}>
        <ErrorBoundary>
          <Connection connect={connect}>
            <Startup>
              <Router hook={useHashLocation}>
                <VaultGate>
                  <IntakeProvider>
                    <Shell>
                      <Screens />
                    </Shell>
                  </IntakeProvider>
                </VaultGate>
              </Router>
            </Startup>
          </Connection>
        </ErrorBoundary>
      </Appearance>
    </QueryClientProvider>
  );
}
