import { App as Kit } from 'antd';
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { VaultStatus } from '../../shared/model/vault.ts';
import { useApplication } from '../app/application-context.ts';
import { useClient } from '../app/client-context.ts';
import { useProblemNotification } from '../widgets/use-problem-notification.ts';
import type { LeftDrafts } from './left-drafts.ts';
import { useIdleLock } from './use-idle-lock.ts';
import { useLockKey } from './use-lock-key.ts';
import { useMayCancel } from './use-may-cancel.ts';
import { type Vault, VaultContext } from './vault-context.ts';

const text = messages.vault;

interface OpenVaultProps {
  readonly status: VaultStatus;
  readonly left: LeftDrafts;
  readonly onStatus: (status: VaultStatus) => void;
  readonly children: ReactNode;
}

/** The workspace while the vault is open, and the ways to lock it. */
export function OpenVault(props: OpenVaultProps) {
  return (
    // Messages and questions of the workspace go away with it.
    <Kit component={false}>
      <Workspace {...props} />
    </Kit>
  );
}

function Workspace({ status, left, onStatus, children }: OpenVaultProps) {
  const client = useClient();
  const { settings } = useApplication();
  const { notification } = Kit.useApp();
  const notifyProblem = useProblemNotification();
  const mayCancel = useMayCancel();
  const before = useRef(new Set<() => Promise<boolean>>());

  const beforeLock = useCallback((work: () => Promise<boolean>) => {
    before.current.add(work);
    return () => {
      before.current.delete(work);
    };
  }, []);
  const settle = useCallback(async () => {
    const kept = await Promise.all([...before.current].map((work) => work()));
    return !kept.includes(false);
  }, []);
  const forget = useCallback(
    async (unattended: boolean): Promise<boolean> => {
      try {
        const next = await client.vault.lock({ unattended });
        onStatus(next);
        return next.state !== 'open';
      } catch (error) {
        notifyProblem(text.notLocked, error);
        return false;
      }
    },
    [client, onStatus, notifyProblem],
  );
  const lock = useCallback(async () => {
    if (!(await settle())) {
      notification.warning({ title: text.unsaved.title, description: text.unsaved.text, duration: 0 });
      return;
    }
    if (await mayCancel()) await forget(false);
  }, [settle, mayCancel, forget, notification]);
  /** Nobody is there to be asked: what cannot be saved is left for later, and what is under way is waited for. */
  const lockUnattended = useCallback(async () => {
    await settle();
    return forget(true);
  }, [settle, forget]);

  useIdleLock(status.passphrase ? settings.lockAfterMinutes : 0, lockUnattended);
  useLockKey(status.passphrase, lock);

  const vault = useMemo<Vault>(
    () => ({ status, update: onStatus, lock, beforeLock, leave: left.put, leftOf: left.get }),
    [status, onStatus, lock, beforeLock, left],
  );
  return <VaultContext value={vault}>{children}</VaultContext>;
}
