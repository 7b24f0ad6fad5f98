import type { IntakePlan } from '../../shared/intake/plan.ts';
import type { FieldChange } from '../../shared/intake/proposal.ts';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import type { Draft } from '../editor/draft-context.ts';

/** A plan that was carried out. */
interface Done {
  /** The fields that were filled. */
  readonly fields: readonly FieldChange[];
  /** The case as it is since. */
  readonly document: CaseDocument;
  readonly files: readonly StoredFile[];
  /** A person had to decide something. */
  readonly wasAsked: boolean;
}

/** Changes for a case, decided when the case is on screen and nothing else is being asked. */
export interface Errand {
  readonly caseId: string;
  readonly plan: (document: CaseDocument, files: readonly StoredFile[]) => IntakePlan;
  readonly onDone: (done: Done) => void;
}

/**
 * Joins what is read in the background to the case on screen. What comes for a case that is not open waits
 * until it is.
 */
export interface CaseLink {
  readonly attach: (draft: Draft | null) => void;
  readonly draft: () => Draft | null;
  readonly putFile: (caseId: string, file: StoredFile) => void;
  readonly send: (errand: Errand) => void;
  /**
   * The errand in hand is over. What it changed reaches us with the next attach, and only then may the next
   * plan be made.
   */
  readonly finish: (outcome: { changed: boolean }) => void;
}

/** `decide` gets one errand at a time with its plan, and calls `finish` when it is over. */
export function createCaseLink(decide: (draft: Draft, errand: Errand, plan: IntakePlan) => void): CaseLink {
  let current: Draft | null = null;
  let inHand: Errand | null = null;
  let errands: readonly Errand[] = [];
  let files: readonly { caseId: string; file: StoredFile }[] = [];

  const proceed = () => {
    const draft = current;
    if (draft === null || inHand !== null) return;
    const errand = errands.find(({ caseId }) => caseId === draft.record.id);
    if (!errand) return;
    errands = errands.filter((other) => other !== errand);
    inHand = errand;
    decide(draft, errand, errand.plan(draft.document, draft.record.files));
  };

  const deliver = () => {
    const draft = current;
    if (draft === null) return;
    const mine = files.filter(({ caseId }) => caseId === draft.record.id);
    files = files.filter((one) => !mine.includes(one));
    for (const { file } of mine) draft.setFile(file.id, file);
  };

  return {
    attach: (draft) => {
      // A question that was left open is asked again when its case is back.
      if (inHand !== null && draft?.record.id !== inHand.caseId) {
        errands = [inHand, ...errands];
        inHand = null;
      }
      current = draft;
      deliver();
      proceed();
    },
    draft: () => current,
    putFile: (caseId, file) => {
      files = [...files, { caseId, file }];
      deliver();
    },
    send: (errand) => {
      errands = [...errands, errand];
      proceed();
    },
    finish: ({ changed }) => {
      inHand = null;
      if (!changed) proceed();
    },
  };
}
