import { Button } from 'antd';
import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useIntake } from '../intake/intake-context.ts';

const text = messages.review;

/** Pictures that said nothing: which, why, and what to do. */
export function ReviewFailures() {
  const { document, record } = useDraft();
  const { read, isPending, openFileDialog } = useIntake();
  const failed = record.files.filter(
    ({ id, problem, recognition }) =>
      !isPending(id) &&
      !document.files.other.includes(id) &&
      (problem !== null || recognition?.documents.every(({ kind }) => kind === 'other') === true),
  );
  if (failed.length === 0) return null;
  const title = text.screen.files(failed.length);
  return (
    <section className="review-failures" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {failed.map((file) => (
          <li key={file.id}>
            <strong>{maskNumbers(file.name)}</strong>
            <p>
              {file.problem
                ? messages.app.problem(file.problem.message, file.problem.action)
                : messages.intake.queue.nothingFound}
            </p>
            <div className="review-actions">
              <Button size="small" onClick={() => read([file])}>
                {text.actions.readAgain}
              </Button>
              <Button size="small" onClick={() => openFileDialog()}>
                {text.actions.replace}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
