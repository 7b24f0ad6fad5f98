import { CheckCircleOutlined, CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { Input } from 'antd';
import { useId } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { useComposedText } from '../widgets/use-composed-text.ts';
import type { Verdict } from './verdict.ts';

const text = messages.review.screen;

interface ReviewEntryProps {
  readonly label: string;
  readonly entry: string;
  /** `null` while there is nothing to judge. */
  readonly verdict: Verdict | null;
  readonly onEnter: (text: string) => void;
}

/** What will be accepted: filled by picking, changed by typing, and judged as it is typed. */
export function ReviewEntry({ label, entry, verdict, onEnter }: ReviewEntryProps) {
  const id = useId();
  const input = useComposedText(entry, (typed) => onEnter(typed.replace(/[\r\n]+/g, '')));
  const isWrong = verdict?.state === 'error';
  return (
    <div className="review-entry">
      <label htmlFor={id}>{text.input}</label>
      <Input.TextArea
        {...input}
        id={id}
        className="code"
        size="large"
        autoSize={{ minRows: 1, maxRows: 4 }}
        // Corrections are mostly made from the end.
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        autoComplete="off"
        spellCheck={false}
        status={isWrong ? 'error' : ''}
        aria-label={text.inputOf(label)}
        aria-invalid={isWrong}
        aria-describedby={`${id}-verdict`}
      />
      <p id={`${id}-verdict`} className="review-verdict" data-state={verdict?.state} aria-live="polite">
        {verdict === null ? text.empty : <VerdictLine verdict={verdict} />}
      </p>
    </div>
  );
}

function VerdictLine({ verdict: { state, message, fix } }: { verdict: Verdict }) {
  switch (state) {
    case 'error':
      return (
        <>
          <CloseCircleFilled aria-hidden /> {message}
          {fix}
        </>
      );
    case 'warning':
      return (
        <>
          <WarningFilled aria-hidden /> {message}
          {fix}
        </>
      );
    case 'checked':
      return (
        <>
          <CheckCircleOutlined aria-hidden /> {text.checkDigit}
        </>
      );
    case 'none':
      return null;
  }
}
