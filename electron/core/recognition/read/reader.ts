import type { Rectangle } from '../geometry.ts';
import type { Picture } from '../picture.ts';

/** What a line may consist of, as far as the grammar of its field knows. */
export type Alphabet = 'text' | 'number' | 'credit-code' | 'date';

/** One line of text as it is in the picture, in colour, with a narrow margin around its letters. */
export type LineImage = Picture;

/** A character that may stand in a place, and how likely a reader finds it, 0 to 1. */
interface Likelihood {
  readonly text: string;
  readonly probability: number;
}

export interface ReadSymbol {
  readonly text: string;
  /** 0 to 1, as the reader judges itself. */
  readonly confidence: number;
  /** In pixels of what was given to the reader. */
  readonly box: Rectangle;
  /** What else may stand there, likeliest first, from readers that say so. */
  readonly runnersUp?: readonly Likelihood[];
}

/** What one reader saw in one line, from left to right, without spaces. */
export interface Reading {
  readonly reader: string;
  readonly symbols: readonly ReadSymbol[];
  /**
   * What stands between two places of the line, in its pixels, if it consists of an alphabet only: from what the
   * reader remembers, without looking again. Absent from readers that cannot.
   */
  readonly again?: (alphabet: Alphabet, from: number, to: number) => readonly ReadSymbol[];
}

/** Reads single lines. Several readers stand beside each other; none knows of the others. */
export interface Reader {
  readonly id: string;
  /** Whether it can read lines of such an alphabet. */
  reads(alphabet: Alphabet): boolean;
  /** Whether it can ever read a character as what it is. Absent from readers that do not say. */
  readonly knows?: (character: string) => boolean;
  /** How many lines it takes at once, so that it need not wait between them; one when absent. */
  readonly atOnce?: number;
  read(line: LineImage, alphabet: Alphabet): Promise<Reading>;
  close(): Promise<void>;
}
