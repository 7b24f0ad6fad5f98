import { grown, type Rectangle } from '../geometry.ts';
import { cutLine, type LineSource } from './line-image.ts';
import type { ReadLine } from './read-line.ts';
import type { Alphabet, Reader, ReadSymbol } from './reader.ts';

/** Narrow margin, in heights of the letters, that readers expect around them. */
export const lineMargin = 0.15;

/** Where a line stands in a document, and where its letters are to be seen. */
interface Look {
  /** Around its letters, in pixels of the document. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly slope: number;
  readonly source: LineSource;
}

/** One line of a document as a reader sees it. */
export async function readLine(
  reader: Pick<Reader, 'id' | 'read'>,
  line: Look,
  alphabet: Alphabet = 'text',
): Promise<ReadLine> {
  const { slope, source, x, y, width, height } = line;
  const box = { x, y, width, height };
  const whole = grown(box, lineMargin * height, lineMargin * height);
  const image = await cutLine(source, whole, slope);
  const { symbols, again } = await reader.read(image, alphabet);
  const scale = image.height / whole.height;
  const placed = (symbol: ReadSymbol): ReadSymbol => ({
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
    symbols: symbols.map(placed),
    look: { slope, source },
    ...(again && {
      again: (restricted: Alphabet, part: Rectangle) =>
        again(restricted, (part.x - whole.x) * scale, (part.x + part.width - whole.x) * scale).map(placed),
    }),
  };
}
