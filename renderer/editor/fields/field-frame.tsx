import { QuestionCircleOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { DoubtMark } from './doubt-mark.tsx';
import { FindingLines } from './finding-lines.tsx';
import type { Field } from './use-field.ts';

const text = messages.editor.field;

interface FieldFrameProps {
  readonly field: Field;
  /** Instead of the platform's own label, where several fields share one. */
  readonly label?: string;
  /** Beside the label, on the right. */
  readonly extra?: ReactNode;
  /** Said after the platform's own hint. */
  readonly note?: string;
  /** Leaves the hint to assistive technology, where the same hint is in sight nearby. */
  readonly hintInSight?: boolean;
  readonly children: ReactNode;
}

/** Ids that tie a control to its hint and findings. */
export function describedBy(field: Field): string {
  return `${field.id}-hint ${field.id}-findings`;
}

/** Id of the label, for controls that describe themselves by it. */
export function labelId(field: Field): string {
  return `${field.id}-label`;
}

/** A control with its label, its explanation, and what is to be said about its value. */
export function FieldFrame({ field, label, extra, note, hintInSight = false, children }: FieldFrameProps) {
  const { words } = field;
  const name = label ?? words.label;
  return (
    <div className="field" data-path={field.path} data-status={field.status}>
      <div className="field-label">
        <label id={labelId(field)} htmlFor={field.id}>
          {name}
        </label>
        {words.explain !== undefined && (
          <Popover content={<p className="field-explanation">{words.explain}</p>} trigger="click">
            <button
              type="button"
              className="field-explain"
              aria-label={text.explain}
              aria-describedby={labelId(field)}
            >
              <QuestionCircleOutlined aria-hidden />
            </button>
          </Popover>
        )}
        {!words.required && <span className="field-optional">{text.optional}</span>}
        {extra && <span className="field-extra">{extra}</span>}
      </div>
      {children}
      <p className={hintInSight ? 'visually-hidden' : 'field-hint'} id={`${field.id}-hint`}>
        {words.hint}
        {note}
      </p>
      {field.doubt && <DoubtMark path={field.path} doubt={field.doubt} />}
      <FindingLines id={`${field.id}-findings`} findings={field.findings} />
    </div>
  );
}
