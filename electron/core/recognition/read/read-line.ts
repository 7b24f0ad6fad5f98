import type { Rectangle } from '../geometry.ts';
import type { GrayPicture } from '../picture.ts';
import { cutLine } from './line-image.ts';
import type { Alphabet, Reader, ReadSymbol } from './reader.ts';

/** A text line of a document as one reader saw it; boxes in pixels of the straightened document. */
export interface ReadLine {
  readonly reader: string;
  readonly box: Rectangle;
  readonly symbols: readonly ReadSymbol[];
}

export const lineText = (line: Pick<ReadLine, 'symbols'>): string =>
  line.symbols.map(({ text }) => text).join('');

export async function readLine(
  reader: Reader,
  gray: GrayPicture,
  box: Rectangle,
  alphabet: Alphabet = 'text',
): Promise<ReadLine> {
  const cut = await cutLine(gray, box);
  const { symbols } = await reader.read(cut.image, alphabet);
  return {
    reader: reader.id,
    box,
    symbols: symbols.map((symbol) => ({ ...symbol, box: cut.toPicture(symbol.box) })),
  };
}
