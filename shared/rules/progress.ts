import type { CaseDocument } from '../model/case-document.ts';
import type { Finding } from '../model/finding.ts';
import type { RulePack } from '../model/rule-pack.ts';
import { formOf, isAsked, type PlatformField } from './fields.ts';
import { isEmptyAt, pathsOf, valueAt } from './paths.ts';

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
  /** How many of its fields have a finding of each severity. */
  readonly findings: { readonly error: number; readonly warning: number };
}

const partOfFile: Readonly<Record<string, TaskPart>> = {
  certificate: 'organization',
  legalPersonIdPortrait: 'legalPerson',
  legalPersonIdEmblem: 'legalPerson',
  administratorIdPortrait: 'administrator',
  administratorIdEmblem: 'administrator',
  administratorHandheld: 'administrator',
  trademark: 'signatures',
  letterScan: 'authorization',
  other: 'export',
};

const partOfRoot: Readonly<Record<string, TaskPart>> = {
  organization: 'organization',
  legalPerson: 'legalPerson',
  administrator: 'administrator',
  signatures: 'signatures',
  accountHolder: 'authorization',
  authorization: 'authorization',
};

/** Which part of the task list a path of the case document belongs to. */
export function partOfPath(path: string): TaskPart {
  const [root = '', slot = ''] = path.split('.');
  return (root === 'files' ? partOfFile[slot] : partOfRoot[root]) ?? 'platform';
}

/** How many fields findings speak of: one that several platforms object to is one thing to do. */
export function countFields(findings: readonly Finding[]): number {
  return new Set(findings.map(({ path }) => path)).size;
}

interface Place {
  readonly field: PlatformField;
  readonly path: string;
}

/** A value with a default, such as a kind of document, is no sign that somebody began. */
function isTyped(document: CaseDocument, path: string): boolean {
  if (typeof valueAt(document, path) === 'boolean' || /\.(kind|type|basis)$|^purpose$/.test(path))
    return false;
  return !isEmptyAt(document, path);
}

function stateOf(
  document: CaseDocument,
  places: readonly Place[],
  { errors, isBegun }: { readonly errors: number; readonly isBegun: boolean },
): TaskState {
  const required = places.filter(({ field }) => field.required);
  const isComplete = errors === 0 && required.every(({ path }) => !isEmptyAt(document, path));
  if (places.some(({ path }) => isTyped(document, path))) return isComplete ? 'done' : 'started';
  // Where there is nothing to type, what is chosen from the start is all that is asked.
  return isBegun && isComplete && required.length > 0 ? 'done' : 'empty';
}

/**
 * How far each part of the task list is. A part is done when the platform misses nothing in it and finds no
 * error. `check` is done when no error is left anywhere; `export` when besides every paper is there that can
 * only be made afterwards, such as the stamped letter. Without a rule pack nothing can be done.
 */
export function taskList(input: {
  readonly document: CaseDocument;
  readonly pack: RulePack | undefined;
  readonly findings: readonly Finding[];
}): Task[] {
  const { document, pack, findings } = input;
  const places: readonly Place[] = (pack === undefined ? [] : formOf(pack, document.purpose))
    .flatMap((section) => section.fields.filter(({ repeats }) => !repeats))
    .flatMap((field) => pathsOf(document, field.path).map((path) => ({ field, path })))
    .filter(({ field, path }) => isAsked(field, path, document));
  const count = (part: TaskPart, severity: Finding['severity']) =>
    countFields(
      findings.filter((finding) => finding.severity === severity && partOfPath(finding.path) === part),
    );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const parts = new Map(
    taskParts.map((part) => [part, places.filter(({ path }) => partOfPath(path) === part)]),
  );

  const isBegun = places.some(({ path }) => isTyped(document, path));
  const checkState: TaskState = !isBegun ? 'empty' : errors === 0 ? 'done' : 'started';
  const isWaiting = places.some(({ field, path }) => field.need === 'later' && isEmptyAt(document, path));
  const exportState: TaskState = checkState !== 'done' ? 'empty' : isWaiting ? 'started' : 'done';

  return taskParts.map((part) => {
    const own = parts.get(part) ?? [];
    const notNeeded = part === 'authorization' && pack !== undefined && own.length === 0;
    const counted = { error: count(part, 'error'), warning: count(part, 'warning') };
    const state =
      part === 'check'
        ? checkState
        : part === 'export'
          ? exportState
          : notNeeded
            ? 'not-needed'
            : stateOf(document, own, { errors: counted.error, isBegun });
    return { part, state, findings: counted };
  });
}
