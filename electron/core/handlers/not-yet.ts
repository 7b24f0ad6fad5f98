import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';

const refuse = async () => {
  throw new ProblemError({ code: 'internal', ...messages.problems.internal });
};

// biome-ignore lint/correctness/useYield: refuses before any progress
async function* refuseJob(): AsyncGenerator<never, never, void> {
  throw new ProblemError({ code: 'internal', ...messages.problems.internal });
}

/** Stands in for rooms that are being built. */
export const notYet: Pick<AppHandlers, 'vault' | 'backups' | 'exchange' | 'erasure' | 'audit'> = {
  vault: {
    status: async () => ({
      state: 'open',
      problem: null,
      device: 'key-file',
      passphrase: false,
      recoveryMadeAt: null,
      unlocked: true,
    }),
    keepAwake: async () => ({}),
    unlock: refuse,
    lock: refuse,
    setPassphrase: refuse,
    removePassphrase: refuse,
    makeRecoverySheet: refuse,
    report: async () => ({
      uncleanEnd: false,
      orphansRemoved: 0,
      filesMissing: 0,
      casesDamaged: 0,
      setAside: [],
    }),
  },
  backups: { list: async () => [], make: refuseJob, preview: refuse, restore: refuseJob },
  exchange: { export: refuseJob, import: refuseJob },
  erasure: { plan: refuse, client: refuseJob },
  audit: { list: async () => ({ entries: [], total: 0, brokenAt: null }), export: refuse },
};
