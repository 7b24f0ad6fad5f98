import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';

const text = messages.vaultKeys;

/** Why the data stays closed. */
export const vaultProblem = {
  locked: () => new ProblemError({ code: 'vault-locked', ...text.locked }),
  wrongPassphrase: () => new ProblemError({ code: 'vault-wrong-passphrase', ...text.wrongPassphrase }),
  wrongRecoveryCode: () => new ProblemError({ code: 'vault-wrong-recovery-code', ...text.wrongRecoveryCode }),
  noPassphrase: () => new ProblemError({ code: 'vault-no-passphrase', ...text.noPassphrase }),
  proofWanted: () => new ProblemError({ code: 'vault-wrong-passphrase', ...text.proofWanted }),
  keysMissing: () => new ProblemError({ code: 'vault-keys-missing', ...text.keysMissing }),
  keysDamaged: () => new ProblemError({ code: 'vault-keys-damaged', ...text.keysDamaged }),
  storeMissing: () => new ProblemError({ code: 'store-damaged', ...text.storeMissing }),
  inUse: () => new ProblemError({ code: 'invalid-input', ...messages.problems.invalidInput }),
  busy: () => new ProblemError({ code: 'store-busy', ...text.busy }),
} as const;
