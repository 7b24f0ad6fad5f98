import { Checkbox } from 'antd';
import { valueAt } from '../../../shared/rules/paths.ts';
import { useDraft } from '../draft-context.ts';
import { FindingLines } from './finding-lines.tsx';
import { useField } from './use-field.ts';

/** Yes or no. */
export function CheckField({ path }: { path: string }) {
  const { document, change } = useDraft();
  const field = useField(path);
  if (field === null) return null;
  return (
    <div className="field" data-path={path}>
      <Checkbox
        id={field.id}
        checked={valueAt(document, path) === true}
        aria-describedby={`${field.id}-hint`}
        onChange={(event) => change({ path, value: event.target.checked })}
      >
        {field.words.label}
      </Checkbox>
      <p className="field-hint field-hint-indented" id={`${field.id}-hint`}>
        {field.words.hint}
      </p>
      <FindingLines id={`${field.id}-findings`} findings={field.findings} />
    </div>
  );
}
