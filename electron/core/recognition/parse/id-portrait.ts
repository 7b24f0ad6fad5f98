import { around, bottom, middleY, right, verticalOverlap } from '../geometry.ts';
import { lineText, type ReadLine } from '../read/read-line.ts';
import { asSigns } from './interpret.ts';
import { type FoundLabel, findLabels, type LineSymbol, withPartLabels } from './label.ts';
import { nations } from './nations.ts';
import { type Place, placeOf } from './place.ts';
import { linesBetween, rowsOf } from './rows.ts';
import { type Stretch, stretchOver } from './stretch.ts';
import { valueBelow, valueBeside, valueInRow, wholeLine } from './value-lines.ts';

const labelTexts = ['公民身份号码', '姓名', '性别', '民族', '出生', '住址'] as const;
type Label = (typeof labelTexts)[number];

/** How many digits of the number a row may show; a day has as many as the least of them. */
const digitsIn = (text: string): number =>
  /[年月]/.test(text) ? 0 : asSigns(text).replace(/[^0-9X]/g, '').length;
const fewestDigits = 8;

const symbolsIn = (line: ReadLine): LineSymbol[] => line.symbols.map((symbol) => ({ symbol, line }));

/** The end of a line that consists of digits: what precedes it is a label that was misread. */
function digitsAtEnd(line: ReadLine): Stretch | undefined {
  const symbols = symbolsIn(line);
  const lastOther = symbols.findLastIndex(({ symbol }) => !/[0-9XOILBSZ]/.test(asSigns(symbol.text)));
  const tail = symbols.slice(lastOther + 1);
  return stretchOver(tail.length >= fewestDigits ? tail : symbols);
}

/** The number stands beside its label and is the longest row of digits. */
function numberStretch(lines: readonly ReadLine[], label: FoundLabel | undefined): Stretch | undefined {
  const beside = label && valueBeside(label, lines, [label]);
  if (beside !== undefined && beside.symbols.length >= fewestDigits) return beside;
  const [most] = lines.toSorted((a, b) => digitsIn(lineText(b)) - digitsIn(lineText(a)));
  return most !== undefined && digitsIn(lineText(most)) >= fewestDigits ? digitsAtEnd(most) : beside;
}

/** What one row of the card holds where its label was not read, by what can only stand there. */
function sexBySign(lines: readonly ReadLine[]): Stretch | undefined {
  const signs = lines.flatMap(symbolsIn).filter(({ symbol }) => /[男女]/.test(symbol.text));
  return signs.length === 1 ? stretchOver(signs) : undefined;
}

/** The sign of the sex alone; a label after it may have been misread as part of the value. */
function signOf(value: Stretch | undefined, lines: readonly ReadLine[]): Stretch | undefined {
  const sign = value?.symbols.find(({ text }) => /[男女]/.test(text));
  if (sign === undefined) return undefined;
  return stretchOver(lines.flatMap(symbolsIn).filter(({ symbol }) => symbol === sign));
}

function birthByDigits(lines: readonly ReadLine[]): Stretch | undefined {
  const row = rowsOf(lines).find((parts) =>
    /(?:19|20)\d{2}(?:年|\D{1,2}\d{1,2}\D{1,2}\d)/.test(parts.map(lineText).join('')),
  );
  const symbols = row?.flatMap(symbolsIn) ?? [];
  return stretchOver(symbols.slice(symbols.findIndex(({ symbol }) => /\d/.test(symbol.text))));
}

/** How far left of the column of the values a value may begin, in heights of its line. */
const columnSlack = 0.35;

/**
 * Nothing but the address stands between its first line and the number, however wide its lines are set, and though the
 * first may begin with the end of the label.
 */
const spacing = 2.2;
const apart = 2.2;

/**
 * Where the fields of the portrait side of an ID card stand. The rows of a card have a fixed order: the name,
 * sex and ethnic group, birth, up to three lines of address, the number. A row whose label was not read is
 * found by its place among the others, right of where their values begin.
 */
export function locateIdPortrait(lines: readonly ReadLine[]): Place[] {
  const whole = findLabels<Label>(lines, labelTexts);
  const labels = withPartLabels<Label>(lines, ['姓名', '性别', '出生', '住址'], whole);
  const all = [...labels.values()];
  const number = numberStretch(lines, labels.get('公民身份号码'));
  const numberTop = number?.box.y ?? Number.POSITIVE_INFINITY;
  // The photograph stands right of every field but the number.
  const fieldsEnd = number === undefined ? Number.POSITIVE_INFINITY : number.box.x + number.box.width * 0.62;
  const field = lines.filter(({ box }) => box.x < fieldsEnd && middleY(box) < numberTop);
  const beside = (label: Label): Stretch | undefined => {
    const found = labels.get(label);
    return found && valueBeside(found, field, all);
  };

  const birth = beside('出生') ?? birthByDigits(field);
  const aboveBirth =
    birth === undefined ? field : field.filter(({ box }) => bottom(box) < middleY(birth.box));
  const sex = signOf(beside('性别'), field) ?? sexBySign(aboveBirth);
  const labelledAddress = beside('住址');
  const valueX = Math.min(
    ...[sex, birth, labelledAddress].flatMap((value) => (value === undefined ? [] : [value.box.x])),
  );
  const from = (height: number): number => (Number.isFinite(valueX) ? valueX - columnSlack * height : 0);

  const above = birth ?? sex;
  const addressFirst = labelledAddress ?? (above && wordsBelow(bottom(above.box), field, from));
  const address =
    addressFirst === undefined
      ? []
      : [addressFirst, ...valueBelow(addressFirst, field, all, { limit: numberTop, spacing, apart })];

  const sexTop = sex?.box.y ?? labels.get('性别')?.box.y ?? labels.get('民族')?.box.y;
  const name = beside('姓名') ?? (sexTop === undefined ? undefined : rowAbove(field, sexTop, from));
  const nation =
    beside('民族') ??
    (sex && (nationAfter(sex, field) ?? nationInRow(sex, field))) ??
    unreadBeside(labels.get('民族'), fieldsEnd);

  const places: Place[] = [];
  const add = (place: Parameters<typeof placeOf>[0], stretches: readonly (Stretch | undefined)[]): void => {
    const found = stretches.filter((stretch) => stretch !== undefined);
    if (found.length > 0) places.push(placeOf(place, found));
  };
  add('idNumber', [number]);
  add('sex', [sex]);
  add('nation', [nation]);
  add('birth', [birth]);
  add('address', address);
  add('name', [name]);
  return places;
}

type Start = (height: number) => number;

/** Fewest Chinese characters of a line of an address; the row of the birth has the three between its numbers. */
const fewestWords = 4;

/** The first line of words below a height of the card, where the address' label was not read; specks are none. */
function wordsBelow(top: number, field: readonly ReadLine[], from: Start): Stretch | undefined {
  const row = rowsOf(linesBetween(field, top, Number.POSITIVE_INFINITY)).find(
    (parts) =>
      parts
        .map(lineText)
        .join('')
        .replace(/[^\p{Script=Han}]/gu, '').length >= fewestWords,
  );
  const box = row && around(row.map((line) => line.box));
  return box && valueInRow(box, from(box.height), field, []);
}

function rowAbove(field: readonly ReadLine[], top: number, from: Start): Stretch | undefined {
  const isInColumn = ({ box, symbols }: ReadLine): boolean =>
    symbols.some((symbol) => symbol.box.x + symbol.box.width / 2 > from(box.height));
  const rows = rowsOf(field.filter((line) => middleY(line.box) < top && isInColumn(line)));
  const row = rows.at(-1);
  const box = row && around(row.map((line) => line.box));
  return box && valueInRow(box, from(box.height), field, []);
}

/** In heights of its label: how far after it an ethnic group begins, and how wide one is that no reader knows. */
const unreadFrom = 0.2;
const unreadWidth = 3.2;

/** Where an ethnic group must stand of which no character was read, as of 傈僳, which few readers know. */
function unreadBeside(label: FoundLabel | undefined, end: number): Stretch | undefined {
  const last = label?.symbols.at(-1);
  if (label === undefined || last === undefined || label.score < 1) return undefined;
  const { box } = last.line;
  // From within the label's line, as which it is looked at.
  const x = Math.min(right(last.symbol.box) + unreadFrom * box.height, right(box) - 1);
  const width = Math.min(unreadWidth * box.height, end - x);
  return width < box.height ? undefined : { box: { ...box, x, width }, symbols: [] };
}

/** The ethnic group where its label was not read: right of the sex, past what may be left of the label. */
function nationAfter(sex: Stretch, field: readonly ReadLine[]): Stretch | undefined {
  const rest = valueInRow(sex.box, right(sex.box) + 0.2 * sex.box.height, field, []);
  if (rest === undefined) return undefined;
  const labelEnd = rest.symbols.findLastIndex(({ text }) => /[民族]/.test(text));
  const own = new Set(rest.symbols.slice(labelEnd + 1));
  return stretchOver(field.flatMap(symbolsIn).filter(({ symbol }) => own.has(symbol)));
}

/** The ethnic group in the row of the sex, as far from it as it may be, by being one and nothing else. */
function nationInRow(sex: Stretch, field: readonly ReadLine[]): Stretch | undefined {
  const line = field.find(
    (one) =>
      one.box.x > right(sex.box) &&
      verticalOverlap(one.box, sex.box) > 0.5 &&
      nations.includes(lineText(one)),
  );
  return line && wholeLine(line);
}
