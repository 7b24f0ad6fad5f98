/** One place of two aligned texts: what was expected, what was seen there, or both. */
export interface Aligned<E, S> {
  readonly expected?: E;
  readonly seen?: S;
}

interface Costs<E, S> {
  /** 0 for the same, 1 for quite another. */
  readonly exchange: (expected: E, seen: S) => number;
  readonly gap: number;
}

/**
 * The cheapest way to make one sequence of another by exchanging, leaving out and putting in (Needleman and
 * Wunsch, 1970). Time and memory grow with the product of both lengths.
 */
export function align<E, S>(
  expected: readonly E[],
  seen: readonly S[],
  { exchange, gap }: Costs<E, S>,
): Aligned<E, S>[] {
  const width = seen.length + 1;
  const cost = new Float32Array((expected.length + 1) * width);
  for (let column = 1; column < width; column += 1) cost[column] = column * gap;
  for (let row = 1; row <= expected.length; row += 1) {
    const wanted = expected[row - 1];
    cost[row * width] = row * gap;
    for (let column = 1; column < width; column += 1) {
      const found = seen[column - 1];
      if (wanted === undefined || found === undefined) continue;
      const at = row * width + column;
      cost[at] = Math.min(
        (cost[at - width - 1] ?? 0) + exchange(wanted, found),
        (cost[at - width] ?? 0) + gap,
        (cost[at - 1] ?? 0) + gap,
      );
    }
  }
  const path: Aligned<E, S>[] = [];
  let [row, column] = [expected.length, seen.length];
  while (row > 0 || column > 0) {
    const at = row * width + column;
    const here = cost[at] ?? 0;
    const wanted = expected[row - 1];
    const found = seen[column - 1];
    const both =
      wanted !== undefined && found !== undefined
        ? Math.abs((cost[at - width - 1] ?? 0) + exchange(wanted, found) - here)
        : Number.POSITIVE_INFINITY;
    if (wanted !== undefined && found !== undefined && both < 1e-3) {
      path.push({ expected: wanted, seen: found });
      row -= 1;
      column -= 1;
    } else if (wanted !== undefined && (found === undefined || isClose(cost[at - width], gap, here))) {
      path.push({ expected: wanted });
      row -= 1;
    } else if (found !== undefined) {
      path.push({ seen: found });
      column -= 1;
    }
  }
  return path.reverse();
}

const isClose = (before = Number.POSITIVE_INFINITY, gap: number, here: number): boolean =>
  Math.abs(before + gap - here) < 1e-3;

/** How many characters two texts have in common, in the same order. */
export function commonCharacters(a: string, b: string): number {
  const [first, second] = [[...a], [...b]];
  let row = new Uint16Array(second.length + 1);
  for (const character of first) {
    const next = new Uint16Array(second.length + 1);
    second.forEach((other, index) => {
      next[index + 1] =
        character === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0);
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}
