/** A class and its probability, 0 to 1. */
export interface Candidate {
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

const blank = 0;
const mostRunnersUp = 5;
const leastProbability = 1e-4;

/**
 * How many of a column's likeliest classes decoding needs to answer as if it had all: whatever is among the runners-up
 * by its probability in one column has no more before it there than the blank, the character and other runners-up.
 */
export const enoughClasses = mostRunnersUp + 2;

/** Notes the highest probability that each class has had in a character's columns. */
function note(seen: Map<number, number>, column: readonly Candidate[]): void {
  for (const { index, probability } of column) {
    if (index !== blank && probability > leastProbability)
      seen.set(index, Math.max(seen.get(index) ?? 0, probability));
  }
}

const likeliest = (column: readonly Candidate[]): number =>
  column.reduce<Candidate>((best, one) => (one.probability > best.probability ? one : best), {
    index: blank,
    probability: 0,
  }).index;

/** The same candidates with what each has of all that they have together. */
export function shared(column: readonly Candidate[]): Candidate[] {
  const whole = Math.max(
    column.reduce((sum, { probability }) => sum + probability, 0),
    Number.MIN_VALUE,
  );
  return column.map(({ index, probability }) => ({ index, probability: probability / whole }));
}

/**
 * Best-path decoding of connectionist temporal classification: the likeliest class of each column, repeats
 * joined, blanks dropped (Graves et al., 2006). Of classes as likely as each other in a column the first counts;
 * class 0 is the blank.
 */
export function decodeColumns(columns: readonly (readonly Candidate[])[]): DecodedCharacter[] {
  const found: { index: number; from: number; to: number; seen: Map<number, number> }[] = [];
  let previous = blank;
  for (const [at, column] of columns.entries()) {
    const index = likeliest(column);
    const last = found.at(-1);
    if (index !== blank && index === previous && last !== undefined) {
      last.to = at;
      note(last.seen, column);
    } else if (index !== blank) {
      const seen = new Map<number, number>();
      note(seen, column);
      found.push({ index, from: at, to: at, seen });
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
