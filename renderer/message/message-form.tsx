import { App, Button, Input, Segmented, Select } from 'antd';
import { createElement, type RefObject, useId } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { messageKinds } from '../../shared/rules/message/template.ts';
import { useApplication } from '../app/application-context.ts';
import { UndoToast } from '../widgets/undo-toast.tsx';
import { useComposedText } from '../widgets/use-composed-text.ts';
import { MessageText } from './message-text.tsx';
import type { PlatformReport } from './platform-report.ts';
import type { Message } from './use-message.ts';

const text = messages.messageScreen;

interface MessageFormProps {
  readonly message: Message;
  readonly areaRef: RefObject<HTMLTextAreaElement | null>;
  /** The text that was checked. */
  readonly checked: string;
  readonly reports: readonly PlatformReport[];
}

/** Where the message goes, what it is for, under which name, and what it says. */
export function MessageForm({ message, areaRef, checked, reports }: MessageFormProps) {
  const { packs } = useApplication();
  const { message: toast } = App.useApp();
  const id = useId();
  const clear = () => {
    const before = message.text;
    const key = 'message-cleared';
    message.write({ text: '' });
    const undo = () => {
      toast.destroy(key);
      message.write({ text: before });
    };
    toast.open({
      key,
      type: 'success',
      duration: 8,
      content: createElement(UndoToast, { text: text.cleared, onUndo: undo }),
    });
  };
  return (
    <div className="message-form">
      <div>
        <label htmlFor={`${id}-platforms`}>{text.platforms}</label>
        <Select
          id={`${id}-platforms`}
          className="message-select"
          mode="multiple"
          value={message.packs.map((pack) => pack.id)}
          placeholder={text.platformsPlaceholder}
          options={packs.map((pack) => ({ value: pack.id, label: pack.name }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={message.choosePlatforms}
        />
      </div>
      <fieldset>
        <legend>{text.kind}</legend>
        <Segmented
          aria-label={text.kind}
          value={message.kind}
          options={messageKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
          onChange={message.chooseKind}
        />
      </fieldset>
      <SignatureField message={message} />
      <div>
        <div className="message-label">
          <label htmlFor={`${id}-text`}>{text.text}</label>
          {message.text !== '' && (
            <Button type="link" size="small" onClick={clear}>
              {text.clear}
            </Button>
          )}
        </div>
        <MessageText
          id={`${id}-text`}
          areaRef={areaRef}
          value={message.text}
          onChange={(written) => message.write({ text: written })}
          checked={checked}
          findings={reports.flatMap(({ findings }) => findings)}
        />
      </div>
    </div>
  );
}

function SignatureField({ message }: { message: Message }) {
  const id = useId();
  const names = [...new Set((message.document?.signatures ?? []).map((signature) => signature.text))].filter(
    (name) => name !== '',
  );
  const input = useComposedText(message.signature, (typed) =>
    message.write({ signature: typed.replace(/[【】\r\n]/g, '') }),
  );
  return (
    <div>
      <label htmlFor={id}>{text.signature}</label>
      <div className="message-signature">
        <Input
          {...input}
          id={id}
          prefix="【"
          suffix="】"
          placeholder={text.signaturePlaceholder}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
        />
        {names.length > 1 && (
          <Select
            aria-label={text.signatureChoices}
            value={names.includes(message.signature) ? message.signature : null}
            placeholder={text.signatureChoices}
            options={names.map((name) => ({ value: name, label: name }))}
            onChange={(name) => message.write({ signature: name })}
          />
        )}
      </div>
      <p id={`${id}-hint`} className="field-hint">
        {text.signatureHint}
      </p>
    </div>
  );
}
