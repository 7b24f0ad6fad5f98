import { createContext, useContext } from 'react';
import type { TaskPart } from '../../shared/rules/progress.ts';
import type { ShownTask } from './shown-tasks.ts';

/**
 * Screens of a case beside its parts: what was read compared with its pictures, a refusal looked up, and the
 * signed letter.
 */
export type SideScreen = 'review' | 'refusal' | 'scan';

/** Where the person is in the case, and how to go elsewhere. */
export interface Editor {
  /** `null` while a screen beside the parts is open. */
  readonly part: TaskPart | null;
  readonly sideScreen: SideScreen | null;
  readonly tasks: readonly ShownTask[];
  readonly goToPart: (part: TaskPart) => void;
  /** Compares what was read with its pictures, beginning at a field or with the first that is in doubt. */
  readonly goToReview: (path?: string) => void;
  /** Shows the signed letter and what its check found. */
  readonly goToScan: () => void;
  /** The field `goToReview` was asked for. */
  readonly reviewedPath: string | null;
  /** Opens the part a field belongs to, for a platform where it has one for each, and puts the focus on the field. */
  readonly goToField: (path: string, platform?: string) => void;
  /** True once the person has been in a part and gone on: from then on, what is missing there may be said. */
  readonly hasLeft: (part: TaskPart) => boolean;
}

export const EditorContext = createContext<Editor | null>(null);

/** Throws outside the editor. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('useEditor outside the editor');
  return editor;
}
