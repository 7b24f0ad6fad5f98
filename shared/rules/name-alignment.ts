import { comparableCharacters, type NameRelation, nameRelation } from './name-relation.ts';

/** One character of a name as written, and where its partner stands in the other name. */
export interface AlignedCharacter {
  readonly character: string;
  /** Index in the other name's list; `null` for a character without a partner. */
  readonly partner: number | null;
}

/** Two names beside each other, character by character, so that a screen can show what matches. */
export interface NameAlignment {
  readonly kind: NameRelation['kind'];
  readonly shortName: readonly AlignedCharacter[];
  readonly fullName: readonly AlignedCharacter[];
}

/** Longer names are not compared: the work grows with the product of the lengths. */
const longestShort = 64;
const longestFull = 256;

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Run {
  readonly short: number;
  readonly full: number;
  readonly length: number;
}

/** The longest run of equal characters within two ranges, the first of several. */
function longestRun(short: readonly string[], full: readonly string[], inShort: Range, inFull: Range): Run {
  let best: Run = { short: inShort.from, full: inFull.from, length: 0 };
  for (let left = inShort.from; left < inShort.to; left += 1) {
    for (let right = inFull.from; right < inFull.to; right += 1) {
      let length = 0;
      while (
        left + length < inShort.to &&
        right + length < inFull.to &&
        short[left + length] === full[right + length]
      )
        length += 1;
      if (length > best.length) best = { short: left, full: right, length };
    }
  }
  return best;
}

/** Pairs in runs: the longest first, then what lies before it and after it. */
function pairRuns(
  short: readonly string[],
  full: readonly string[],
  inShort: Range,
  inFull: Range,
  partners: Map<number, number>,
): void {
  const run = longestRun(short, full, inShort, inFull);
  if (run.length === 0) return;
  for (let step = 0; step < run.length; step += 1) partners.set(run.short + step, run.full + step);
  pairRuns(short, full, { ...inShort, to: run.short }, { ...inFull, to: run.full }, partners);
  pairRuns(
    short,
    full,
    { ...inShort, from: run.short + run.length },
    { ...inFull, from: run.full + run.length },
    partners,
  );
}

function pairInOrder(short: readonly string[], full: readonly string[]): Map<number, number> {
  const partners = new Map<number, number>();
  let next = 0;
  for (const [index, character] of full.entries()) {
    if (next >= short.length || character !== short[next]) continue;
    partners.set(next, index);
    next += 1;
  }
  return partners;
}

/** Pairs what is left over wherever an equal character is free, which is how a changed order shows. */
function pairRest(short: readonly string[], full: readonly string[], partners: Map<number, number>): void {
  const taken = new Set(partners.values());
  for (const [index, character] of short.entries()) {
    if (partners.has(index)) continue;
    const free = full.findIndex((candidate, at) => candidate === character && !taken.has(at));
    if (free < 0) continue;
    partners.set(index, free);
    taken.add(free);
  }
}

function pairs(short: readonly string[], full: readonly string[], isInOrder: boolean): Map<number, number> {
  const partners = new Map<number, number>();
  pairRuns(short, full, { from: 0, to: short.length }, { from: 0, to: full.length }, partners);
  // Taking the longest run first can spoil the order of a name that has one.
  if (isInOrder && partners.size < short.length) return pairInOrder(short, full);
  pairRest(short, full, partners);
  return partners;
}

/**
 * Pairs the characters of a short name with those of the full one, in runs as long as possible. Brackets,
 * spaces and middle dots have no partner, and half width equals full width, as in {@link nameRelation}.
 * Names too long to be names have no partners at all.
 */
export function alignNames(shortName: string, fullName: string): NameAlignment {
  const [written, writtenFull] = [Array.from(shortName), Array.from(fullName)];
  const isTooLong = written.length > longestShort || writtenFull.length > longestFull;
  const short = isTooLong ? [] : comparableCharacters(shortName);
  const full = isTooLong ? [] : comparableCharacters(fullName);
  const { kind }: Pick<NameRelation, 'kind'> = isTooLong
    ? { kind: 'none' }
    : nameRelation(shortName, fullName);
  const partners = pairs(
    short.map(({ character }) => character),
    full.map(({ character }) => character),
    kind === 'skipping' || kind === 'contiguous',
  );
  const places = new Map<number, number>();
  const placesInFull = new Map<number, number>();
  for (const [index, partner] of partners) {
    const [at, other] = [short[index]?.at, full[partner]?.at];
    if (at === undefined || other === undefined) continue;
    places.set(at, other);
    placesInFull.set(other, at);
  }
  return {
    kind,
    shortName: written.map((character, at) => ({ character, partner: places.get(at) ?? null })),
    fullName: writtenFull.map((character, at) => ({ character, partner: placesInFull.get(at) ?? null })),
  };
}

/** The pieces of an aligned name, matched and not in turn, in their order. */
export function matchedPieces(
  characters: readonly AlignedCharacter[],
): { readonly text: string; readonly isMatched: boolean }[] {
  const pieces: { text: string; isMatched: boolean }[] = [];
  for (const { character, partner } of characters) {
    const isMatched = partner !== null;
    const last = pieces.at(-1);
    if (last?.isMatched === isMatched) last.text += character;
    else pieces.push({ text: character, isMatched });
  }
  return pieces;
}
