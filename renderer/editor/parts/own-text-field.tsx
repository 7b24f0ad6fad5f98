import { Input } from 'antd';
import { useId } from 'react';
import { useComposedText } from '../../widgets/use-composed-text.ts';
import { typedTextAt } from '../draft/apply-changes.ts';
import { useDraft } from '../draft-context.ts';

interface OwnTextFieldProps {
  readonly path: string;
  readonly label: string;
  readonly hint: string;
}

/** A text that is for the person alone; no platform asks for it. */
export function OwnTextField({ path, label, hint }: OwnTextFieldProps) {
  const { document, change } = useDraft();
  const id = useId();
  const input = useComposedText(typedTextAt(document, path), (value) => change({ path, value }));
  return (
    <div className="field">
      <div className="field-label">
        <label htmlFor={id}>{label}</label>
      </div>
      <Input {...input} id={id} autoComplete="off" aria-describedby={`${id}-hint`} />
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
