import type { SpelledCharacter } from './evidence.ts';

/** A number that what was read may stand for, and how likely it is among all that are possible, 0 to 1. */
export interface LikelyNumber {
  readonly value: string;
  readonly probability: number;
  /** Characters in which it differs from what was read. */
  readonly changes: number;
}

interface Spelling {
  readonly text: string;
  readonly likelihood: number;
  readonly changes: number;
}

/** What a character gets that its reader did not think of at all. */
const unthoughtOf = 2e-4;
/** How often a sign in a number is no part of it, a speck or the end of a label. */
const surplus = 1e-3;
/** Spellings followed at once: all with one change and the likelier of those with more. */
const width = 400;

type LookAlike = (letter: string) => string | undefined;

interface Options {
  readonly own: string;
  /** What the reader saw or thought of, with its likelihood. */
  readonly thought: ReadonlyMap<string, number>;
}

function optionsFor(
  { text, confidence, runnersUp = [] }: SpelledCharacter,
  symbols: string,
  lookAlike: LookAlike,
): Options {
  const own = lookAlike(text) ?? text;
  const thought = new Map<string, number>();
  const add = (read: string, likelihood: number): void => {
    if (symbols.includes(read)) thought.set(read, Math.max(thought.get(read) ?? unthoughtOf, likelihood));
  };
  add(own, confidence);
  for (const { text: other, probability } of runnersUp) add(lookAlike(other) ?? other, probability);
  return { own, thought };
}

/**
 * The valid numbers nearest to a reading, likeliest first. Each character may be what the reader saw, what it
 * thought of besides, or, hardly, any other; at most one sign may be no part of the number. That a number is
 * valid says little by itself where many are near: the probability compares them with each other.
 */
export function likelyNumbers(
  spelling: readonly SpelledCharacter[],
  {
    length,
    symbols,
    isValid,
    lookAlike = () => undefined,
  }: {
    readonly length: number;
    readonly symbols: string;
    readonly isValid: (candidate: string) => boolean;
    readonly lookAlike?: LookAlike;
  },
): LikelyNumber[] {
  if (spelling.length < length || spelling.length > length + 1) return [];
  const drops = spelling.length === length ? [undefined] : spelling.map((_, index) => index);
  const spellings = drops.flatMap((drop) => {
    const kept = drop === undefined ? spelling : spelling.toSpliced(drop, 1);
    return spellingsOf(kept, symbols, lookAlike).map((one) =>
      drop === undefined ? one : { ...one, likelihood: one.likelihood * surplus, changes: one.changes + 1 },
    );
  });
  const valid = new Map<string, Spelling>();
  for (const one of spellings) {
    if (one.likelihood > (valid.get(one.text)?.likelihood ?? 0) && isValid(one.text))
      valid.set(one.text, one);
  }
  const total = [...valid.values()].reduce((sum, { likelihood }) => sum + likelihood, 0);
  return [...valid.values()]
    .map(({ text, likelihood, changes }) => ({ value: text, probability: likelihood / total, changes }))
    .toSorted((a, b) => b.probability - a.probability);
}

function spellingsOf(
  spelling: readonly SpelledCharacter[],
  symbols: string,
  lookAlike: LookAlike,
): Spelling[] {
  let beam: Spelling[] = [{ text: '', likelihood: 1, changes: 0 }];
  for (const character of spelling) {
    const { own, thought } = optionsFor(character, symbols, lookAlike);
    const unthought = Array.from(symbols).filter((symbol) => !thought.has(symbol));
    beam = beam
      .flatMap(({ text, likelihood, changes }) => {
        const add = (symbol: string, chance: number): Spelling => ({
          text: text + symbol,
          likelihood: likelihood * chance,
          changes: changes + (symbol === own ? 0 : 1),
        });
        const likely = [...thought].map(([symbol, chance]) => add(symbol, chance));
        // More than one character that no reader thought of is no reading any more.
        return changes > 0 ? likely : [...likely, ...unthought.map((symbol) => add(symbol, unthoughtOf))];
      })
      .toSorted((a, b) => b.likelihood - a.likelihood)
      .slice(0, width);
  }
  return beam;
}
