import { Select } from 'antd';
import { typedTextAt } from '../draft/apply-changes.ts';
import { useDraft } from '../draft-context.ts';
import { describedBy, FieldFrame } from './field-frame.tsx';
import { useField } from './use-field.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface ChoiceFieldProps {
  readonly path: string;
  readonly label?: string;
  readonly hintInSight?: boolean;
  readonly choices: readonly Choice[];
  /** Instead of setting the value alone, where a choice entails more. */
  readonly onChoose?: (value: string) => void;
}

/** One of a few values. A value the platform does not offer stays visible as it is. */
export function ChoiceField({ path, label, hintInSight = false, choices, onChoose }: ChoiceFieldProps) {
  const { document, change, setFocusedPath } = useDraft();
  const field = useField(path);
  if (field === null) return null;
  const value = typedTextAt(document, path);
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <FieldFrame
      field={field}
      hintInSight={hintInSight && chosen?.hint === undefined}
      {...(label === undefined ? {} : { label })}
      {...(chosen?.hint === undefined ? {} : { note: chosen.hint })}
    >
      <Select
        id={field.id}
        className="field-choice"
        status={field.status}
        value={value}
        options={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
        aria-describedby={describedBy(field)}
        onFocus={() => setFocusedPath(path)}
        onChange={(next) => (onChoose ? onChoose(next) : change({ path, value: next }))}
      />
    </FieldFrame>
  );
}
