import { ofPeople, type Place } from '../parse/place.ts';
import { printedSurname } from '../parse/surnames.ts';
import type { ReadSymbol } from '../read/reader.ts';

interface Reading {
  readonly reader: string;
  readonly symbols: readonly ReadSymbol[];
}

const isHanAt = (symbols: readonly ReadSymbol[], at: number): boolean =>
  /\p{Script=Han}/u.test(symbols[at]?.text ?? '');

const dash = /^[-‐‑‒–—―－]$/;

/** So near each other, in heights of their line, a 一 and a dash are one stroke that was read twice. */
const sameStroke = 0.8;

const isStrokeAgain = (symbols: readonly ReadSymbol[], at: number, height: number): boolean =>
  dash.test(symbols[at]?.text ?? '') &&
  [symbols[at - 1], symbols[at + 1]].some((beside) => {
    const [one, other] = [beside?.box, symbols[at]?.box];
    if (beside?.text !== '一' || one === undefined || other === undefined) return false;
    return Math.abs(one.x + one.width / 2 - other.x - other.width / 2) < sameStroke * height;
  });

/** A dash between two Chinese characters is a 一, as the grammar of addresses has it. */
const withStrokes = (symbols: readonly ReadSymbol[]): readonly ReadSymbol[] =>
  symbols.map((symbol, at) =>
    dash.test(symbol.text) && isHanAt(symbols, at - 1) && isHanAt(symbols, at + 1)
      ? { ...symbol, text: '一' }
      : symbol,
  );

/** A name of a person whose first character is none that only stands for another one. */
const withPrintedSurname = (symbols: readonly ReadSymbol[]): readonly ReadSymbol[] =>
  symbols.map((symbol, at) => (at === 0 ? { ...symbol, text: printedSurname(symbol.text) } : symbol));

/**
 * The readings of a place in the signs that it is written with: addresses without strokes that were read twice and,
 * but for the most trusted reader, with 一 for a dash; names with a surname at their beginning.
 */
export function asWritten<One extends Reading>(
  { name, lines }: Pick<Place, 'name' | 'lines'>,
  readings: readonly One[],
): One[] {
  if (ofPeople.has(name)) {
    return readings.map((reading) => ({ ...reading, symbols: withPrintedSurname(reading.symbols) }));
  }
  if (name !== 'address') return [...readings];
  const height = lines[0]?.height ?? 0;
  return readings.map((reading) => {
    const once = reading.symbols.filter((_, at) => !isStrokeAgain(reading.symbols, at, height));
    return { ...reading, symbols: reading.reader === readings[0]?.reader ? once : withStrokes(once) };
  });
}
