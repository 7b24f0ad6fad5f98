import { type ReactNode, useId } from 'react';

interface Choice {
  readonly caption: string;
  readonly content: ReactNode;
}

interface ConflictRowProps {
  readonly label: string;
  readonly isFirst: boolean;
  readonly isTaken: boolean;
  readonly onChange: (isTaken: boolean) => void;
  readonly current: Choice;
  readonly incoming: Choice;
}

/** One place where two values stand against each other; arrow keys choose, Tab goes on. */
export function ConflictRow({ label, isFirst, isTaken, onChange, current, incoming }: ConflictRowProps) {
  const name = useId();
  const option = (choice: Choice, isChosen: boolean, takes: boolean) => (
    <label className="conflict-option">
      <input
        type="radio"
        name={name}
        checked={isChosen}
        // The dialog has one purpose, and this is where it begins.
        ref={(input) => {
          if (isFirst && !takes) input?.focus();
        }}
        onChange={() => onChange(takes)}
      />
      <span className="conflict-caption">{choice.caption}</span>
      <span className="conflict-value">{choice.content}</span>
    </label>
  );
  return (
    <fieldset className="conflict-row">
      <legend>{label}</legend>
      {option(current, !isTaken, false)}
      {option(incoming, isTaken, true)}
    </fieldset>
  );
}
