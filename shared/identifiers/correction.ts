import { replaceAt, swapAt } from './characters.ts';

export interface Correction {
  readonly value: string;
  /** 0-based index of the first character that changes. */
  readonly at: number;
}

/**
 * The one valid text that a single typing slip away from `text` allows: one character replaced, or two
 * neighbours exchanged. `undefined` when there is none or when several are possible, so that a guess is
 * never presented as certain.
 */
export function uniqueCorrection(
  text: string,
  symbols: string,
  isValid: (candidate: string) => boolean,
): Correction | undefined {
  const found = new Map<string, number>();
  for (let at = 0; at < text.length; at += 1) {
    for (const symbol of symbols) {
      const candidate = replaceAt(text, at, symbol);
      if (symbol !== text.charAt(at) && isValid(candidate)) found.set(candidate, at);
    }
    const swapped = swapAt(text, at);
    if (at + 1 < text.length && swapped !== text && isValid(swapped)) found.set(swapped, at);
    if (found.size > 1) return undefined;
  }
  const [only] = found;
  return only === undefined ? undefined : { value: only[0], at: only[1] };
}
