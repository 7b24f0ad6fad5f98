import { isMark } from '../../../shared/identifiers/same-character.ts';
import type { Homography, Rectangle } from '../recognition/geometry.ts';
import type { Picture } from '../recognition/picture.ts';
import { cutLine } from '../recognition/read/line-image.ts';
import type { LineImage, Reader } from '../recognition/read/reader.ts';
import { align } from './align.ts';
import { boxOf, exchange, gap, type Placed, type Stretch, stateOf } from './compare-text.ts';
import { middleOf } from './register.ts';

/** A way to see a part of a page, given in points. */
export type View = (part: Rectangle) => Promise<LineImage>;

/** The picture as it is. */
export const asPictured =
  (picture: Picture, toPicture: Homography): View =>
  (part) =>
    cutLine({ picture, toSource: toPicture }, part, 0);

/** Room in ems that is looked at around the characters. */
const margins = [
  [0.5, 0.28],
  [1.6, 0.4],
] as const;

/** Ems that a line may stand away from its place. */
const mostOffset = 1.2;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** By how many points the characters of a line stand away from their places: paper bends. */
export function offsetOf(line: readonly Placed[]): readonly [number, number] {
  const seen = line.flatMap(({ at, character, line: planned, state }) => {
    if (at === undefined || state !== 'same' || isMark(character.text)) return [];
    const [x, y] = middleOf(character, planned);
    const [dx, dy] = [at[0] - x, at[1] - y];
    // The same words may stand elsewhere, too; paper does not bend so far.
    return Math.hypot(dx, dy) < mostOffset * planned.size ? [[dx, dy] as const] : [];
  });
  if (seen.length < 3) return [0, 0];
  return [median(seen.map(([x]) => x)), median(seen.map(([, y]) => y))];
}

/** Better known states come first. */
const order = ['same', 'different', 'doubtful', 'missing'] as const;

/** Looks at characters of one line once more, closer, and notes what is now known better. */
async function lookAgain(
  characters: readonly Placed[],
  offset: readonly [number, number],
  views: readonly View[],
  reader: Reader,
): Promise<void> {
  const box = boxOf(characters);
  const size = characters[0]?.line.size ?? 12;
  for (const view of views) {
    for (const [beside, above] of margins) {
      if (!characters.some(isUnclear)) return;
      const part = {
        x: box.x + offset[0] - beside * size,
        y: box.y + offset[1] - above * size,
        width: box.width + 2 * beside * size,
        height: box.height + 2 * above * size,
      };
      const { symbols } = await reader.read(await view(part), 'text');
      const printed = characters.map((placed) => ({ text: placed.character.text, placed }));
      const seen = symbols.map((symbol) => ({
        ...symbol,
        runnersUp: symbol.runnersUp ?? [],
        at: [box.x, box.y] as const,
      }));
      let [before, isFirst]: [Placed | undefined, boolean] = [undefined, true];
      const addedNow = new Map<Placed, string>();
      for (const { expected, seen: found } of align(printed, seen, { exchange, gap })) {
        if (expected) {
          before = expected.placed;
          isFirst = false;
          const state = stateOf(before.character.text, found, before.character.field);
          if (order.indexOf(state) < order.indexOf(before.state)) {
            before.state = state;
            before.read = found?.text ?? '';
          }
        } else if (found && before && !isFirst && !isMark(found.text)) {
          addedNow.set(before, (addedNow.get(before) ?? '') + found.text);
        }
      }
      // What is put in must be there at every look.
      for (const placed of characters.slice(0, -1)) if (!addedNow.has(placed)) placed.added = '';
    }
  }
}

const isUnclear = ({ state, added }: Placed): boolean => state !== 'same' || added !== '';

/** What is unclear of a line, with one character on either side. */
const nearUnclear = (characters: readonly Placed[]): Placed[] =>
  characters.slice(Math.max(0, characters.findIndex(isUnclear) - 1), characters.findLastIndex(isUnclear) + 2);

/**
 * Reads once more what was not read as printed, then by itself what still is not: among others, readers leave out
 * rare characters.
 * @param views ways to see it, the best first
 */
export async function lookAgainAt(
  stretches: readonly Stretch[],
  placed: readonly Placed[],
  views: readonly View[],
  reader: Reader,
): Promise<void> {
  const byLine = Map.groupBy(placed, ({ line }) => line);
  for (const { characters } of stretches) {
    for (const [line, part] of Map.groupBy(characters, (one) => one.line)) {
      if (!part.some(isUnclear)) continue;
      const offset = offsetOf(byLine.get(line) ?? []);
      await lookAgain(part, offset, views, reader);
      const rest = part.some(isUnclear) ? nearUnclear(part) : [];
      if (rest.length > 0 && rest.length < part.length) await lookAgain(rest, offset, views, reader);
    }
  }
}
