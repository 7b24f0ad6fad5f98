import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { AuditNote } from './audit-log.ts';

type VaultHandlers = AppHandlers['vault'];

/**
 * As `audited`, for the steps that open the data and change what opens it. What was refused before it was
 * open is noted, as a number, when it has been opened: until then nobody holds the key of the audit.
 */
export function auditedVault(vault: VaultHandlers, note: (note: AuditNote) => void): VaultHandlers {
  let refused = 0;

  const counting = async <T>(step: Promise<T>): Promise<T> => {
    try {
      return await step;
    } catch (error) {
      if (isWrongProof(error)) refused += 1;
      throw error;
    }
  };

  const noteRefused = () => {
    if (refused > 0) note({ action: 'unlock-refused', count: refused });
    refused = 0;
  };

  return {
    ...vault,
    unlock: async (input, context) => {
      const status = await counting(vault.unlock(input, context));
      if (status.state === 'open') noteRefused();
      return status;
    },
    setPassphrase: async (input, context) => {
      const status = await vault.setPassphrase(input, context);
      note({ action: 'passphrase-set' });
      return status;
    },
    removePassphrase: async (input, context) => {
      const status = await vault.removePassphrase(input, context);
      note({ action: 'passphrase-removed' });
      return status;
    },
    makeRecoverySheet: async (input, context) => {
      const sheet = await vault.makeRecoverySheet(input, context);
      note({ action: 'recovery-sheet-made' });
      return sheet;
    },
  };
}

function isWrongProof(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  return ['vault-wrong-passphrase', 'vault-wrong-recovery-code'].includes(error.problem.code);
}
