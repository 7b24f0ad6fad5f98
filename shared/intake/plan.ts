import type { FileSlot } from '../model/case-document.ts';
import type { IntakeBatch, SlotChange } from './batch.ts';
import { placeFiles } from './place.ts';
import { type FieldChange, type Proposal, proposeFields } from './proposal.ts';
import type { IntakeChange } from './target.ts';

/** What newly read pictures would do to a case. Nothing in `conflict` happens without a person's word. */
export interface IntakePlan {
  /** What follows from the person's own word alone. */
  readonly moved: readonly IntakeChange[];
  readonly slots: {
    /** The slot is empty. */
    readonly fill: readonly SlotChange[];
    /** The slot holds another picture. */
    readonly conflict: readonly SlotChange[];
  };
  readonly fields: {
    /** The field is empty. */
    readonly fill: readonly Proposal[];
    /** The field says something else. */
    readonly conflict: readonly FieldChange[];
  };
}

export const nothingPlanned: IntakePlan = {
  moved: [],
  slots: { fill: [], conflict: [] },
  fields: { fill: [], conflict: [] },
};

/**
 * Which slot each newly read picture belongs to and which fields it proposes. Pure: the same input gives
 * the same plan, and a plan made again after it was carried out is empty.
 */
export function planIntake({ document, files, fresh }: IntakeBatch): IntakePlan {
  const placing = placeFiles({ document, files, fresh });
  return {
    moved: [],
    slots: { fill: placing.fill, conflict: placing.conflict },
    fields: proposeFields(document, files, placing.touched),
  };
}

/** What a person answered to the conflicts of a plan. */
export interface IntakeAnswer {
  readonly slots: ReadonlySet<FileSlot>;
  readonly paths: ReadonlySet<string>;
}

/** Conflicts answered with 保留已填 throughout. */
export const keepTyped: IntakeAnswer = { slots: new Set(), paths: new Set() };

/** The fields of a plan that change with the conflicts that were answered with 采用识别. */
export function acceptedFields(plan: IntakePlan, answer: IntakeAnswer): FieldChange[] {
  const declined = new Set<FileSlot>(
    plan.slots.conflict.filter(({ slot }) => !answer.slots.has(slot)).map(({ slot }) => slot),
  );
  const taken = plan.fields.conflict.filter(({ path }) => answer.paths.has(path));
  return [...plan.fields.fill, ...taken].filter(({ slot }) => !declined.has(slot));
}

/** The changes of a plan with the conflicts that were answered with 采用识别. */
export function changesOf(plan: IntakePlan, answer: IntakeAnswer): IntakeChange[] {
  const taken = plan.slots.conflict.filter(({ slot }) => answer.slots.has(slot));
  return [
    ...plan.moved,
    ...[...plan.slots.fill, ...taken].map(({ slot, fileId }) => ({
      path: `files.${slot}` as const,
      value: fileId,
    })),
    ...acceptedFields(plan, answer).map(({ path, value }) => ({ path, value })),
  ];
}

export const hasConflicts = (plan: IntakePlan) =>
  plan.slots.conflict.length + plan.fields.conflict.length > 0;
