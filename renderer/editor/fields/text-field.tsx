import { Input } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import { useComposedText } from '../../widgets/use-composed-text.ts';
import { typedTextAt } from '../draft/apply-changes.ts';
import { useDraft } from '../draft-context.ts';
import { describedBy, FieldFrame } from './field-frame.tsx';
import { useField } from './use-field.ts';

interface TextFieldProps {
  readonly path: string;
  readonly label?: string;
  readonly hintInSight?: boolean;
  readonly note?: string;
  readonly lines?: number;
  readonly inputMode?: 'text' | 'tel' | 'email' | 'numeric';
  /** Figures and letters that are compared character by character. */
  readonly code?: boolean;
  /** Puts what was typed into its usual form when the person leaves the field. */
  readonly tidy?: (text: string) => string;
}

const trim = (text: string) => text.trim();

/** A field of one or more lines of text. */
export function TextField({
  path,
  label,
  hintInSight = false,
  note,
  lines,
  inputMode,
  code,
  tidy = trim,
}: TextFieldProps) {
  const { document, change, setFocusedPath } = useDraft();
  const field = useField(path);
  const kept = typedTextAt(document, path);
  const input = useComposedText(kept, (value) => change({ path, value }));
  if (field === null) return null;
  const { maxLength } = field.words;
  const shared = {
    ...input,
    id: field.id,
    status: field.status,
    autoComplete: 'off',
    spellCheck: false,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.status === 'error',
    'aria-required': field.words.required,
    onFocus: () => setFocusedPath(path),
    onBlur: () => change({ path, value: tidy(kept) }),
  };
  return (
    <FieldFrame
      field={field}
      hintInSight={hintInSight}
      {...(label === undefined ? {} : { label })}
      {...(note === undefined ? {} : { note })}
      extra={
        maxLength !== undefined && kept.length > maxLength * 0.8 ? (
          <span data-over={kept.length > maxLength || undefined}>
            {messages.editor.field.count(kept.length, maxLength)}
          </span>
        ) : null
      }
    >
      {lines === undefined ? (
        <Input {...shared} inputMode={inputMode ?? 'text'} className={code ? 'code' : ''} />
      ) : (
        <Input.TextArea {...shared} autoSize={{ minRows: lines, maxRows: lines * 3 }} />
      )}
    </FieldFrame>
  );
}
