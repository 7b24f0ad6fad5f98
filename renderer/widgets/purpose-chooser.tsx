import { useId } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { Purpose } from '../../shared/model/case-document.ts';
import './purpose-chooser.css';

const text = messages.editor.purpose;
const purposes = ['self', 'other'] as const;

interface PurposeChooserProps {
  readonly legend: string;
  readonly value: Purpose;
  readonly onChange: (purpose: Purpose) => void;
}

/** 自用 or 他用, each in plain words and with an example. */
export function PurposeChooser({ legend, value, onChange }: PurposeChooserProps) {
  const name = useId();
  return (
    <fieldset className="purpose-chooser">
      <legend>{legend}</legend>
      {purposes.map((purpose) => (
        <label key={purpose} className="purpose-choice">
          <input
            type="radio"
            name={name}
            value={purpose}
            checked={value === purpose}
            aria-labelledby={`${name}-${purpose}-title`}
            aria-describedby={`${name}-${purpose}`}
            onChange={() => onChange(purpose)}
          />
          <span className="purpose-choice-text">
            <strong id={`${name}-${purpose}-title`}>{text[purpose].title}</strong>
            <span id={`${name}-${purpose}`}>
              {text[purpose].text}
              <span className="purpose-example">{text[purpose].example}</span>
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
