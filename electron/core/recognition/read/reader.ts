import type { Rectangle } from '../geometry.ts';
import type { GrayPicture } from '../picture.ts';

/** What a line may consist of, as far as the grammar of its field knows. */
export type Alphabet = 'text' | 'number' | 'credit-code' | 'date';

/** One line of text, dark on light, with a margin around it. */
export type LineImage = GrayPicture;

export interface ReadSymbol {
  readonly text: string;
  /** 0 to 1, as the reader judges itself. */
  readonly confidence: number;
  /** In pixels of the line image. */
  readonly box: Rectangle;
}

/** What one reader saw in one line, from left to right, without spaces. */
export interface Reading {
  readonly reader: string;
  readonly symbols: readonly ReadSymbol[];
}

/** Reads single lines. Several readers stand beside each other; none knows of the others. */
export interface Reader {
  readonly id: string;
  /** Whether it can read lines of such an alphabet. */
  reads(alphabet: Alphabet): boolean;
  read(line: LineImage, alphabet: Alphabet): Promise<Reading>;
  close(): Promise<void>;
}
