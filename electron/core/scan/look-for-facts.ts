import { isMark } from '../../../shared/identifiers/same-character.ts';
import { around, type Rectangle } from '../recognition/geometry.ts';
import { align } from './align.ts';
import { exchange, gap, inReadingOrder, type PlacedSeen, stateOf } from './compare-text.ts';
import type { ComparedText } from './compared-text.ts';
import type { ExpectedLetter } from './letter-facts.ts';
import type { Lie } from './lie.ts';
import { inverse, placeOf } from './page-map.ts';
import type { ReadSheet } from './read-sheet.ts';

/** Share of a text's characters that must be found for its place to be known. */
const leastFound = 0.6;
/** Points that a character takes up, where nothing tells its size. */
const usualSize = 12;

/** What was read of a text, as far as its place is known. */
interface Found {
  readonly part: readonly PlacedSeen[];
  readonly state: ComparedText['state'];
}

/** A character of a text that is looked for, and whether the reader knows it. */
interface Wanted {
  readonly text: string;
  readonly isKnown: boolean;
}

const states = ['same', 'doubtful', 'different', 'missing'] as const;

const isDate = (path: string): boolean => path.startsWith('authorization.');

/** What letters put between the numbers of a date differs, and some put nothing. */
const isBetweenNumbers = (text: string): boolean => /[年月日]/.test(text);

/** The ways a letter may write a text: dates also with leading zeros. */
function waysToWrite(path: string, text: string): string[] {
  if (!isDate(path)) return [text];
  const padded = text.replace(/\d+/g, (digits) => digits.padStart(2, '0'));
  return padded === text ? [text] : [text, padded];
}

/** Where most of a text stands in what was read, and whether it is the text. */
function found(wanted: readonly Wanted[], seen: readonly PlacedSeen[], path: string): Found {
  let best = { from: 0, count: 0 };
  for (const [from, first] of seen.entries()) {
    const second = seen[from + 1];
    const begins = exchange(wanted[0] ?? { text: '' }, first) === 0;
    const follows = second !== undefined && exchange(wanted[1] ?? { text: '' }, second) === 0;
    if (!begins && !follows) continue;
    const count = wanted.filter((character, index) => {
      const other = seen[from + index];
      return other !== undefined && exchange(character, other) === 0;
    }).length;
    if (count > best.count) best = { from, count };
  }
  if (best.count < leastFound * wanted.length) return { part: [], state: 'missing' };
  const part = seen.slice(best.from, best.from + wanted.length);
  const one = align(wanted, part, { exchange, gap }).flatMap(({ expected, seen: other }) =>
    expected?.isKnown ? [stateOf(expected.text, other, path)] : [],
  );
  if (one.includes('different')) return { part, state: 'different' };
  return { part, state: one.every((state) => state === 'same') ? 'same' : 'doubtful' };
}

const squareOf = ({ on: [x, y] }: PlacedSeen): Rectangle => ({
  x: x - usualSize / 2,
  y: y - usualSize / 2,
  width: usualSize,
  height: usualSize,
});

/**
 * Looks in everything read on a page for what a letter of the case must state, wherever it stands: for letters
 * on a platform's own template.
 */
export function lookForFacts(
  facts: ExpectedLetter['facts'],
  sheet: ReadSheet,
  lie: Lie,
  knows: (character: string) => boolean,
): ComparedText[] {
  const seen = inReadingOrder(sheet, inverse(lie.toPicture), 0.6 * usualSize).filter(
    ({ text }) => !isMark(text),
  );
  const numbers = seen.filter(({ text }) => !isBetweenNumbers(text));
  return facts.map(({ path, text }) => {
    const counts = (character: string) =>
      !isMark(character) && !(isDate(path) && isBetweenNumbers(character));
    const all = waysToWrite(path, text).map((way) => {
      const wanted = [...way]
        .filter(counts)
        .map((character) => ({ text: character, isKnown: knows(character) }));
      return found(wanted, isDate(path) ? numbers : seen, path);
    });
    const [best = { part: [], state: 'missing' }] = all.toSorted(
      (a, b) => states.indexOf(a.state) - states.indexOf(b.state),
    );
    return {
      path,
      expected: text,
      read: best.part.map((one) => one.text).join(''),
      state: best.state,
      unknown: [...text].filter((character) => counts(character) && !knows(character)).join(''),
      box: best.part.length > 0 ? placeOf(around(best.part.map(squareOf)), lie) : [0, 0, 1, 1],
    };
  });
}
