import type { Finding, Severity } from '../../shared/model/finding.ts';
import { isMissing } from '../../shared/rules/missing.ts';
import { countFields, partOfPath, type Task, type TaskPart } from '../../shared/rules/progress.ts';

/** A part of the task list as shown: what is missing is counted apart from mistakes. */
export interface ShownTask extends Task {
  /** How many required fields are empty; 0 in a part the person has not left yet. */
  readonly missing: number;
}

export function shownTasks(
  tasks: readonly Task[],
  findings: readonly Finding[],
  left: ReadonlySet<TaskPart>,
): ShownTask[] {
  return tasks.map((task) => {
    const own = findings.filter((finding) => partOfPath(finding.path) === task.part);
    const mistakes = own.filter((finding) => !isMissing(finding));
    const missing = countFields(own.filter((finding) => finding.severity === 'error' && isMissing(finding)));
    const count = (severity: Severity) =>
      countFields(mistakes.filter((finding) => finding.severity === severity));
    return {
      ...task,
      findings: { error: count('error'), warning: count('warning') },
      missing: left.has(task.part) ? missing : 0,
    };
  });
}
