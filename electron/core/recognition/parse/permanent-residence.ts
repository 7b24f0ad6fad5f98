import { bottom, right, verticalOverlap } from '../geometry.ts';
import { lineText, type ReadLine } from '../read/read-line.ts';
import { interpret } from './interpret.ts';
import { charactersInOrder, type FoundLabel, findLabels } from './label.ts';
import { type Place, type PlaceName, placeOf } from './place.ts';
import { isHan } from './row-signs.ts';
import { type Stretch, stretchOver, stretchText } from './stretch.ts';
import { valueBeside, valueInRow, wholeLine } from './value-lines.ts';

/** Each label is printed in Chinese and in English, the value beside both or below them. */
const labelled = [
  ['姓名', 'name'],
  ['性别', 'sex'],
  ['出生日期', 'birth'],
  ['国籍', undefined],
  ['有效期限', 'validity'],
  ['签发机关', 'issuer'],
  ['证件号码', 'idNumber'],
] as const satisfies readonly (readonly [label: string, place: PlaceName | undefined])[];

/** The English half of a label: of the values beside them only a name or an old number begins with letters. */
const english = {
  name: /^[/／|.·]*n?[ao0]?me?[.:：]*(?![a-z])|^[/／|]name/i,
  idNumber: /^[/／|]?(?:[i1l]d|card)?n[o0](?:\.|umber)?[.:：]*/i,
  other: /^[/／|]?[a-z./]+[.:：]*/i,
};

function withoutEnglish(stretch: Stretch, name: PlaceName): Stretch | undefined {
  const half = name === 'name' || name === 'idNumber' ? english[name] : english.other;
  const label = half.exec(stretchText(stretch))?.[0] ?? '';
  let [cut, length] = [0, 0];
  while (length < label.length) {
    length += stretch.symbols[cut]?.text.length ?? label.length;
    cut += 1;
  }
  const symbols = stretch.symbols.slice(cut);
  const [first] = symbols;
  if (first === undefined) return undefined;
  const x = cut === 0 ? stretch.box.x : first.box.x - 0.2 * stretch.box.height;
  return { box: { ...stretch.box, x, width: right(stretch.box) - x }, symbols };
}

/** The value right of a label's Chinese half, its English half passed over however far the value stands. */
function besideBoth(
  label: FoundLabel,
  name: PlaceName,
  lines: readonly ReadLine[],
  labels: readonly FoundLabel[],
): Stretch | undefined {
  const beside = valueBeside(label, lines, labels);
  if (beside === undefined) return undefined;
  return withoutEnglish(beside, name) ?? valueInRow(label.box, right(beside.box), lines, labels);
}

/** How far below its label a value may begin, in heights of the label. */
const reach = 2.2;

function valueUnder(label: FoundLabel, lines: readonly ReadLine[], labels: readonly FoundLabel[]) {
  const taken = new Set(labels.flatMap(({ symbols }) => symbols.map(({ symbol }) => symbol)));
  const below = lines
    .filter(
      ({ box, symbols }) =>
        box.y > label.box.y + 0.5 * label.box.height &&
        box.y < bottom(label.box) + reach * label.box.height &&
        Math.abs(box.x - label.box.x) < 2 * label.box.height &&
        !symbols.some((symbol) => taken.has(symbol)),
    )
    .toSorted((a, b) => a.box.y - b.box.y)
    .at(0);
  return below && valueInRow(below.box, below.box.x - 1, lines, labels);
}

/** The name where its label was not read: the row above the sex, which stands under it or under its label. */
function nameAbove(sex: FoundLabel, lines: readonly ReadLine[], labels: readonly FoundLabel[]) {
  const above = lines
    .filter(
      ({ box, symbols }) =>
        symbols.length > 1 &&
        bottom(box) < sex.box.y + 0.3 * sex.box.height &&
        sex.box.y - bottom(box) < 3 * sex.box.height &&
        Math.abs(box.x - sex.box.x) < 8 * sex.box.height,
    )
    .toSorted((a, b) => b.box.y - a.box.y)
    .at(0);
  return above && valueInRow(above.box, above.box.x - 1, lines, labels);
}

/** Where the fields of a foreign permanent resident's card stand. */
export function locatePermanentResidenceCard(lines: readonly ReadLine[]): Place[] {
  const found = findLabels(
    lines,
    labelled.map(([label]) => label),
  );
  const labels = [...found.values()];
  const places = labelled.flatMap(([text, name]): Place[] => {
    const label = found.get(text);
    if (label === undefined || name === undefined) return [];
    const value = [besideBoth(label, name, lines, labels), valueUnder(label, lines, labels)].find(
      (stretch) => stretch !== undefined && says(name, stretch),
    );
    if (value === undefined) return [];
    const stretch = name === 'name' ? nameIn(value, lines) : value;
    return [placeOf(name, [stretch], name === 'idNumber' ? 'text' : undefined)];
  });
  const sex = found.get('性别');
  const above = found.has('姓名') || sex === undefined ? undefined : nameAbove(sex, lines, labels);
  if (above !== undefined) places.push(placeOf('name', [nameIn(above, lines)]));
  for (const [name, form] of forms) {
    const line = lines.find((one) => form.test(lineText(one)) && !isEnglishTitle(lineText(one)));
    if (line === undefined || places.some((place) => place.name === name)) continue;
    const value = wholeLine(line);
    const stretch = name === 'name' ? nameIn(value, lines) : value;
    const place = placeOf(name, [stretch], name === 'idNumber' ? 'text' : undefined);
    places.push(name === 'name' ? { ...place, mayBeCut: true } : place);
  }
  return places;
}

/** Whether a text has the form of a field, and is not what was left of its label. */
const says = (name: PlaceName, stretch: Stretch): boolean =>
  Object.keys(interpret(name, stretchText(stretch))).length > 0;

/** What can be told by its form alone where nothing was found at its label. */
const forms = [
  ['idNumber', /^(?:9\d{16}[\dX]|[A-Z]{3}\d{12})$/],
  // Two days and nothing else, whatever their points were read as.
  ['validity', /^\d{4}\D?\d{2}\D?\d{2}\D\d{4}\D?\d{2}\D?\d{2}$/],
  ['issuer', /移民管理局$|公安部$/],
  // A validity has two days in its line.
  ['birth', /^(?:19|20)\d{2}\.\d{2}\.\d{2}$/],
  // The letter after it is small and easily misread, with its stroke as one character.
  ['sex', /^[男女][/／]?.?$/],
  ['name', /^[A-Z]{2,}[,，.]?[A-Z]{2,}\p{Script=Han}*$/u],
] as const;

const englishTitle = 'FOREIGNPERMANENTRESIDENTIDCARD';

/** So much of the title makes a line in letters as long as it no name, however it was misread, and a word of it any. */
const leastOfTitle = 0.45;
const shortestTitle = 18;
const titleWord = /FOREIGN|PERMANENT|IDCARD/;

const isEnglishTitle = (text: string): boolean =>
  titleWord.test(text) ||
  (text.length >= shortestTitle &&
    charactersInOrder(englishTitle, text) >= leastOfTitle * englishTitle.length);

/** The Chinese name where one stands beside the Latin one or below it. */
function nameIn(latin: Stretch, lines: readonly ReadLine[]): Stretch {
  const own = latin.symbols.filter(({ text }) => isHan(text));
  if (own.length > 0) return latin;
  const { height } = latin.box;
  const below = lines.find(
    ({ box, symbols }) =>
      symbols.length > 0 &&
      symbols.every(({ text }) => isHan(text) || text === '·') &&
      ((Math.abs(box.x - latin.box.x) < 1.5 * height &&
        box.y > latin.box.y + 0.5 * height &&
        box.y < bottom(latin.box) + height) ||
        // However wide the gap: a character between both may not have been read.
        (verticalOverlap(box, latin.box) > 0.5 && box.x > right(latin.box) - height)),
  );
  return (below && stretchOver(below.symbols.map((symbol) => ({ symbol, line: below })))) ?? latin;
}
