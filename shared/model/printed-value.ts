import type { FileSlot } from './case-document.ts';

/** What a paper of a case says about one of its fields, as far as that is sure. */
export interface PrintedValue {
  /** Path in the case document. */
  readonly path: string;
  /** As read, or as a person found it to be. Dates `YYYY-MM-DD`, an open end `long-term`. */
  readonly value: string;
  /** The place of the paper in the case. */
  readonly slot: FileSlot;
}
