import type { Rectangle } from '../geometry.ts';
import type { ReadSymbol } from './reader.ts';

/** A text line of a document as one reader saw it; boxes in pixels of the straightened document. */
export interface ReadLine {
  readonly reader: string;
  readonly box: Rectangle;
  readonly symbols: readonly ReadSymbol[];
}

export const lineText = (line: Pick<ReadLine, 'symbols'>): string =>
  line.symbols.map(({ text }) => text).join('');
