import type { ReadLine } from '../../../electron/core/recognition/read/read-line.ts';

/** Pixels of a square character. */
const size = 40;

/** A line as a reader would have seen it at a place of the document, every character as wide as high. */
export function printedLine(text: string, x: number, y: number): ReadLine {
  const characters = Array.from(text);
  return {
    reader: 'reader',
    box: { x, y, width: characters.length * size, height: size },
    symbols: characters.map((character, index) => ({
      text: character,
      confidence: 1,
      box: { x: x + index * size, y, width: size, height: size },
    })),
  };
}
