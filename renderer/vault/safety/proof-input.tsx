import { messages } from '../../../shared/messages/index.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { PassphraseInput } from '../lock/passphrase-input.tsx';

interface ProofInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Why what was typed was refused. */
  readonly problem: Problem | null;
}

/** The present passphrase, asked for before what opens the vault is changed. */
export function ProofInput({ label, value, onChange, problem }: ProofInputProps) {
  const isWrong = problem?.code === 'vault-wrong-passphrase';
  return (
    <PassphraseInput
      label={label}
      autoFocus
      value={value}
      onChange={onChange}
      error={isWrong ? messages.app.problem(problem.message, problem.action) : undefined}
    />
  );
}

/** Whether a problem is said at the field for the present passphrase. */
export const isSaidAtProof = (problem: Problem | null): boolean => problem?.code === 'vault-wrong-passphrase';
