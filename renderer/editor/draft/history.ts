import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { Change } from '../draft-context.ts';
import { applyChanges } from './apply-changes.ts';

/** What was typed, and the way back. */
export interface History {
  readonly past: readonly CaseDocument[];
  readonly present: CaseDocument;
  readonly future: readonly CaseDocument[];
  /** What the newest step is about, so that typing in one field is one step. */
  readonly step: { readonly path: string; readonly at: number } | null;
}

export type HistoryAction =
  | { readonly type: 'change'; readonly changes: readonly Change[]; readonly at: number }
  | { readonly type: 'replace'; readonly document: CaseDocument }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

const keptSteps = 200;
/** A pause in typing longer than this begins a new step, in milliseconds. */
const stepPause = 1_000;

export function startHistory(document: CaseDocument): History {
  return { past: [], present: document, future: [], step: null };
}

/** The history after an action. An action that changes nothing leaves it the same object. */
export function history(state: History, action: HistoryAction): History {
  switch (action.type) {
    case 'change': {
      const present = applyChanges(state.present, action.changes);
      if (present === state.present) return state;
      const [only, ...others] = action.changes;
      // Only text is typed; adding to a list and taking from it are steps each, however fast.
      const isTyping = only !== undefined && others.length === 0 && typeof only.value === 'string';
      const step = isTyping ? { path: only.path, at: action.at } : null;
      const continues =
        step !== null && state.step?.path === step.path && step.at - state.step.at <= stepPause;
      const past = continues ? state.past : [...state.past, state.present].slice(-keptSteps);
      return { past, present, future: [], step };
    }
    case 'replace': {
      const past = [...state.past, state.present].slice(-keptSteps);
      return { past, present: action.document, future: [], step: null };
    }
    case 'undo': {
      const present = state.past.at(-1);
      if (present === undefined) return state;
      return { past: state.past.slice(0, -1), present, future: [state.present, ...state.future], step: null };
    }
    case 'redo': {
      const [present, ...future] = state.future;
      if (present === undefined) return state;
      return { past: [...state.past, state.present], present, future, step: null };
    }
  }
}
