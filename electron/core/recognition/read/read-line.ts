import type { Rectangle } from '../geometry.ts';
import type { LineSource } from './line-image.ts';
import type { Alphabet, ReadSymbol } from './reader.ts';

/** A text line of a document as one reader saw it; boxes in pixels of the straightened document. */
export interface ReadLine {
  readonly reader: string;
  /** Around the letters, without a margin. */
  readonly box: Rectangle;
  readonly symbols: readonly ReadSymbol[];
  /** Where it was seen, and by how many radians it still runs downwards to the right: for another look. */
  readonly look?: { readonly source: LineSource; readonly slope: number };
  /** What stands in a part of the line if it consists of an alphabet only; absent from readers that cannot say. */
  readonly again?: (alphabet: Alphabet, part: Rectangle) => readonly ReadSymbol[];
}

export const lineText = (line: Pick<ReadLine, 'symbols'>): string =>
  line.symbols.map(({ text }) => text).join('');
