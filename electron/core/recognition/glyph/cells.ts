import type { Ink } from './features.ts';

/** A stretch of columns that may hold one character, from one column on to before another. */
export interface Cell {
  readonly from: number;
  readonly to: number;
}

/** What a cell may hold, and how unlike it is to that: about 1 as print usually is. */
export interface Matched<Found> {
  readonly found: Found;
  readonly unlikeness: number;
}

/** In widths of a character: how narrow and how wide one may be. */
const narrowest = 0.45;
const widest = 1.3;

/** Ink of a column that is none, in pixels. */
const leastInk = 0.6;

/** Ink in each column, in pixels, smoothed over three. */
function profileOf({ width, height, data }: Ink): Float32Array {
  const sums = new Float32Array(width);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) sums[x] = (sums[x] ?? 0) + (data[y * width + x] ?? 0);
  return sums.map((sum, x) => ((sums[x - 1] ?? sum) + 2 * sum + (sums[x + 1] ?? sum)) / 4);
}

/**
 * Between two characters that touch there is at most so much of the most ink that a column has, and of what columns
 * have near on either side: a single stroke, as that of 一, is nowhere thinner than beside.
 */
const mostTouching = 0.5;
const mostBeside = 0.8;

/** Columns between which characters may stand: the ends, both edges of each gap, and where there is least ink. */
function cutsOf(profile: Float32Array, em: number): number[] {
  const cuts = [0];
  const touching = mostTouching * profile.reduce((most, ink) => Math.max(most, ink), 0);
  const near = Math.round(narrowest * em);
  const mostIn = (from: number, to: number): number =>
    profile.subarray(Math.max(0, from), to).reduce((most, ink) => Math.max(most, ink), 0);
  const isThinner = (x: number, here: number): boolean =>
    here < mostBeside * Math.min(mostIn(x - near, x), mostIn(x + 1, x + 1 + near));
  for (let x = 1; x < profile.length; x += 1) {
    const [before, here, after] = [profile[x - 1] ?? 0, profile[x] ?? 0, profile[x + 1] ?? 0];
    const isEdge = before < leastInk !== here < leastInk;
    const isLeast = here >= leastInk && here < touching && here < before && here <= after;
    if (isEdge || (isLeast && isThinner(x, here))) cuts.push(x);
  }
  return [...cuts, profile.length];
}

/** How unlike print is taken to be that is no character: a speck, part of a neighbour, a frame. */
const unlikeNothing = 6;

interface Way<Found> {
  readonly cost: number;
  readonly cells: readonly (Cell & Matched<Found>)[];
}

/**
 * Cuts a line into the characters that together are most like what they may be: the way from its beginning to
 * its end over gaps and cells with the least unlikeness, each weighed by its width.
 * @param ink stretched
 * @param em about how wide a character prints, in columns
 */
export function cellsOf<Found>(
  ink: Ink,
  em: number,
  match: (cell: Cell) => Matched<Found> | undefined,
): readonly (Cell & Matched<Found>)[] {
  const profile = profileOf(ink);
  const cuts = cutsOf(profile, em);
  const inked = (from: number, to: number): number => {
    let count = 0;
    for (let x = from; x < to; x += 1) count += (profile[x] ?? 0) < leastInk ? 0 : 1;
    return count;
  };
  const ways: (Way<Found> | undefined)[] = [{ cost: 0, cells: [] }];
  cuts.forEach((to, index) => {
    if (index === 0) return;
    let best: Way<Found> | undefined;
    const consider = (way: Way<Found>) => {
      if (best === undefined || way.cost < best.cost) best = way;
    };
    for (let earlier = index - 1; earlier >= 0; earlier -= 1) {
      const [from, way] = [cuts[earlier] ?? 0, ways[earlier]];
      if (way === undefined) continue;
      const width = to - from;
      if (earlier === index - 1)
        consider({ cost: way.cost + unlikeNothing * inked(from, to), cells: way.cells });
      if (width > widest * em) break;
      if (width < narrowest * em || (profile[from] ?? 0) < leastInk || (profile[to - 1] ?? 0) < leastInk)
        continue;
      const found = match({ from, to });
      if (found === undefined) continue;
      consider({
        cost: way.cost + found.unlikeness * Math.max(width, 0.7 * em),
        cells: [...way.cells, { from, to, ...found }],
      });
    }
    ways[index] = best;
  });
  return ways.at(-1)?.cells ?? [];
}
