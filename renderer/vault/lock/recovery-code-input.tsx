import { Input, type InputRef } from 'antd';
import { useId, useLayoutEffect, useRef } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import './passphrase-input.css';
import { caretIn, groupedCode, groupsOf, recoveryCharacters } from './recovery-code.ts';

const text = messages.vault.recovery;
/** More than any code; keeps a pasted novel out. */
const mostCharacters = 60;

interface RecoveryCodeInputProps {
  /** In groups, as `onChange` gives it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly disabled: boolean;
}

/** The code of a recovery sheet, put into groups while it is typed or pasted. */
export function RecoveryCodeInput({ value, onChange, error, disabled }: RecoveryCodeInputProps) {
  const id = useId();
  const input = useRef<InputRef>(null);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const { groups, rest } = groupsOf(recoveryCharacters(value));
  return (
    <div className="passphrase-input">
      <label htmlFor={id}>{text.label}</label>
      <Input
        id={id}
        ref={input}
        size="large"
        className="code"
        value={value}
        autoFocus
        disabled={disabled}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        status={error === undefined ? '' : 'error'}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-says`}
        onChange={({ target }) => {
          caret.current = caretIn(target.value.slice(0, target.selectionStart ?? target.value.length));
          onChange(groupedCode(recoveryCharacters(target.value).slice(0, mostCharacters)));
        }}
      />
      <div id={`${id}-says`} className="passphrase-says" aria-live="polite">
        {error !== undefined && <p className="passphrase-error">{error}</p>}
        {error === undefined && value !== '' && <p>{text.typed(groups, rest)}</p>}
      </div>
    </div>
  );
}
