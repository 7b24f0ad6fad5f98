import type { FieldName } from '../../../../shared/model/recognition.ts';
import type { Rectangle } from '../geometry.ts';

/** One value that one reader saw for a field. */
export interface Vote {
  /** Who saw it; where it was put right, what by stands after a comma. */
  readonly reader: string;
  readonly value: string;
  /** The lowest confidence of its characters, 0 to 1; absent for readers that do not tell. */
  readonly confidence?: number;
  /** The lowest confidence of its characters that no other reader saw as well, 0 to 1. */
  readonly whereAlone?: number;
}

/** One character as a reader saw it, with the others it thought of. */
export interface SpelledCharacter {
  readonly text: string;
  /** 0 to 1, as the reader judges itself. */
  readonly confidence: number;
  readonly runnersUp?: readonly { readonly text: string; readonly probability: number }[];
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
  /** Values that may be printed although no reader saw them: characters that are always taken for others. */
  readonly alike?: readonly string[];
  /** What all that was thought of together speaks for, where readers differ. */
  readonly likeliest?: string;
  /** Whether each character of the likeliest was told by its form too. */
  readonly isFormed?: boolean;
  /** Whether the most trusted reader saw another value but thought of each character of the likeliest. */
  readonly isThought?: boolean;
  /** For numbers with a check character: how the most trusted reader spelled them. */
  readonly spelling?: readonly SpelledCharacter[];
}

/** One value with all who saw it. */
export interface Choice {
  readonly value: string;
  /** How many different readers saw it. */
  readonly readers: number;
  /** The highest confidence a reader had in it; `undefined` where none tells. */
  readonly confidence: number | undefined;
  /** The highest confidence a reader had in what no other reader saw of it; `undefined` where that is not known. */
  readonly whereAlone: number | undefined;
}

function highest(confidences: readonly (number | undefined)[]): number | undefined {
  const told = confidences.filter((confidence) => confidence !== undefined);
  return told.length === 0 ? undefined : Math.max(...told);
}

/** Who put right what they saw agree with nobody by it. */
const whoSaw = ({ reader }: Vote): string => reader.split(',', 1)[0] ?? reader;

/** The values seen, the one most readers agree on first; among equals, in the order the votes came. */
export function choicesOf(votes: readonly Vote[]): Choice[] {
  return [...Map.groupBy(votes, ({ value }) => value)]
    .map(([value, same]) => ({
      value,
      readers: new Set(same.map(whoSaw)).size,
      confidence: highest(same.map(({ confidence }) => confidence)),
      whereAlone: highest(same.map(({ whereAlone }) => whereAlone)),
    }))
    .toSorted((a, b) => b.readers - a.readers);
}
