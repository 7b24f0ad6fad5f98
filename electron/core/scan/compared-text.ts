import type { PlaceBox } from './lie.ts';

/** Something the letter states, and what was read in its place. */
export interface ComparedText {
  /** Path in the case document; several for a text that stands in several places. */
  readonly path: string;
  readonly expected: string;
  /** What was read; empty where nothing was. */
  readonly read: string;
  /** Of the characters that the reader knows. */
  readonly state: 'same' | 'doubtful' | 'different' | 'missing';
  /** Its characters that the reader does not know: whatever it reads of them says nothing. */
  readonly unknown: string;
  readonly box: PlaceBox;
}

/** Words of the letter that no case states, where they were read differently. */
export interface ChangedWording {
  readonly expected: string;
  readonly read: string;
  readonly box: PlaceBox;
}
