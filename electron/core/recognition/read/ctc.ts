/** One character a recurrent reader settled on, and the columns of its output that say so. */
export interface DecodedCharacter {
  /** Class of the character in the reader's alphabet. */
  readonly index: number;
  /** Highest probability the character had, 0 to 1. */
  readonly confidence: number;
  /** First and last column, counted from 0. */
  readonly from: number;
  readonly to: number;
}

const blank = 0;

/**
 * Best-path decoding of connectionist temporal classification: the likeliest class of each column, repeats
 * joined, blanks dropped (Graves et al., 2006). `probabilities` holds `columns` rows of `classes` values,
 * class 0 the blank. Where `allowed` is given, only those classes and the blank compete.
 */
export function decodeColumns(
  probabilities: Float32Array,
  { columns, classes, allowed }: { columns: number; classes: number; allowed?: readonly number[] },
): DecodedCharacter[] {
  const decoded: DecodedCharacter[] = [];
  let previous = blank;
  for (let column = 0; column < columns; column += 1) {
    const row = probabilities.subarray(column * classes, (column + 1) * classes);
    const index = likeliest(row, allowed);
    const confidence = row[index] ?? 0;
    const last = decoded.at(-1);
    if (index !== blank && index === previous && last !== undefined) {
      decoded[decoded.length - 1] = {
        ...last,
        to: column,
        confidence: Math.max(last.confidence, confidence),
      };
    } else if (index !== blank) {
      decoded.push({ index, confidence, from: column, to: column });
    }
    previous = index;
  }
  return decoded;
}

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
