import type { CaseDocument } from '../model/case-document.ts';
import type { Finding } from '../model/finding.ts';
import type { RulePack } from '../model/rule-pack.ts';

/** The eight parts of the task list, in the order a newcomer would take them. */
export const taskParts = [
  'platform',
  'organization',
  'legalPerson',
  'administrator',
  'signatures',
  'authorization',
  'check',
  'export',
] as const;

export type TaskPart = (typeof taskParts)[number];
export type TaskState = 'done' | 'started' | 'empty' | 'not-needed';

export interface Task {
  readonly part: TaskPart;
  readonly state: TaskState;
  readonly findings: { readonly error: number; readonly warning: number };
}

/** Which part of the task list a path of the case document belongs to. */
export function partOfPath(_path: string): TaskPart {
  return 'platform';
}

/** How far each part of the task list is. */
export function taskList(_input: {
  readonly document: CaseDocument;
  readonly pack: RulePack | undefined;
  readonly findings: readonly Finding[];
}): Task[] {
  return taskParts.map((part) => ({ part, state: 'empty', findings: { error: 0, warning: 0 } }));
}
