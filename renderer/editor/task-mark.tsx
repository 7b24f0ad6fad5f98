import type { TaskState } from '../../shared/rules/progress.ts';

/** A small circle that fills as a part gets done. */
export function TaskMark({ state }: { state: TaskState }) {
  return (
    <svg className="task-mark" data-state={state} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.25" />
      {state === 'started' && <path className="task-mark-half" d="M8 3.75a4.25 4.25 0 0 1 0 8.5Z" />}
      {state === 'done' && <path className="task-mark-check" d="m5 8.25 2.1 2.1L11.2 6" />}
      {state === 'not-needed' && <path className="task-mark-line" d="M5.25 8h5.5" />}
    </svg>
  );
}
