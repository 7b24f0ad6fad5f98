/** A class and its probability, 0 to 1. */
interface Candidate {
  readonly index: number;
  readonly probability: number;
}

/** One character a recurrent reader settled on, and the columns of its output that say so. */
export interface DecodedCharacter {
  /** Class of the character in the reader's alphabet. */
  readonly index: number;
  /** Highest probability the character had, 0 to 1. */
  readonly confidence: number;
  /** First and last column, counted from 0. */
  readonly from: number;
  readonly to: number;
  /** What else its columns may show, likeliest first, the blank left out. */
  readonly runnersUp: readonly Candidate[];
}

export interface DecodeOptions {
  readonly columns: number;
  readonly classes: number;
  /** Only these classes and the blank compete; a probability is then the share of what they have together. */
  readonly allowed?: readonly number[];
}

const blank = 0;
const mostRunnersUp = 5;
const leastProbability = 1e-4;

/** The likeliest class of one column. */
function likeliest(row: Float32Array, allowed: readonly number[] | undefined): number {
  let best = blank;
  let highest = row[blank] ?? 0;
  const consider = (index: number) => {
    const value = row[index] ?? 0;
    if (value > highest) {
      highest = value;
      best = index;
    }
  };
  if (allowed === undefined) for (let index = 1; index < row.length; index += 1) consider(index);
  else for (const index of allowed) consider(index);
  return best;
}

/** What the competing classes and the blank have together in one column. */
const together = (row: Float32Array, allowed: readonly number[] | undefined): number =>
  allowed === undefined ? 1 : allowed.reduce((sum, index) => sum + (row[index] ?? 0), row[blank] ?? 0);

/** Notes the highest share each class has had in a character's columns. */
function note(seen: Map<number, number>, row: Float32Array, allowed: readonly number[] | undefined): void {
  const whole = Math.max(together(row, allowed), Number.MIN_VALUE);
  const least = leastProbability * whole;
  const consider = (index: number) => {
    const value = row[index] ?? 0;
    if (value > least) seen.set(index, Math.max(seen.get(index) ?? 0, value / whole));
  };
  if (allowed === undefined) for (let index = 1; index < row.length; index += 1) consider(index);
  else for (const index of allowed) consider(index);
}

/**
 * Best-path decoding of connectionist temporal classification: the likeliest class of each column, repeats
 * joined, blanks dropped (Graves et al., 2006). `probabilities` holds `columns` rows of `classes` values,
 * class 0 the blank.
 */
export function decodeColumns(
  probabilities: Float32Array,
  { columns, classes, allowed }: DecodeOptions,
): DecodedCharacter[] {
  const found: { index: number; from: number; to: number; seen: Map<number, number> }[] = [];
  let previous = blank;
  for (let column = 0; column < columns; column += 1) {
    const row = probabilities.subarray(column * classes, (column + 1) * classes);
    const index = likeliest(row, allowed);
    const last = found.at(-1);
    if (index !== blank && index === previous && last !== undefined) {
      last.to = column;
      note(last.seen, row, allowed);
    } else if (index !== blank) {
      const seen = new Map<number, number>();
      note(seen, row, allowed);
      found.push({ index, from: column, to: column, seen });
    }
    previous = index;
  }
  return found.map(({ index, from, to, seen }) => ({
    index,
    from,
    to,
    confidence: seen.get(index) ?? 0,
    runnersUp: [...seen]
      .filter(([other]) => other !== index)
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, mostRunnersUp)
      .map(([other, probability]) => ({ index: other, probability })),
  }));
}
