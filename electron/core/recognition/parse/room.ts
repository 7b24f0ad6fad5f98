import { right } from '../geometry.ts';
import type { Place, PlaceName } from './place.ts';

/** Names, in which a reader that does not know a character leaves it out without a trace. */
const ofPeople: ReadonlySet<PlaceName> = new Set(['name', 'legalPersonName']);

/**
 * Steps between the middles of neighbouring characters, and from either end of the print to the first and last
 * middle, beyond which one more character has room, in heights of the line; a step must also be this much wider
 * than the narrowest.
 */
const widestStep = 1.6;
const widestEnd = 1.35;
const wider = 1.6;

/** Whether a name leaves room for a character that was not read. */
export function hasRoom({ name, lines, symbols }: Pick<Place, 'name' | 'lines' | 'symbols'>): boolean {
  const [line] = lines;
  // In a company's name brackets and digits leave gaps of their own: only its beginning tells.
  const begin = symbols[0]?.box;
  if (name === 'companyName' && line !== undefined && begin !== undefined) {
    return begin.x + begin.width / 2 - line.x > widestEnd * line.height;
  }
  const print = symbols.filter(({ text }) => /\p{Script=Han}/u.test(text));
  const isHan = symbols.every(({ text }) => !/[A-Za-z·.,，。]/.test(text));
  if (!ofPeople.has(name) || line === undefined || lines.length > 1 || !isHan) return false;
  const middles = print.map(({ box }) => box.x + box.width / 2);
  const [first, last] = [middles[0], middles.at(-1)];
  if (first === undefined || last === undefined) return false;
  const steps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? middle));
  const narrowest = Math.min(...steps);
  const isWide = steps.some(
    (step) => step > widestStep * line.height || (steps.length > 1 && step > wider * narrowest),
  );
  return isWide || first - line.x > widestEnd * line.height || right(line) - last > widestEnd * line.height;
}
