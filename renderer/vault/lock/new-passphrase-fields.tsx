import { messages } from '../../../shared/messages/index.ts';
import { passphraseStrength } from './new-passphrase.ts';
import { PassphraseInput } from './passphrase-input.tsx';

export interface NewPassphrase {
  readonly passphrase: string;
  readonly again: string;
}

export const emptyNewPassphrase: NewPassphrase = { passphrase: '', again: '' };

interface NewPassphraseFieldsProps {
  readonly label: string;
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  readonly errors: { readonly passphrase?: string; readonly again?: string };
  readonly autoFocus?: boolean;
}

/** A new passphrase, typed twice. */
export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { label, value, onChange, errors, autoFocus = false } = props;
  return (
    <>
      <PassphraseInput
        label={label}
        autoFocus={autoFocus}
        value={value.passphrase}
        error={errors.passphrase}
        hint={passphraseStrength(value.passphrase)}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
      />
      <PassphraseInput
        label={messages.vault.passphrase.again}
        value={value.again}
        error={errors.again}
        onChange={(again) => onChange({ ...value, again })}
      />
    </>
  );
}
