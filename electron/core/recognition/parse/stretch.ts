import { around, type Rectangle, right } from '../geometry.ts';
import type { ReadSymbol } from '../read/reader.ts';
import type { LineSymbol } from './label.ts';

/** A stretch of one text line: the part that holds a value. */
export interface Stretch {
  /** In pixels of the straightened document. */
  readonly box: Rectangle;
  /** What the reading of whole lines saw there. */
  readonly symbols: readonly ReadSymbol[];
}

export const stretchText = ({ symbols }: Pick<Stretch, 'symbols'>): string =>
  symbols.map(({ text }) => text).join('');

/** Stretches beside each other as one; `undefined` for none. */
function oneStretch(stretches: readonly Stretch[]): Stretch | undefined {
  if (stretches.length === 0) return undefined;
  return {
    box: around(stretches.map(({ box }) => box)),
    symbols: stretches.flatMap(({ symbols }) => symbols),
  };
}

/** How much wider than its symbols a stretch may be cut, in heights of its line. */
const spare = 0.6;

/**
 * The stretch that symbols beside each other fill. Readers place symbols only roughly, so it ends half way to
 * its neighbours in the line, and with the line where there is none.
 */
export function stretchOver(symbols: readonly LineSymbol[]): Stretch | undefined {
  const [first] = symbols;
  if (first === undefined) return undefined;
  const parts = [...Map.groupBy(symbols, ({ line }) => line)].map(([line, own]): Stretch => {
    const read = own.map(({ symbol }) => symbol);
    const from = line.symbols.indexOf(read[0] ?? first.symbol);
    const previous = line.symbols[from - 1];
    const next = line.symbols[from + read.length];
    if (previous === undefined && next === undefined) return { box: line.box, symbols: read };
    const box = around(read.map((symbol) => symbol.box));
    const left =
      previous === undefined
        ? line.box.x
        : Math.max((right(previous.box) + box.x) / 2, box.x - spare * line.box.height);
    const end = next === undefined ? right(line.box) : (right(box) + next.box.x) / 2;
    return { box: { ...line.box, x: left, width: Math.max(1, end - left) }, symbols: read };
  });
  return oneStretch(parts);
}
