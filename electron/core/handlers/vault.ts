import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { VaultStatus } from '../../../shared/model/vault.ts';
import { localDate } from '../local-date.ts';
import type { Ports } from '../ports.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';
import { vaultProblem } from '../vault/vault-problem.ts';
import type { WorkspaceHolder } from '../workspace-holder.ts';

interface VaultHandlerOptions extends Pick<Ports, 'resourcesDirectory' | 'clock'> {
  readonly keys: VaultKeys;
  readonly holder: WorkspaceHolder;
  /** Called when a person is seen to be at work. */
  readonly used: () => void;
  /** Why the last automatic backup could not be made. */
  readonly backupProblem: () => Problem | null;
}

export function vaultHandlers(options: VaultHandlerOptions): AppHandlers['vault'] {
  const { keys, holder, used, backupProblem, resourcesDirectory, clock } = options;
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
    startAfresh: async () => {
      await holder.startAfresh();
      used();
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
    makeRecoverySheet: async ({ proof }) => {
      // Not imported at the top: with it comes the PDF library. Loaded first: a code that nobody gets to see is of no use.
      const [{ drawRecoverySheet }, { loadLetterFont }] = await Promise.all([
        import('../vault/recovery-sheet.ts'),
        import('../letter/fonts.ts'),
      ]);
      const font = await loadLetterFont(resourcesDirectory);
      const code = await keys.makeRecoveryCode(proof);
      const now = clock.now();
      const bytes = await drawRecoverySheet({ code, keys: keys.known(), font, now });
      const name = messages.recoverySheet.fileName(localDate(now));
      const file = new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });
      return { file, code, status: status() };
    },
    report: async () => ({ ...(await holder.report()), backupProblem: backupProblem() }),
  };
}
