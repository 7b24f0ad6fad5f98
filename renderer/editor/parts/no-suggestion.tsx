import { Button } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import type { RefusedName } from '../../../shared/rules/suggest/refused-names.ts';
import { useEditor } from '../editor-context.ts';

const text = messages.suggestions.panel;

/** Why no name can be suggested. */
export function NoSuggestion({ company, refused }: { company: string; refused: readonly RefusedName[] }) {
  const { goToField } = useEditor();
  if (company === '') {
    return (
      <p className="suggestions-none">
        {text.noCompany}
        <Button type="link" size="small" onClick={() => goToField('organization.name')}>
          {text.goToCompany}
        </Button>
      </p>
    );
  }
  if (refused.length === 0) return <p className="suggestions-none">{text.noBrand}</p>;
  return (
    <div className="suggestions-none">
      <p>{text.nothing}</p>
      <ul>
        {refused.map(({ text: name, objections }) => (
          <li key={name}>{objections.map(({ message }) => message).join('')} </li>
        ))}
      </ul>
      <p>{text.nothingNext}</p>
    </div>
  );
}
