import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { useEditor } from '../editor/editor-context.ts';
import { LetterNotice } from './letter-notice.tsx';

const text = messages.letterPanel;

/** What is not on the letter as it should be, each with the way to its field. */
export function LetterProblems({ problems }: { problems: readonly Problem[] }) {
  const { goToField } = useEditor();
  if (problems.length === 0) return null;
  return (
    <LetterNotice tone="error" title={text.problems(problems.length)}>
      <ul className="letter-problems">
        {problems.map(({ code, field, message, action }) => (
          <li key={`${code} ${field} ${message}`}>
            {messages.app.problem(message, action)}
            {field !== undefined && (
              <Button type="link" size="small" onClick={() => goToField(field)}>
                {text.toField}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </LetterNotice>
  );
}
