import { around, type Rectangle } from '../geometry.ts';
import { charactersInOrder } from '../parse/label.ts';
import type { ReadLine } from '../read/read-line.ts';

/** A printed word, wherever it stands on a page. */
export interface FoundWord {
  readonly word: string;
  readonly box: Rectangle;
}

/** Share of a long word's characters that must be read; short ones must be whole. */
const enough = (word: string): number => (word.length <= 3 ? 1 : word.length <= 5 ? 0.75 : 0.65);

function foundIn({ symbols, box }: ReadLine, word: string): FoundWord[] {
  const found: FoundWord[] = [];
  for (let from = 0; from + word.length <= symbols.length; from += 1) {
    const window = symbols.slice(from, from + word.length);
    const text = window.map((symbol) => symbol.text).join('');
    if (text.charAt(0) !== word.charAt(0) && text.charAt(word.length - 1) !== word.charAt(word.length - 1))
      continue;
    if (charactersInOrder(word, text) / word.length < enough(word)) continue;
    const { x, width } = around(window.map((symbol) => symbol.box));
    found.push({ word, box: { x, width, y: box.y, height: box.height } });
    from += word.length - 1;
  }
  return found;
}

/** Every place where one of some words was read; a page may show the same one several times. */
export const findWords = (lines: readonly ReadLine[], words: readonly string[]): FoundWord[] =>
  lines.flatMap((line) => words.flatMap((word) => foundIn(line, word)));
