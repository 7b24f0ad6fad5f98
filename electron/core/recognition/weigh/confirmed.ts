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
export interface Difference<Symbol extends Read> {
  /** Index in the first reading of the first character in which they differ. */
  readonly at: number;
  readonly own: readonly Symbol[];
  readonly other: readonly Symbol[];
}

/** The stretches in which two readings of one print differ, from left to right. */
export function differencesOf<Symbol extends Read>(
  a: readonly Symbol[],
  b: readonly Symbol[],
): Difference<Symbol>[] {
  const lengths = commonLengths(a, b);
  const found: Difference<Symbol>[] = [];
  let [i, j, fromA, fromB] = [0, 0, 0, 0];
  const close = () => {
    if (i > fromA || j > fromB) found.push({ at: fromA, own: a.slice(fromA, i), other: b.slice(fromB, j) });
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

/** Beside letters and digits, which stand close, a Chinese character is passed over without leaving room. */
const heededBesideLetters = 0.6;

/** Whether the other reader saw a Chinese character beside a letter or digit, where this one saw none. */
const isMoreBesideLetters = (own: readonly Read[], { at, own: none, other }: Difference<Read>): boolean =>
  none.length === 0 &&
  other.length === 1 &&
  other.every(({ text, confidence }) => /\p{Script=Han}/u.test(text) && confidence >= heededBesideLetters) &&
  [own[at - 1], own[at]].every((beside) => beside !== undefined) &&
  [own[at - 1], own[at]].some((beside) => /^[A-Z]$/i.test(beside?.text ?? ''));

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
    (one) =>
      isMoreBesideLetters(own, one) ||
      (one.other.length > one.own.length && one.other.every(({ confidence }) => confidence >= heeded)),
  );
  if (isLonger) return 0;
  return Math.min(1, ...differences.flatMap((one) => one.own.map(({ confidence }) => confidence)));
}

/** A reader less sure than this of a character guessed it, and one at least this sure read it. */
const guessed = 0.5;
const readWell = 0.9;
/** In a short name so many characters may differ, as long as one does not. */
const shortDiffering = 2;

/** Whether a reading shares enough with another, from which it differs so, for both to have read the same print. */
export function isSamePrint(own: readonly Read[], differences: readonly Difference<Read>[]): boolean {
  const differing = differences.reduce((sum, one) => sum + one.own.length, 0);
  return differing <= Math.max(own.length / 2, Math.min(own.length - 1, shortDiffering));
}

/** Whether a stretch is one Chinese character that was surely read where the other reading has none. */
const isOneMore = ({ own, other }: Difference<Read>): boolean =>
  own.length === 0 && other.length === 1 && other.every(({ text }) => /\p{Script=Han}/u.test(text));

/** So many signs that were guessed may stand at an end. */
const mostGuessed = 3;
const bears = ({ text }: Read): boolean => /[\p{Letter}\p{Number}]/u.test(text);

/** Whether a stretch stands at an end and was guessed where the other reading has nothing but specks. */
const isGuessedEnd = ({ at, own, other }: Difference<Read>, { length }: readonly Read[]): boolean =>
  !other.some(bears) &&
  own.length > 0 &&
  own.length <= mostGuessed &&
  own.every(({ confidence }) => confidence < guessed) &&
  (at === 0 || at + own.length === length);

/** A reader that differs in more than this share of the characters is not heeded where it saw one more. */
const mostDiffering = 1 / 4;

/** A single thin stroke leaves no room where it was passed over. */
const isStroke = ({ other }: Difference<Read>): boolean => other[0]?.text === '一';

/**
 * A reading with what another reader surely saw where this one guessed, or where it passed over a character, and
 * without what this one guessed at an end where the other saw nothing; `undefined` where there is nothing of the kind,
 * or where both share too little to have read the same print.
 * @param asked what to look for: whether guesses are to be replaced, and whether print or room says that a
 * character was passed over
 */
export function withSurer<Symbol extends Read>(
  own: readonly Symbol[],
  other: readonly Symbol[],
  asked: { readonly guesses: boolean; readonly hasRoom: boolean },
): readonly Symbol[] | undefined {
  const differences = differencesOf(own, other);
  if (!isSamePrint(own, differences)) return undefined;
  const differing = differences.reduce((sum, one) => sum + one.own.length, 0);
  const isHeeded = differing <= Math.max(1, own.length * mostDiffering);
  const surer = differences.filter(
    (one) =>
      isGuessedEnd(one, own) ||
      (one.other.length > 0 &&
        one.other.every(({ confidence }) => confidence >= readWell) &&
        ((asked.guesses && one.own.some(({ confidence }) => confidence < guessed)) ||
          (isHeeded && (asked.hasRoom || isStroke(one)) && isOneMore(one)))),
  );
  if (surer.length === 0) return undefined;
  const read = [...own];
  for (const one of surer.toReversed()) read.splice(one.at, one.own.length, ...one.other);
  return read;
}
