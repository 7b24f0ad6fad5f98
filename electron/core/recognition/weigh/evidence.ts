import type { FieldName } from '../../../../shared/model/recognition.ts';
import type { Rectangle } from '../geometry.ts';

/** One value that one reader saw for a field. */
export interface Vote {
  readonly reader: string;
  readonly value: string;
}

/** Everything seen for one field. */
export interface Evidence {
  readonly field: FieldName;
  /** In pixels of the straightened document. */
  readonly box: Rectangle;
  /** Whether part of the value may lie outside what the readers were shown. */
  readonly isPartial?: boolean;
  /** The most trusted reader first. */
  readonly votes: readonly Vote[];
}

/** One value with all who saw it. */
export interface Choice {
  readonly value: string;
  /** How many different readers saw it. */
  readonly readers: number;
}

/** The values seen, the one most readers agree on first; among equals, in the order the votes came. */
export function choicesOf(votes: readonly Vote[]): Choice[] {
  return [...Map.groupBy(votes, ({ value }) => value)]
    .map(([value, same]) => ({ value, readers: new Set(same.map(({ reader }) => reader)).size }))
    .toSorted((a, b) => b.readers - a.readers);
}
