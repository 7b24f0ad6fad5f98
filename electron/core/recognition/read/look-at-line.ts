import type { Rectangle } from '../geometry.ts';
import type { GrayPicture } from '../picture.ts';
import { cutLine } from './line-image.ts';
import type { ReadLine } from './read-line.ts';
import type { Alphabet, Reader } from './reader.ts';

/** One line of a document as a reader sees it. */
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
