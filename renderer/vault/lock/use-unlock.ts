import { useState } from 'react';
import type { Problem } from '../../../shared/model/problem.ts';
import type { VaultProof, VaultStatus } from '../../../shared/model/vault.ts';
import { problemOf } from '../../app/client/problem-of.ts';
import { useClient } from '../../app/client-context.ts';

export type Unlocked = (status: VaultStatus, proof: VaultProof) => void;

interface Unlocking {
  readonly busy: boolean;
  /** Why the last try was refused. */
  readonly problem: Problem | null;
  /** Refused tries so far. */
  readonly refusals: number;
  /** Answers whether it opened. */
  readonly unlock: (proof: VaultProof) => Promise<boolean>;
  readonly forgetProblem: () => void;
}

/** Tries a passphrase or a recovery code. */
export function useUnlock(onUnlocked: Unlocked): Unlocking {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [refusals, setRefusals] = useState(0);
  return {
    busy,
    problem,
    refusals,
    unlock: async (proof) => {
      setBusy(true);
      setProblem(null);
      try {
        onUnlocked(await client.vault.unlock({ proof }), proof);
        return true;
      } catch (error) {
        setProblem(problemOf(error));
        setRefusals((before) => before + 1);
        return false;
      } finally {
        setBusy(false);
      }
    },
    forgetProblem: () => setProblem(null),
  };
}
