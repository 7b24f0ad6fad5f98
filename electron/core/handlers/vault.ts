import type { AppHandlers } from '../../../shared/contract/contract.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { VaultStatus } from '../../../shared/model/vault.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';
import { vaultProblem } from '../vault/vault-problem.ts';
import type { WorkspaceHolder } from '../workspace-holder.ts';

interface VaultHandlerOptions {
  readonly keys: VaultKeys;
  readonly holder: WorkspaceHolder;
  /** Called when a person is seen to be at work. */
  readonly used: () => void;
  /** Why the last automatic backup could not be made. */
  readonly backupProblem: () => Problem | null;
}

export function vaultHandlers({
  keys,
  holder,
  used,
  backupProblem,
}: VaultHandlerOptions): AppHandlers['vault'] {
  const status = (): VaultStatus => ({
    state: holder.state,
    problem: holder.problem,
    ...keys.facts(),
    unlocked: keys.state === 'open',
  });
  return {
    status: async () => status(),
    keepAwake: async () => {
      used();
      return {};
    },
    unlock: async ({ proof }) => {
      if (keys.state === 'absent' || keys.state === 'damaged') throw vaultProblem.keysMissing();
      await keys.unlock(proof);
      await holder.open();
      used();
      return status();
    },
    lock: async () => {
      await holder.lock();
      return status();
    },
    setPassphrase: async ({ proof, passphrase, remember }) => {
      await keys.setPassphrase(proof, passphrase, remember);
      return status();
    },
    removePassphrase: async ({ proof }) => {
      await keys.removePassphrase(proof);
      return status();
    },
    makeRecoverySheet: async () => {
      throw vaultProblem.locked();
    },
    report: async () => ({ ...(await holder.report()), backupProblem: backupProblem() }),
  };
}
