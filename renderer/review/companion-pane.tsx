import type { TaskPart } from '../../shared/rules/progress.ts';

/** The pictures that belong to one part of the task list, beside its fields. */
export function CompanionPane(_props: { part: TaskPart }) {
  return null;
}
