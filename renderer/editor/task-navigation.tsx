import { EyeOutlined } from '@ant-design/icons';
import { Link } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import { useReviewItems } from '../review/use-review-items.ts';
import { useDraft } from './draft-context.ts';
import { useEditor } from './editor-context.ts';
import { reviewAddress } from './review-address.ts';
import type { ShownTask } from './shown-tasks.ts';
import { TaskMark } from './task-mark.tsx';

const text = messages.editor;

/** The task list: every part, how far it is, what is wrong there. Any order will do. */
export function TaskNavigation() {
  const { record } = useDraft();
  const { part, tasks } = useEditor();
  return (
    <nav className="tasks" aria-label={text.tasks.label}>
      <ReviewLink />
      <ol>
        {tasks.map((task) => (
          <li key={task.part}>
            <Link
              href={`/cases/${record.id}/${task.part}`}
              replace
              className="task"
              data-state={task.state}
              aria-current={task.part === part ? 'step' : undefined}
            >
              <TaskMark state={task.state} />
              <span className="task-name">{text.parts[task.part]}</span>
              <span className="visually-hidden">{text.tasks.states[task.state]}</span>
              <Counts task={task} />
            </Link>
          </li>
        ))}
      </ol>
      <p className="tasks-keys">{text.tasks.keys}</p>
    </nav>
  );
}

/** The way to compare what was read with its pictures, once something was. */
function ReviewLink() {
  const { record } = useDraft();
  const isReviewing = useEditor().sideScreen === 'review';
  const items = useReviewItems();
  const open = items.filter(({ isDoubtful }) => isDoubtful).length;
  if (items.length === 0 && !isReviewing) return null;
  return (
    <Link
      href={`/cases/${record.id}/${reviewAddress}`}
      replace
      className="task task-review"
      aria-current={isReviewing ? 'step' : undefined}
    >
      <EyeOutlined className="task-review-mark" aria-hidden />
      <span className="task-name">{messages.review.screen.title}</span>
      <span className="visually-hidden">{messages.review.screen.tasks.what}</span>
      {open > 0 && (
        <span className="task-count" data-severity="warning">
          <span aria-hidden>{open}</span>
          <span className="visually-hidden">{messages.review.screen.tasks.open(open)}</span>
        </span>
      )}
    </Link>
  );
}

function Counts({ task: { findings, missing } }: { task: ShownTask }) {
  return (
    <span className="task-counts">
      {missing > 0 && <span className="task-missing">{text.tasks.missing(missing)}</span>}
      {findings.error > 0 && (
        <span className="task-count" data-severity="error">
          <span aria-hidden>{findings.error}</span>
          <span className="visually-hidden">{text.tasks.errors(findings.error)}</span>
        </span>
      )}
      {findings.warning > 0 && (
        <span className="task-count" data-severity="warning">
          <span aria-hidden>{findings.warning}</span>
          <span className="visually-hidden">{text.tasks.warnings(findings.warning)}</span>
        </span>
      )}
    </span>
  );
}
