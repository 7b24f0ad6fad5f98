import type { ReadSymbol } from '../read/reader.ts';
import lookAlikes from './look-alikes.json' with { type: 'json' };

/** Characters that both readers are known to take for another one, by that one (`tools/look-alikes.ts`). */
const printedFor: ReadonlyMap<string, string> = new Map(Object.entries(lookAlikes));

/** Whether a character is one that both readers are known to see where another is printed. */
export const isLookAlike = (character: string): boolean => printedFor.has(character);

/**
 * What may be printed instead of what was read, although another reader saw the same: the reader thought of a
 * character that both are known to take for the one they saw.
 */
export function alsoPrinted(symbols: readonly ReadSymbol[]): string[] {
  const read = symbols.map(({ text }) => text);
  return symbols.flatMap(({ text, runnersUp = [] }, at) =>
    runnersUp
      .filter((other) => printedFor.get(text)?.includes(other.text))
      .map((other) => read.with(at, other.text).join('')),
  );
}
