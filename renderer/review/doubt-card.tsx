import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { documentAt } from '../../shared/intake/placement.ts';
import type { DoubtfulValue } from '../../shared/intake/reading.ts';
import { caseFieldLabel } from '../../shared/messages/case-fields.ts';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useEditor } from '../editor/editor-context.ts';
import { LineCrop } from './line-crop.tsx';
import { uprightTurns } from './view-transform.ts';

const text = messages.review.doubts;

interface DoubtCardProps {
  readonly doubt: DoubtfulValue;
  readonly isActive: boolean;
  readonly onOpen: () => void;
  readonly onChoose: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One doubtful value: its line on the picture, and what it may say. */
export function DoubtCard({ doubt, isActive, onOpen, onChoose, onKeyDown }: DoubtCardProps) {
  const { record } = useDraft();
  const { goToField } = useEditor();
  const label = caseFieldLabel(doubt.path);
  if (!isActive) {
    return (
      <li className="doubt">
        <button type="button" className="doubt-closed" onClick={onOpen}>
          <span>{label}</span>
          <span className="doubt-value">{messages.review.value(doubt.value)}</span>
        </button>
      </li>
    );
  }

  const { reading } = doubt;
  const outline = documentAt(record.files, reading)?.outline;
  const choices = [doubt.value, ...doubt.alternatives].slice(0, 4);
  const pick = (event: KeyboardEvent) => {
    const choice = choices[Number(event.key) - 1];
    if (choice === undefined || event.ctrlKey || event.altKey || event.metaKey) return onKeyDown(event);
    event.preventDefault();
    onChoose(choice);
  };
  return (
    <li className="doubt" data-active>
      <div className="doubt-head">
        <span>{label}</span>
        <span className="quiet">{text.confidence(Math.round(doubt.confidence * 100))}</span>
      </div>
      <LineCrop
        fileId={reading.fileId}
        box={reading.box}
        turns={(picture) => (outline ? uprightTurns(outline, picture) : 0)}
        alt={text.crop(label)}
      />
      <fieldset className="doubt-choices" onKeyDown={pick}>
        <legend className="visually-hidden">{label}</legend>
        {choices.map((choice, index) => (
          <Button
            key={choice}
            type={index === 0 ? 'primary' : 'default'}
            ghost={index === 0}
            aria-label={text.choice(index + 1, messages.review.value(choice))}
            onClick={() => onChoose(choice)}
          >
            <kbd>{index + 1}</kbd>
            <span className="doubt-value">{messages.review.value(choice)}</span>
          </Button>
        ))}
        <Button type="link" onClick={() => goToField(doubt.path)}>
          {text.other}
        </Button>
      </fieldset>
    </li>
  );
}
