import { createContext, useContext } from 'react';
import type { TaskPart } from '../../shared/rules/progress.ts';
import type { ShownTask } from './shown-tasks.ts';

/** Where the person is in the case, and how to go elsewhere. */
export interface Editor {
  /** `null` while what was read is compared with its pictures, and while a refusal is looked up. */
  readonly part: TaskPart | null;
  /** While what was read is compared with its pictures. */
  readonly isReviewing: boolean;
  readonly tasks: readonly ShownTask[];
  readonly goToPart: (part: TaskPart) => void;
  /** Compares what was read with its pictures, beginning at a field or with the first that is in doubt. */
  readonly goToReview: (path?: string) => void;
  /** The field `goToReview` was asked for. */
  readonly reviewedPath: string | null;
  /** Opens the part a field belongs to and puts the focus on the field. */
  readonly goToField: (path: string) => void;
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
