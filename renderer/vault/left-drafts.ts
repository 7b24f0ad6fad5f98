import type { Unsaved } from '../editor/draft/saver.ts';

/** What was typed and not yet kept when the vault was locked, by case, until the case is open again. */
export interface LeftDrafts {
  readonly put: (caseId: string, unsaved: Unsaved | null) => void;
  readonly get: (caseId: string) => Unsaved | null;
}

/** Kept in memory alone: the only thing of the workspace that outlives a lock, and only where saving failed. */
export function createLeftDrafts(): LeftDrafts {
  const drafts = new Map<string, Unsaved>();
  return {
    put: (caseId, unsaved) => {
      if (unsaved === null) drafts.delete(caseId);
      else drafts.set(caseId, unsaved);
    },
    get: (caseId) => drafts.get(caseId) ?? null,
  };
}
