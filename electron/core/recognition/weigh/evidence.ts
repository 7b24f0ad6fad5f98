import type { FieldName } from '../../../../shared/model/recognition.ts';
import type { Rectangle } from '../geometry.ts';

/** One value that one reader saw for a field. */
export interface Vote {
  readonly reader: string;
  readonly value: string;
  /** 0 to 1, as the reader judges itself. */
  readonly confidence: number;
}

/** Everything seen for one field. */
export interface Evidence {
  readonly field: FieldName;
  /** In pixels of the straightened document. */
  readonly box: Rectangle;
  readonly votes: readonly Vote[];
}

/** One value with all who saw it. */
export interface Choice {
  readonly value: string;
  /** How many different readers saw it. */
  readonly readers: number;
  readonly votes: number;
  readonly confidence: number;
}

/** The values seen, the one most readers agree on first. */
export function choicesOf(votes: readonly Vote[]): Choice[] {
  const byValue = Map.groupBy(votes, ({ value }) => value);
  return [...byValue]
    .map(([value, same]) => ({
      value,
      readers: new Set(same.map(({ reader }) => reader)).size,
      votes: same.length,
      confidence: same.reduce((sum, vote) => sum + vote.confidence, 0) / same.length,
    }))
    .toSorted((a, b) => b.readers - a.readers || b.votes - a.votes || b.confidence - a.confidence);
}
