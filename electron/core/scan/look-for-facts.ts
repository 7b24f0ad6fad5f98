import { isMark } from '../../../shared/identifiers/same-character.ts';
import { around } from '../recognition/geometry.ts';
import { align } from './align.ts';
import { exchange, gap, inReadingOrder, stateOf } from './compare-text.ts';
import type { ComparedText, Lie } from './evidence.ts';
import type { ExpectedLetter } from './letter-facts.ts';
import { inverse, placeOf } from './page-map.ts';
import type { ReadSheet } from './read-sheet.ts';

/** Share of a text's characters that must be found for its place to be known. */
const leastFound = 0.6;
/** Points that a character takes up, where nothing tells its size. */
const usualSize = 12;

/** A year, a month and a day stand in letters with and without leading zeros and words. */
const bare = (text: string): string => text.replace(/[年月日]/g, '');

/**
 * Looks in everything read on a page for what a letter of the case must state, wherever it stands: for letters
 * on a platform's own template.
 */
export function lookForFacts(facts: ExpectedLetter['facts'], sheet: ReadSheet, lie: Lie): ComparedText[] {
  const seen = inReadingOrder(sheet, inverse(lie.toPicture), 0.6 * usualSize).filter(
    ({ text }) => !isMark(text),
  );
  return facts.map(({ path, text }) => {
    const wanted = [...(path.startsWith('authorization.') ? bare(text) : text)]
      .filter((character) => !isMark(character))
      .map((character) => ({ text: character }));
    let best: { from: number; found: number } = { from: 0, found: -1 };
    for (let from = 0; from < seen.length; from += 1) {
      const first = seen[from];
      const second = seen[from + 1];
      if (first === undefined) break;
      const begins = exchange(wanted[0] ?? { text: '' }, first) === 0;
      const follows = second !== undefined && exchange(wanted[1] ?? { text: '' }, second) === 0;
      if (!begins && !follows) continue;
      let found = 0;
      wanted.forEach((character, index) => {
        const other = seen[from + index];
        if (other && exchange(character, other) === 0) found += 1;
      });
      if (found > best.found) best = { from, found };
    }
    const part = seen.slice(best.from, best.from + wanted.length);
    const isFound = best.found >= leastFound * wanted.length;
    const states = align(wanted, part, { exchange, gap }).flatMap(({ expected, seen: found }) =>
      expected ? [stateOf(expected.text, found, path)] : [],
    );
    const state = !isFound
      ? 'missing'
      : states.includes('different')
        ? 'different'
        : states.every((one) => one === 'same')
          ? 'same'
          : 'doubtful';
    const box = around(
      part.map(({ on: [x, y] }) => ({
        x: x - usualSize / 2,
        y: y - usualSize / 2,
        width: usualSize,
        height: usualSize,
      })),
    );
    return {
      path,
      expected: text,
      read: isFound ? part.map((one) => one.text).join('') : '',
      state,
      box: isFound ? placeOf(box, lie) : [0, 0, 1, 1],
    };
  });
}
