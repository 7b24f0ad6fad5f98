import { type Ref, useId } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { MessageFinding } from '../../shared/rules/message/template.ts';
import { useComposedText } from '../widgets/use-composed-text.ts';
import { annotate } from './annotate.ts';

const text = messages.messageScreen;

interface MessageTextProps {
  readonly id: string;
  readonly areaRef: Ref<HTMLTextAreaElement>;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The text that `findings` were found in: while it lags behind, nothing is marked. */
  readonly checked: string;
  readonly findings: readonly MessageFinding[];
}

/** The text of the message, with what was found in it marked behind its letters. */
export function MessageText({ id, areaRef, value, onChange, checked, findings }: MessageTextProps) {
  const hint = useId();
  const input = useComposedText(value, onChange);
  const pieces = annotate(input.value, input.value === checked ? findings : []);
  return (
    <>
      <div className="message-text">
        <div className="message-text-marks" aria-hidden>
          {pieces.map(({ from, text: piece, severity }) =>
            severity === null ? (
              <span key={from}>{piece}</span>
            ) : (
              <mark key={from} data-severity={severity}>
                {piece}
              </mark>
            ),
          )}
        </div>
        <textarea
          {...input}
          ref={areaRef}
          id={id}
          rows={6}
          placeholder={text.textPlaceholder}
          aria-describedby={hint}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <p id={hint} className="field-hint">
        {text.textHint}
      </p>
    </>
  );
}
