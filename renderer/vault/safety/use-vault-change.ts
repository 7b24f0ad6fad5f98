import { App } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../../shared/model/problem.ts';
import type { VaultStatus } from '../../../shared/model/vault.ts';
import { problemOf } from '../../app/client/problem-of.ts';
import { useVault } from '../vault-context.ts';

interface VaultChange {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Does `work` and shows `done`; answers whether it was done. */
  readonly attempt: (work: () => Promise<VaultStatus>, done: string) => Promise<boolean>;
  readonly forgetProblem: () => void;
}

/** Changes what opens the vault. */
export function useVaultChange(): VaultChange {
  const { update } = useVault();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    busy,
    problem,
    attempt: async (work, done) => {
      setBusy(true);
      setProblem(null);
      try {
        update(await work());
        message.success(done);
        return true;
      } catch (error) {
        setProblem(problemOf(error));
        return false;
      } finally {
        setBusy(false);
      }
    },
    forgetProblem: () => setProblem(null),
  };
}
