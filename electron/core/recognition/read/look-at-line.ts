import { grown, type Rectangle } from '../geometry.ts';
import { cutLine, type LineSource } from './line-image.ts';
import type { ReadLine } from './read-line.ts';
import type { Alphabet, Reader } from './reader.ts';

/** Narrow margin, in heights of the letters, that readers expect around them. */
export const lineMargin = 0.15;

/** One line of a document as a reader sees it. @param box around its letters, in pixels of the document */
export async function readLine(
  reader: Reader,
  source: LineSource,
  box: Rectangle,
  { slope = 0, alphabet = 'text' }: { readonly slope?: number; readonly alphabet?: Alphabet } = {},
): Promise<ReadLine> {
  const whole = grown(box, lineMargin * box.height, lineMargin * box.height);
  const image = await cutLine(source, whole, slope);
  const { symbols, again } = await reader.read(image, alphabet);
  const scale = image.height / whole.height;
  const placed = (symbol: (typeof symbols)[number]) => ({
    ...symbol,
    box: {
      x: whole.x + symbol.box.x / scale,
      y: whole.y + symbol.box.y / scale,
      width: symbol.box.width / scale,
      height: symbol.box.height / scale,
    },
  });
  return {
    reader: reader.id,
    box,
    slope,
    symbols: symbols.map(placed),
    ...(again && {
      again: (restricted: Alphabet, part: Rectangle) =>
        again(restricted, (part.x - whole.x) * scale, (part.x + part.width - whole.x) * scale).map(placed),
    }),
  };
}
