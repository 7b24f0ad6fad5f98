import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { useComposedText } from '../widgets/use-composed-text.ts';

const text = messages.scanScreen.accept;
const longestReason = 500;

interface AcceptFormProps {
  readonly onAccept: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a doubtful finding is none; without a reason nothing is accepted. */
export function AcceptForm({ onAccept, onCancel }: AcceptFormProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const input = useComposedText(reason, setReason);
  const isMissing = isAsked && reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== '') onAccept(reason.trim());
  };
  return (
    <form className="scan-accept" onSubmit={submit}>
      <label htmlFor={id}>{text.reason}</label>
      <Input
        {...input}
        id={id}
        autoFocus
        maxLength={longestReason}
        placeholder={text.placeholder}
        status={isMissing ? 'error' : ''}
        aria-describedby={`${id}-hint`}
        aria-invalid={isMissing}
      />
      <p id={`${id}-hint`} className={isMissing ? 'scan-accept-missing' : 'field-hint'}>
        {isMissing ? text.needsReason : text.hint}
      </p>
      <div className="scan-accept-buttons">
        <Button size="small" type="primary" htmlType="submit">
          {text.submit}
        </Button>
        <Button size="small" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}
