import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { VaultStatus } from '../../../shared/model/vault.ts';
import type { IdleLock } from '../idle-lock.ts';
import { localDate } from '../local-date.ts';
import type { Ports } from '../ports.ts';
import type { RunningJobs } from '../running-jobs.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';
import { vaultProblem } from '../vault/vault-problem.ts';
import type { WorkspaceHolder } from '../workspace-holder.ts';

interface VaultHandlerOptions extends Pick<Ports, 'resourcesDirectory' | 'clock'> {
  readonly keys: VaultKeys;
  readonly holder: WorkspaceHolder;
  readonly idle: Pick<IdleLock, 'used' | 'isWorkOver'>;
  readonly jobs: Pick<RunningJobs, 'names' | 'cancel'>;
  /** Why the last automatic backup could not be made. */
  readonly backupProblem: () => Problem | null;
}

export function vaultHandlers(options: VaultHandlerOptions): AppHandlers['vault'] {
  const { keys, holder, idle, jobs, backupProblem, resourcesDirectory, clock } = options;
  const status = (): VaultStatus => ({
    state: holder.state,
    problem: holder.problem,
    ...keys.facts(),
    unlocked: keys.state === 'open',
    running: jobs.names(),
  });
  return {
    status: async () => status(),
    keepAwake: async () => {
      idle.used();
      return {};
    },
    unlock: async ({ proof }) => {
      if (keys.state === 'absent' || keys.state === 'damaged') throw vaultProblem.keysMissing();
      await keys.unlock(proof);
      await holder.open();
      idle.used();
      return status();
    },
    lock: async ({ unattended }) => {
      if (unattended === true && !idle.isWorkOver()) return status();
      // What is refused cancels nothing.
      const { passphrase, recoveryMadeAt } = keys.facts();
      if (passphrase || recoveryMadeAt !== null) jobs.cancel();
      await holder.lock();
      return status();
    },
    startAfresh: async () => {
      await holder.startAfresh();
      idle.used();
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
