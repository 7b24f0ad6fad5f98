import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef, Tooltip } from 'antd';
import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import './passphrase-input.css';

const text = messages.vault.passphrase;

interface PassphraseInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  readonly ref?: Ref<InputRef>;
  readonly large?: boolean;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

/** One passphrase: hidden unless asked, with a word when Caps Lock is on. */
export function PassphraseInput(props: PassphraseInputProps) {
  const {
    label,
    value,
    onChange,
    error,
    hint,
    ref,
    large = false,
    autoFocus = false,
    disabled = false,
  } = props;
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const id = useId();
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const toggle = shown ? text.hide : text.show;
  return (
    <div className="passphrase-input">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        ref={ref}
        type={shown ? 'text' : 'password'}
        size={large ? 'large' : 'middle'}
        value={value}
        maxLength={1_000}
        autoFocus={autoFocus}
        disabled={disabled}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        status={error === undefined ? '' : 'error'}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-says`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={watchCapsLock}
        onKeyUp={watchCapsLock}
        onBlur={() => setCapsLock(false)}
        suffix={
          <Tooltip title={toggle}>
            <Button
              type="text"
              size="small"
              icon={shown ? <EyeOutlined /> : <EyeInvisibleOutlined />}
              aria-label={toggle}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            />
          </Tooltip>
        }
      />
      <div id={`${id}-says`} className="passphrase-says" aria-live="polite">
        {error !== undefined && <p className="passphrase-error">{error}</p>}
        {capsLock && <p className="passphrase-caps">{text.capsLock}</p>}
        {error === undefined && hint !== undefined && <p>{hint}</p>}
      </div>
    </div>
  );
}
