import type { Span } from '../span.ts';

/** The letters, digits and characters of a text, alike in width and case, with where each stands in it. */
export interface Wording {
  readonly plain: string;
  /** One for each UTF-16 unit of `plain`. */
  readonly places: readonly Span[];
}

/** Punctuation and spaces tell no two wordings apart and are left out. */
export function wordingOf(text: string): Wording {
  const places: Span[] = [];
  let plain = '';
  let from = 0;
  for (const character of text) {
    const to = from + character.length;
    const kept = character
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
    plain += kept;
    for (let unit = 0; unit < kept.length; unit += 1) places.push({ from, to });
    from = to;
  }
  return { plain, places };
}

/** The same without the places. */
export function plainWording(text: string): string {
  return wordingOf(text).plain;
}

/** Every two characters that follow each other in a plain wording. */
export function pairsOf(plain: string): ReadonlySet<string> {
  const characters = Array.from(plain);
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** How much a pair tells: the fewer of the wordings have it, the more. */
export type Weights = (pair: string) => number;

/** Weights by how many of these wordings hold a pair. */
export function weightsOf(wordings: readonly ReadonlySet<string>[]): Weights {
  const counts = new Map<string, number>();
  for (const pair of wordings.flatMap((pairs) => [...pairs])) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (pair) => Math.log(1 + wordings.length / (counts.get(pair) ?? 1));
}

/** How much of a wording stands in another, by the weight of its pairs: 0 to 1. */
export function shareOf(wanted: ReadonlySet<string>, text: ReadonlySet<string>, weight: Weights): number {
  const sum = (pairs: readonly string[]) => pairs.reduce((total, pair) => total + weight(pair), 0);
  const whole = sum([...wanted]);
  return whole === 0 ? 0 : sum([...wanted].filter((pair) => text.has(pair))) / whole;
}
