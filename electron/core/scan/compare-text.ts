import { isMark, isSameCharacter } from '../../../shared/identifiers/same-character.ts';
import type { PlannedCharacter, PlannedLine } from '../letter/letter-plan.ts';
import { around, type Homography, mapPoint, type Point, type Rectangle } from '../recognition/geometry.ts';
import { align } from './align.ts';
import type { ChangedWording, ComparedText } from './compared-text.ts';
import type { Lie } from './lie.ts';
import { inverse, placeOf } from './page-map.ts';
import type { ReadSheet, SeenCharacter } from './read-sheet.ts';
import { rowsOf } from './rows.ts';

/** What one look says of one printed character. */
type State = 'same' | 'doubtful' | 'different' | 'missing';

/** A printed character with all that was seen in its place. */
export interface Placed {
  readonly character: PlannedCharacter;
  readonly line: PlannedLine;
  /** Whether the reader knows such a character; of others it is not told what was read. */
  readonly isKnown: boolean;
  state: State;
  /** What was read instead, with anything that was put in behind it. */
  read: string;
  /** Written characters read behind it that the letter does not have. */
  added: string;
  /** Where it was seen, in points of the page. */
  at?: Point;
}

/** A reader this sure of a character is taken at its word. */
const sure = 0.85;
/** A character this likely is no other one, where the reader was not sure of what it chose. */
const likely = 0.08;

export const exchange = (a: { text: string }, b: { text: string }): number =>
  isSameCharacter(a.text, b.text) ? 0 : isMark(a.text) || isMark(b.text) ? 1.2 : 1;
export const gap = 0.65;

/** Letters that no credit code (GB 32100) and no date has, and the digits they are taken for. */
const digitsFor: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', Z: '2', S: '5' };
const isNumeric = (field: string | undefined): boolean =>
  field !== undefined && (field.endsWith('.creditCode') || field.startsWith('authorization.'));

/** @param field what the character states, for fields that have no letters like digits */
export function stateOf(expected: string, seen: SeenCharacter | undefined, field?: string): State {
  if (isMark(expected)) return 'same';
  if (seen === undefined) return 'missing';
  if (isSameCharacter(expected, seen.text)) return 'same';
  if (isNumeric(field) && digitsFor[seen.text] === expected) return 'same';
  const chance = seen.runnersUp.find(({ text }) => isSameCharacter(expected, text))?.probability ?? 0;
  if (chance > likely && seen.confidence < sure) return 'same';
  return seen.confidence >= sure && chance < likely ? 'different' : 'doubtful';
}

/** A character as it was read, and where it stands on the page. */
export interface PlacedSeen extends SeenCharacter {
  /** In points of the page. */
  readonly on: Point;
}

/** Everything read on a sheet in the order it stands on the page, row by row. */
export function inReadingOrder(sheet: ReadSheet, toPage: Homography, rowHeight: number): PlacedSeen[] {
  const stretches = sheet.lines.map((line) => {
    const placed = line.map(
      (character): PlacedSeen => ({ ...character, on: mapPoint(toPage, character.at) }),
    );
    const y = placed.reduce((sum, { on }) => sum + on[1], 0) / placed.length;
    return { placed, y };
  });
  const rows: { y: number; stretches: PlacedSeen[][] }[] = [];
  for (const { placed, y } of stretches.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && y - row.y < rowHeight) row.stretches.push(placed);
    else rows.push({ y, stretches: [placed] });
  }
  return rows.flatMap(({ stretches: parts }) =>
    parts.toSorted((a, b) => (a[0]?.on[0] ?? 0) - (b[0]?.on[0] ?? 0)).flat(),
  );
}

const isOnLine = ([, y]: Point, { y: base, size }: PlannedLine): boolean =>
  Math.abs(y - (base - 0.38 * size)) < 0.7 * size;

/** What a reader makes of a character that it does not know is nothing that was altered or put in. */
function withoutUnknown(placed: readonly Placed[]): void {
  for (const [index, one] of placed.entries()) {
    if (one.isKnown) continue;
    one.state = 'same';
    one.added = '';
    const before = placed[index - 1];
    if (before) before.added = '';
  }
}

/** Lays what was read beside what is printed, over a whole page. `knows`: whether the reader knows a character. */
export function placeTexts(
  lines: readonly PlannedLine[],
  sheet: ReadSheet,
  toPicture: Homography,
  knows: (character: string) => boolean,
): Placed[] {
  const printed = rowsOf(lines)
    .flat()
    .filter(({ text }) => text.trim() !== '');
  const size = lines[1]?.size ?? 12;
  const seen = inReadingOrder(sheet, inverse(toPicture), 0.6 * size);
  const placed: Placed[] = [];
  for (const { expected, seen: found } of align(printed, seen, { exchange, gap })) {
    if (expected) {
      const { character, line } = expected;
      const state = stateOf(character.text, found, character.field);
      const read = found?.text ?? '';
      const isKnown = isMark(character.text) || knows(character.text);
      placed.push({ character, line, isKnown, state, read, added: '', ...(found && { at: found.on }) });
    } else if (found && found.confidence >= sure && !isMark(found.text)) {
      const before = placed.at(-1);
      if (before && isOnLine(found.on, before.line)) before.added += found.text;
    }
  }
  withoutUnknown(placed);
  return placed;
}

/** Printed characters that belong together: one statement of the case, or words between two of them. */
export interface Stretch {
  readonly path: string | undefined;
  readonly inClosing: boolean;
  readonly characters: readonly Placed[];
}

const isCasePath = (field: string | undefined): field is string =>
  field !== undefined && !field.startsWith('closing.');

/** The closing repeats under the seal what stands above, where nothing covers it: only its date is its own. */
const isStated = (field: string | undefined, inClosing: boolean): field is string =>
  isCasePath(field) && (!inClosing || field === 'authorization.signedOn');

export function stretchesOf(placed: readonly Placed[]): Stretch[] {
  const closingFrom = placed.find(({ character }) => character.field?.startsWith('closing.'))?.line.y;
  const stretches: { path: string | undefined; inClosing: boolean; characters: Placed[] }[] = [];
  for (const one of placed) {
    const field = one.character.field;
    const inClosing = closingFrom !== undefined && one.line.y >= closingFrom - 1;
    const path = isStated(field, inClosing) ? field : undefined;
    const last = stretches.at(-1);
    if (last && last.path === path && last.inClosing === inClosing) last.characters.push(one);
    else stretches.push({ path, inClosing, characters: [one] });
  }
  return stretches;
}

/** Around printed characters of one or several lines, in points. */
export function boxOf(characters: readonly Placed[]): Rectangle {
  return around(
    characters.map(({ character, line }) => ({
      x: character.x,
      y: line.y - 0.88 * line.size,
      width: character.width,
      height: line.size,
    })),
  );
}

const textOf = (characters: readonly Placed[]) => characters.map(({ character }) => character.text).join('');
const readOf = (characters: readonly Placed[]) => characters.map(({ read, added }) => read + added).join('');

function verdict(characters: readonly Placed[]): State {
  const written = characters.filter(({ character }) => !isMark(character.text));
  const count = (state: State) => written.filter((one) => one.state === state).length;
  if (count('missing') > 0.6 * written.length) return 'missing';
  if (count('different') > 0 || characters.slice(0, -1).some(({ added }) => added !== '')) return 'different';
  return count('doubtful') + count('missing') > 0 ? 'doubtful' : 'same';
}

/** What the letter states of the case, and what was read in its place. */
export function comparedTexts(stretches: readonly Stretch[], lie: Lie): ComparedText[] {
  return stretches.flatMap(({ path, characters }) =>
    path === undefined
      ? []
      : [
          {
            path,
            expected: textOf(characters),
            read: readOf(characters),
            state: verdict(characters),
            unknown: textOf(characters.filter(({ isKnown }) => !isKnown)),
            box: placeOf(boxOf(characters), lie),
          },
        ],
  );
}

/** Fewer characters put in are a reader's mistake. */
const leastAdded = 2;

/** Words put in among the signatures or behind the last of them, which the letter does not have. */
export function addedScope(stretches: readonly Stretch[], lie: Lie): ComparedText[] {
  return stretches.flatMap(({ characters, path, inClosing }, index) => {
    const isScope = path?.startsWith('signatures') || stretches[index - 1]?.path?.startsWith('signatures');
    if (!isScope || inClosing) return [];
    const ends = path === undefined ? characters.slice(0, 2) : characters.slice(-1);
    const put = ends.filter(({ added }) => [...added].length >= leastAdded);
    if (put.length === 0) return [];
    const read = put.map(({ added }) => added).join('');
    const box = placeOf(boxOf(put), lie);
    return [{ path: 'signatures', expected: '', read, state: 'different', unknown: '', box }];
  });
}

/** Fewer characters that differ in one line are a reader's mistakes. */
const leastChanged = 3;

/** The letter's own words by their line: those that no case states. */
function wordingByLine(stretches: readonly Stretch[]): Map<PlannedLine, Placed[]> {
  const words = stretches.filter(({ path, inClosing }) => path === undefined && !inClosing);
  return Map.groupBy(
    words.flatMap(({ characters }) => characters),
    ({ line }) => line,
  );
}

const addedIn = (characters: readonly Placed[]): number =>
  characters.reduce((sum, { added }) => sum + [...added].length, 0);

/** Lines whose own words were surely read differently. */
export function changedWording(stretches: readonly Stretch[], lie: Lie): ChangedWording[] {
  return [...wordingByLine(stretches).values()].flatMap((characters) => {
    const changed = characters.filter(({ state }) => state === 'different' || state === 'missing').length;
    if (changed + addedIn(characters) < leastChanged) return [];
    return [{ expected: textOf(characters), read: readOf(characters), box: placeOf(boxOf(characters), lie) }];
  });
}

/** What would be said of a page if nothing looked at it again: all else need not be. */
export function unclearStretches(stretches: readonly Stretch[]): Stretch[] {
  const unclear = (characters: readonly Placed[]) =>
    characters.filter(({ state }) => state !== 'same').length;
  const words = wordingByLine(stretches);
  const mayBeChanged = ({ line }: Placed) => {
    const own = words.get(line) ?? [];
    return unclear(own) + addedIn(own) >= leastChanged;
  };
  return stretches.filter(({ path, inClosing, characters }) => {
    if (path !== undefined) return unclear(characters) + addedIn(characters) > 0;
    const mayBePutIn = characters.some(({ added }) => [...added].length >= leastAdded);
    return !inClosing && (mayBePutIn || characters.some(mayBeChanged));
  });
}
