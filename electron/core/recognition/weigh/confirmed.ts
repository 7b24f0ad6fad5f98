/** A character with its reader's confidence in it, 0 to 1. */
interface Read {
  readonly text: string;
  readonly confidence: number;
}

/** A reader at least this sure of a character that another did not see makes it likely that one is missing. */
const heeded = 0.85;

/** For each suffix of `a` and `b` the length of their longest common subsequence. */
function commonLengths(a: readonly Read[], b: readonly Read[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row === undefined) continue;
      row[j] =
        a[i]?.text === b[j]?.text
          ? (lengths[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

/** A stretch in which two readings differ, empty on one side where one saw nothing. */
interface Difference {
  readonly own: readonly Read[];
  readonly other: readonly Read[];
}

function differencesOf(a: readonly Read[], b: readonly Read[]): Difference[] {
  const lengths = commonLengths(a, b);
  const found: Difference[] = [];
  let [i, j, fromA, fromB] = [0, 0, 0, 0];
  const close = () => {
    if (i > fromA || j > fromB) found.push({ own: a.slice(fromA, i), other: b.slice(fromB, j) });
  };
  while (i < a.length && j < b.length) {
    if (a[i]?.text === b[j]?.text) {
      close();
      [i, j] = [i + 1, j + 1];
      [fromA, fromB] = [i, j];
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  [i, j] = [a.length, b.length];
  close();
  return found;
}

/**
 * How sure a reading is where another reader, who did not know of it, saw something else: what both saw needs
 * no more proof, so the lowest confidence of the rest counts. 0 where the other surely saw one character more,
 * `undefined` where they share too little for the other to have read the same print at all.
 */
export function confidenceWhereAlone(own: readonly Read[], other: readonly Read[]): number | undefined {
  const differences = differencesOf(own, other);
  const differing = differences.reduce((sum, one) => sum + one.own.length, 0);
  if (own.length === 0 || differing > own.length / 2) return undefined;
  const isLonger = differences.some(
    (one) => one.other.length > one.own.length && one.other.every(({ confidence }) => confidence >= heeded),
  );
  if (isLonger) return 0;
  return Math.min(1, ...differences.flatMap((one) => one.own.map(({ confidence }) => confidence)));
}
