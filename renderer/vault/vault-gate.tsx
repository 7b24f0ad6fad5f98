import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { VaultProof, VaultStatus } from '../../shared/model/vault.ts';
import { useClient } from '../app/client-context.ts';
import { forgetWorkspace, queryKeys } from '../app/query-client.ts';
import { ScreenMessage } from '../app/screen-message.tsx';
import { StartSkeleton } from '../app/start-skeleton.tsx';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { BrokenStore } from './broken/broken-store.tsx';
import { createLeftDrafts } from './left-drafts.ts';
import { LockScreen } from './lock/lock-screen.tsx';
import { RenewPassphrase } from './lock/renew-passphrase.tsx';
import { OpenVault } from './open-vault.tsx';

const text = messages.vault;
/** Another window, or core by itself, may have locked: asked without counting as use. */
const lookEvery = 10_000;

/**
 * Shows the workspace only while the vault is open. When it is not, nothing of the workspace is mounted and nothing
 * read from it is remembered, but what a lock kept from being saved.
 */
export function VaultGate({ children }: { children: ReactNode }) {
  const client = useClient();
  const queryClient = useQueryClient();
  const [left] = useState(createLeftDrafts);
  const [recovered, setRecovered] = useState<VaultProof | null>(null);
  /** What a restore did is read before the workspace is shown again. */
  const [isRescuing, setRescuing] = useState(false);
  const status = useQuery({
    queryKey: queryKeys.vault,
    queryFn: () => client.vault.status({}),
    refetchInterval: lookEvery,
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: 'always',
  });
  const isOpen = status.data?.state === 'open';
  // Before what is shown instead asks for anything, which must not be forgotten with the rest.
  useLayoutEffect(() => {
    if (!isOpen) forgetWorkspace(queryClient);
  }, [isOpen, queryClient]);

  const update = (next: VaultStatus) => {
    // An older answer still under way must not take this one back.
    void queryClient.cancelQueries({ queryKey: queryKeys.vault });
    queryClient.setQueryData(queryKeys.vault, next);
  };
  const unlocked = (next: VaultStatus, proof: VaultProof) => {
    setRecovered(proof.kind === 'recovery' && next.passphrase ? proof : null);
    update(next);
  };

  if (status.data === undefined) {
    if (status.error === null) return <StartSkeleton />;
    return (
      <ScreenMessage title={text.statusFailed}>
        <ProblemNotice title={text.statusFailed} error={status.error} />
        <Button type="primary" onClick={() => void status.refetch()}>
          {messages.app.retry}
        </Button>
      </ScreenMessage>
    );
  }
  if (status.data.state === 'locked')
    return <LockScreen status={status.data} onUnlocked={unlocked} onStatus={update} />;
  if (status.data.state === 'broken' || isRescuing) {
    return (
      <BrokenStore status={status.data} onUnlocked={unlocked} onStatus={update} onRescue={setRescuing} />
    );
  }
  if (recovered !== null) {
    return <RenewPassphrase proof={recovered} onStatus={update} onDone={() => setRecovered(null)} />;
  }
  return (
    <OpenVault status={status.data} left={left} onStatus={update}>
      {children}
    </OpenVault>
  );
}
