import type { Provenance } from '../../model/rule-pack-group.ts';

/** The parts in which a platform's rules are shown, in this order. */
export const ruleSections = [
  'platform',
  'applicants',
  'materials',
  'files',
  'signatures',
  'letter',
  'form',
  'progress',
  'content',
  'refusals',
  'notices',
  'history',
] as const;

export type RuleSection = (typeof ruleSections)[number];

/** One value of a statement in words. */
export interface StatementLine {
  /** Its place in the pack. */
  readonly path: string;
  readonly label: string;
  /** One text, or the items of a list. */
  readonly texts: readonly string[];
  /** Short items, which stand in one line. */
  readonly isInline: boolean;
  /** The platform has not published it. */
  readonly isUnknown: boolean;
}

/** A group of a rule pack in words: what belongs together and comes from one source. */
export interface Statement {
  /** Its place in the pack: `signatures.length`, `materials.items.certificate`. */
  readonly path: string;
  readonly section: RuleSection;
  readonly title: string;
  readonly lines: readonly StatementLine[];
  readonly provenance: Provenance;
  /** It comes from the channel below. */
  readonly isInherited: boolean;
}
