import { createContext, useContext } from 'react';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import type { CaseRecord, StoredFile } from '../../shared/model/case-record.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';

export interface Change {
  /** Path in the case document, list items by index: `signatures.0.text`. */
  readonly path: string;
  readonly value: unknown;
}

export type SaveState =
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'pending' | 'saving' }
  | { readonly state: 'failed'; readonly problem: Problem };

/** The case on screen: what was typed, what the rules say of it, and what is being looked at. */
export interface Draft {
  readonly record: CaseRecord;
  readonly document: CaseDocument;
  /** Every platform's rules, not only those the case names. */
  readonly packs: readonly RulePack[];
  readonly findings: readonly Finding[];
  readonly saveState: SaveState;
  /** Saves now instead of in a moment, or tries again after a failure. */
  readonly saveNow: () => Promise<void>;
  /** Applies all changes as one step of undo and schedules a save. */
  readonly change: (...changes: Change[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Puts a whole document in the place of the present one, as one step of undo. */
  readonly replace: (document: CaseDocument) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Puts a file that core has added or changed into the record; `null` removes it. */
  readonly setFile: (id: string, file: StoredFile | null) => void;
  /** The field that has the focus, so that its place on the picture lights up. */
  readonly focusedPath: string | null;
  readonly setFocusedPath: (path: string | null) => void;
}

export const DraftContext = createContext<Draft | null>(null);

/** The draft of the editor this component is in. Throws outside an editor. */
export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (draft === null) throw new Error('useDraft outside an editor');
  return draft;
}
