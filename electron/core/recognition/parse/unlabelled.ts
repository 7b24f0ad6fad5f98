import { addresses } from '../divisions/grammar.ts';
import { readDivisions } from '../divisions/read-divisions.ts';
import { lineText, type ReadLine } from '../read/read-line.ts';
import { isCapital } from './capital.ts';
import { isNearlyTypeOfCompany } from './company-type.ts';
import { interpret } from './interpret.ts';
import type { FoundLabel } from './label.ts';
import { type Place, type PlaceName, placeOf } from './place.ts';
import { type Stretch, stretchOver, stretchText } from './stretch.ts';
import { valueBelow } from './value-lines.ts';

type Unlabelled = 'companyName' | 'companyType' | 'registeredCapital' | 'address';

/** A value that its form, or what is left of its label, tells from everything else on a paper. */
interface Form {
  readonly name: Unlabelled;
  /** What may be left of its label before it, or must be. */
  readonly restOfLabel: RegExp;
  readonly needsRest?: true;
  readonly further: number;
  readonly holds: (text: string) => boolean;
}

/** Whether a row is a type of company, as well as it can be told from a worn print. */
export const isType = (text: string): boolean =>
  isNearlyTypeOfCompany(interpret('companyType', text).companyType ?? '');

/** Whether a row is an amount of capital. */
export function isAmount(text: string): boolean {
  const { registeredCapital } = interpret('registeredCapital', text);
  return registeredCapital !== undefined && isCapital(registeredCapital);
}

/** Fewest divisions after each other that leave no doubt that an address begins with them. */
const surelyAPlace = 2;
/** An office is named by its place as well. */
const office = /(?:局|厅|处|委员会|政府|公司|中心)$/;

/** How an address begins, roughly: the country's divisions are looked through only for what may be one. */
const beginsWithPlace = /^\p{Script=Han}{1,12}[省市区县州盟旗].{3}/u;

/** What reads like another division after the first one, however its name was misread. */
const division = /^\p{Script=Han}{1,3}[市区县]/u;

/** The number of a house, which hardly anything else on a paper that begins with a place has. */
const house = /\d号/;

function isAddress(text: string): boolean {
  if (!beginsWithPlace.test(text)) return false;
  const read = readDivisions(text, addresses);
  const hasHouse = house.test(text);
  const named = hasHouse ? read : read.filter(({ isExact }) => isExact);
  const end = named.at(-1)?.to ?? text.length;
  const isPlace =
    named.length >= surelyAPlace || (named.length > 0 && hasHouse && division.test(text.slice(end)));
  return isPlace && end < text.length && !office.test(text);
}

/** Names follow no form; 称多县 is the one place that begins like the end of 名称. */
const isName = (text: string): boolean =>
  /^(?!多县)\p{Script=Han}{2}/u.test(text) && !/^(?:为|呼)/.test(text);

const forms: readonly Form[] = [
  { name: 'companyName', restOfLabel: /^称[：:]?/, needsRest: true, further: 0, holds: isName },
  { name: 'companyType', restOfLabel: /^(?:类型?|型)[：:]?/, further: 2, holds: isType },
  { name: 'registeredCapital', restOfLabel: /^(?:出?资?额|册?资[本金])[：:]?/, further: 0, holds: isAmount },
  { name: 'address', restOfLabel: /^(?:住所?|所)[：:]?/, further: 3, holds: isAddress },
];

/** A line without what is left of its label. */
function afterLabel(line: ReadLine, restOfLabel: RegExp): Stretch | undefined {
  const rest = restOfLabel.exec(lineText(line))?.[0] ?? '';
  return stretchOver(line.symbols.slice(Array.from(rest).length).map((symbol) => ({ symbol, line })));
}

/** What stands in a value's rows. */
export const textOf = (stretches: readonly Stretch[]): string => stretches.map(stretchText).join('');

function placeIn(
  lines: readonly ReadLine[],
  labels: readonly FoundLabel[],
  { name, restOfLabel, needsRest, further, holds }: Form,
): Place | undefined {
  for (const line of lines) {
    if (needsRest && !restOfLabel.test(lineText(line))) continue;
    const first = afterLabel(line, restOfLabel);
    if (first === undefined) continue;
    const below = further === 0 ? [] : valueBelow(first, lines, labels, { most: further });
    const ways = [...below.map((_, index) => below.slice(0, below.length - index)), []];
    const found = ways.map((rest) => [first, ...rest]).find((stretches) => holds(textOf(stretches)));
    if (found !== undefined) return placeOf(name, found, 'text');
  }
  return undefined;
}

/**
 * Type, capital, address and name where nothing was found at their labels: lines that are one by their form or by the
 * end of their label.
 * @param free lines that are no label and part of no value
 * @param places what was found
 */
export function unlabelled(
  free: readonly ReadLine[],
  labels: readonly FoundLabel[],
  places: ReadonlyMap<PlaceName, Place>,
): Place[] {
  const missing = forms.filter(({ name }) => !places.has(name));
  return missing.flatMap((form) => placeIn(free, labels, form) ?? []);
}
