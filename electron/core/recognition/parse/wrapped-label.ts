import { around, bottom, right } from '../geometry.ts';
import { lineText, type ReadLine } from '../read/read-line.ts';
import type { FoundLabel, LineSymbol } from './label.ts';

/** Labels shorter than this are never broken into two lines, and the first half is never shorter than the least. */
const leastWhole = 4;
const leastHalf = 2;

/** How far the second half may begin from where the first does, and below it, in heights of the line. */
const aside = 2;
const below = 1.2;

/** A label printed on two lines. */
export interface WrappedLabel extends FoundLabel {
  /** Its first half, in whose row the value usually begins. */
  readonly upper: FoundLabel;
}

const symbolsIn = (line: ReadLine, count: number): LineSymbol[] =>
  line.symbols.slice(0, count).map((symbol) => ({ symbol, line }));

function labelOver(symbols: readonly LineSymbol[]): FoundLabel {
  const read = around(symbols.map(({ symbol }) => symbol.box));
  const rows = around(symbols.map(({ line }) => line.box));
  return { symbols, score: 1, box: { ...read, y: rows.y, height: rows.height } };
}

function isBelow({ box }: ReadLine, { box: first }: ReadLine): boolean {
  const step = box.y - bottom(first);
  return (
    Math.abs(box.x - first.x) < aside * first.height &&
    box.y > first.y + 0.5 * first.height &&
    step < below * first.height
  );
}

/**
 * Labels that are broken into two lines, both halves read exactly: 执行事务 above 合伙人. The second half stands
 * alone or begins its line; one character (成立日 above 期) stands alone, and the first half as well.
 */
export function wrappedLabels<Label extends string>(
  lines: readonly ReadLine[],
  labels: readonly Label[],
): Map<Label, WrappedLabel> {
  const found = new Map<Label, WrappedLabel>();
  for (const label of labels.filter(({ length }) => length >= leastWhole)) {
    for (let cut = leastHalf; cut < label.length; cut += 1) {
      const [head, tail] = [label.slice(0, cut), label.slice(cut)];
      const shows = (line: ReadLine, half: string): boolean =>
        tail.length === 1 ? lineText(line) === half : lineText(line).startsWith(half);
      for (const upper of lines.filter((line) => shows(line, head))) {
        const lower = lines.find((line) => shows(line, tail) && isBelow(line, upper));
        if (lower === undefined || found.has(label)) continue;
        const first = symbolsIn(upper, cut);
        found.set(label, {
          ...labelOver([...first, ...symbolsIn(lower, tail.length)]),
          upper: labelOver(first),
        });
      }
    }
  }
  return found;
}

/**
 * Lines without the second half of a label where it begins one, so that a row of its value can begin beside it:
 * 址 before the second row of an address whose 机构地 stands above.
 */
export function withoutLowerHalf(lines: readonly ReadLine[], { symbols, upper }: WrappedLabel): ReadLine[] {
  const half = new Set(symbols.slice(upper.symbols.length).map(({ symbol }) => symbol));
  return lines.map((line) => {
    const rest = line.symbols.filter((symbol) => !half.has(symbol));
    const [first] = rest;
    if (first === undefined || rest.length === line.symbols.length) return line;
    const { x } = first.box;
    return { ...line, symbols: rest, box: { ...line.box, x, width: right(line.box) - x } };
  });
}
