import { type Rectangle, verticalOverlap } from '../geometry.ts';
import type { ReadLine } from '../read/read-line.ts';
import type { ReadSymbol } from '../read/reader.ts';

/** How far apart, in heights of their lines, two prints of one character can seem to stand. */
const samePlace = 0.5;

const middleX = ({ x, width }: Rectangle): number => x + width / 2;

function isSame(a: ReadSymbol, b: ReadSymbol, height: number): boolean {
  return a.text === b.text && Math.abs(middleX(a.box) - middleX(b.box)) < samePlace * height;
}

/**
 * The lines without what was read twice: where two pieces of one row overlap, the character both of them show
 * stays only with the reading that is surer of it.
 */
export function readOnce(lines: readonly ReadLine[]): ReadLine[] {
  return lines.map((line) => {
    const { box } = line;
    const beside = lines.filter((other) => other !== line && verticalOverlap(other.box, box) > 0.5);
    const symbols = line.symbols.filter(
      (symbol) =>
        !beside.some((other) =>
          other.symbols.some(
            (twin) =>
              isSame(symbol, twin, Math.min(box.height, other.box.height)) &&
              (twin.confidence > symbol.confidence ||
                (twin.confidence === symbol.confidence && lines.indexOf(other) < lines.indexOf(line))),
          ),
        ),
    );
    return symbols.length === line.symbols.length ? line : { ...line, symbols };
  });
}
