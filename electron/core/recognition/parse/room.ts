import { right } from '../geometry.ts';
import { ofPeople, type Place, type PlaceName } from './place.ts';
import { isHan } from './row-signs.ts';

/**
 * Steps between the middles of neighbouring characters, and from either end of the print to the first and last
 * middle, beyond which one more character has room, in heights of the line; a step must also be this much wider
 * than the narrowest.
 */
const widestStep = 1.6;
const widestEnd = 1.35;
const wider = 1.6;

/** Longer values, whose own steps tell how wide a step is. */
const longValues: ReadonlySet<PlaceName> = new Set(['companyName', 'address', 'issuer']);
const leastSteps = 4;

type Kind = (text: string) => boolean;
const isDigit: Kind = (text) => /\d/.test(text);

/** The steps from a sign of a kind to the next one in its line, where that is of a kind: the same if none is given. */
const stepsBetween = (symbols: Place['symbols'], isOfKind: Kind, isNext = isOfKind): number[] =>
  symbols.flatMap(({ text, box }, index) => {
    const next = symbols[index + 1];
    if (next === undefined || !isOfKind(text) || !isNext(next.text)) return [];
    const step = next.box.x + next.box.width / 2 - (box.x + box.width / 2);
    return step > 0 && Math.abs(next.box.y - box.y) < 0.5 * box.height ? [step] : [];
  });

const middleOf = (values: readonly number[]): number | undefined =>
  values.toSorted((a, b) => a - b)[(values.length - 1) >> 1];

/**
 * Whether two neighbouring Chinese characters of one line stand as far apart as if another were between them.
 * Digits and brackets, which leave gaps of their own, are passed over here.
 */
function hasGap(symbols: Place['symbols']): boolean {
  const steps = stepsBetween(symbols, isHan);
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)];
  return usual !== undefined && steps.length >= leastSteps && steps.some((step) => step > wider * usual);
}

/** A dash between two digits, which readers pass over where it is thin: so much wider than usual, and so wide. */
const widerDigits = 1.5;
const widestDigits = 0.9;
const leastDigitSteps = 3;

/** Whether two neighbouring digits of one line stand as far apart as if a dash were between them. */
function hasGapInNumber(symbols: Place['symbols'], height: number): boolean {
  const steps = stepsBetween(symbols, isDigit);
  const usual = middleOf(steps) ?? 0;
  const far = Math.max(widerDigits * usual, widestDigits * height);
  return steps.length >= leastDigitSteps && steps.some((step) => step > far);
}

/** A number goes on in the next row only where its next digit had no room, but for so much of a digit's step. */
const spareOfDigit = 0.9;

/** Whether a number breaks at the end of a row that ends earlier than others, as if a digit had been covered there. */
export function breaksEarly({ symbols }: Pick<Place, 'symbols'>): boolean {
  const step = middleOf(stepsBetween(symbols, isDigit));
  if (step === undefined) return false;
  const end = Math.max(...symbols.map(({ box }) => right(box)));
  return symbols.some(({ text, box }, index) => {
    const next = symbols[index + 1];
    const isBroken = isDigit(text) && next !== undefined && isDigit(next.text) && next.box.x < box.x;
    return isBroken && end - right(box) > spareOfDigit * step;
  });
}

/** A digit has been lost before 万 or 元 where that stands further off than it would, by so much of a digit's step. */
const mostOfDigit = 0.75;

/** Whether the digits of an amount end so far before its unit as if another one were between. */
function hasGapBeforeUnit(symbols: Place['symbols']): boolean {
  const digit = middleOf(stepsBetween(symbols, isDigit));
  const character = middleOf(stepsBetween(symbols, isHan));
  if (digit === undefined || character === undefined) return false;
  const usual = (digit + character) / 2;
  return stepsBetween(symbols, isDigit, isHan).some((step) => step > usual + mostOfDigit * digit);
}

/** Whether a value leaves room for a character that was not read. */
export function hasRoom({ name, lines, symbols }: Pick<Place, 'name' | 'lines' | 'symbols'>): boolean {
  const [line] = lines;
  const begin = symbols[0]?.box;
  if (longValues.has(name) && line !== undefined && begin !== undefined) {
    return (
      begin.x + begin.width / 2 - line.x > widestEnd * line.height ||
      hasGap(symbols) ||
      (name === 'address' && hasGapInNumber(symbols, line.height))
    );
  }
  if (name === 'registeredCapital') return hasGapBeforeUnit(symbols);
  const print = symbols.filter(({ text }) => isHan(text));
  // In names a reader leaves out what it does not know; a dot at the end may be all that it saw of it.
  if (ofPeople.has(name) && /\p{Script=Han}[.,，。]+$/u.test(symbols.map(({ text }) => text).join('')))
    return true;
  const isPlain = symbols.every(({ text }) => !/[A-Za-z·.,，。]/.test(text));
  if (!ofPeople.has(name) || line === undefined || lines.length > 1 || !isPlain) return false;
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
