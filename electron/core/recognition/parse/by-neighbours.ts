import { bottom, type Rectangle, right, verticalOverlap } from '../geometry.ts';
import { lineText, type ReadLine } from '../read/read-line.ts';
import { endsAsCompany } from './company-ending.ts';
import { isCompanyType, isNearlyTypeOfCompany } from './company-type.ts';
import { isWrittenDay } from './dates.ts';
import { interpret } from './interpret.ts';
import { type Place, type PlaceName, placeOf } from './place.ts';
import { type Stretch, stretchOver, stretchText } from './stretch.ts';
import { beginsName } from './surnames.ts';
import { wholeLine } from './value-lines.ts';

/** Values begin below each other: so far apart at most, in heights of the higher one. */
const apart = 1.5;

/** Values are printed in one size: one is so many times as high as another at most. */
const higher = 1.6;

function isInColumn(one: Rectangle, other: Rectangle): boolean {
  const heights = [one.height, other.height];
  return (
    Math.abs(one.x - other.x) < apart * Math.max(...heights) &&
    Math.max(...heights) < higher * Math.min(...heights)
  );
}

/** Widest room between a name and the type below it, and between two rows of a name, in heights of the lower one. */
const above = 4;
const between = 1.25;

const severalCharacters = /^\P{Script=Latin}*\p{Script=Han}{4}/u;

/** The name of a company stands above its type. */
function nameAbove(type: Rectangle, lines: readonly ReadLine[]): Stretch[] {
  const found: Stretch[] = [];
  let [next, room] = [type, above];
  for (const line of lines.toSorted((one, other) => bottom(other.box) - bottom(one.box))) {
    const gap = next.y - bottom(line.box);
    if (gap < -0.4 * next.height || !isInColumn(line.box, type)) continue;
    if (gap > room * next.height || found.length === 2 || !severalCharacters.test(lineText(line))) break;
    found.unshift(wholeLine(line));
    [next, room] = [line.box, between];
  }
  const isWhole = endsAsCompany(interpret('companyName', found.map(stretchText).join('')).companyName ?? '');
  return isWhole ? found : [];
}

/** Two to four characters, the first a surname, or a name of two words; no amount. */
const person = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{2,}[·•]\p{Script=Han}{2,})(?<!元整?)$/u;

const mayBeginName = ({ symbols: [first] }: ReadLine): boolean =>
  [first, ...(first?.runnersUp ?? [])].some((seen) => seen !== undefined && beginsName(seen.text) === 1);

/** Print so near after a line, in its heights, goes on with it. */
const goingOn = 4;

const isAlone = ({ box }: ReadLine, lines: readonly ReadLine[]): boolean =>
  !lines.some(
    (other) =>
      other.box.x > box.x &&
      other.box.x - right(box) < goingOn * box.height &&
      verticalOverlap(other.box, box) > 0.5,
  );

/** The only value on a licence that is as short as that is the name of a person, below the type. */
function personBelow(type: Rectangle, free: readonly ReadLine[], lines: readonly ReadLine[]): Stretch[] {
  const below = free.filter(({ box }) => box.y > bottom(type) && isInColumn(box, type));
  const [first] = below
    .toSorted((one, other) => one.box.y - other.box.y)
    .filter((line) => person.test(lineText(line)) && mayBeginName(line) && isAlone(line, lines));
  return first === undefined ? [] : [wholeLine(first)];
}

/** How much may be left of a label before a day. */
const restOfLabel = 6;
const day = /\d{4}年\d{1,2}月\d{1,2}日$/;

/** A day that begins where other values begin; that of the register at the foot of a licence does not. */
function dayBeside(values: readonly Rectangle[], lines: readonly ReadLine[]): Stretch[] {
  const days = lines.flatMap((line) => {
    const from = Array.from(lineText(line).slice(0, day.exec(lineText(line))?.index)).length;
    if (from > restOfLabel) return [];
    const stretch = stretchOver(line.symbols.slice(from).map((symbol) => ({ symbol, line })));
    return stretch !== undefined && isWrittenDay(stretchText(stretch)) ? [stretch] : [];
  });
  return days.filter(({ box }) => values.some((value) => isInColumn(box, value))).slice(0, 1);
}

/** A type that was read in part may be that of a paper of which only a part is seen. */
function isWholeType(type: Place | undefined): boolean {
  const read = interpret('companyType', type?.seen ?? '').companyType ?? '';
  return isCompanyType(read) || isNearlyTypeOfCompany(read);
}

/**
 * Where a licence says its name, legal person and day of foundation, when their labels were not read: told by where they
 * stand beside the type and other values.
 * @param free those of `lines` that are no label and part of no value
 * @param places what was found
 */
export function byNeighbours(
  free: readonly ReadLine[],
  lines: readonly ReadLine[],
  places: ReadonlyMap<PlaceName, Place>,
): Place[] {
  const type = places.get('companyType');
  const [first, last] = [type?.lines.at(0), type?.lines.at(-1)];
  if (first === undefined || last === undefined || !isWholeType(type)) return [];
  const values = [...places.values()].flatMap(({ lines }) => lines.slice(0, 1));
  const found: readonly (readonly [PlaceName, Stretch[]])[] = [
    ['companyName', nameAbove(first, free)],
    ['legalPersonName', personBelow(last, free, lines)],
    ['foundedOn', dayBeside(values, free)],
  ];
  return found.flatMap(([name, stretches]) =>
    places.has(name) || stretches.length === 0
      ? []
      : [{ ...placeOf(name, stretches), mayBeCut: name !== 'foundedOn' }],
  );
}
