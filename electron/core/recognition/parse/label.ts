import { around, type Rectangle, right, verticalOverlap } from '../geometry.ts';
import type { ReadLine } from '../read/read-line.ts';
import type { ReadSymbol } from '../read/reader.ts';

/** A symbol and the line it was read in. */
export interface LineSymbol {
  readonly symbol: ReadSymbol;
  readonly line: ReadLine;
}

/** A printed label, found in one line or put together from lines beside each other. */
export interface FoundLabel {
  readonly symbols: readonly LineSymbol[];
  /** Share of its characters that were read, 0 to 1; a little less where something else stands between them. */
  readonly score: number;
  readonly box: Rectangle;
}

/** How many characters of `label` occur in `text` in the same order. */
export function charactersInOrder(label: string, text: string): number {
  const counts = new Array<number>(text.length + 1).fill(0);
  for (const wanted of label) {
    let diagonal = 0;
    for (let i = 1; i <= text.length; i += 1) {
      const above = counts[i] ?? 0;
      counts[i] = text[i - 1] === wanted ? diagonal + 1 : Math.max(above, counts[i - 1] ?? 0);
      diagonal = above;
    }
  }
  return counts[text.length] ?? 0;
}

/** How much of the lower of two boxes must stand beside the other for both to be of one row. */
const sameRow = 0.45;

/** The symbols of a line and of those further right in its row, from left to right. */
export function rowFrom(line: ReadLine, lines: readonly ReadLine[]): LineSymbol[] {
  const beside = lines
    .filter(
      (other) => other !== line && other.box.x > line.box.x && verticalOverlap(other.box, line.box) > sameRow,
    )
    .toSorted((a, b) => a.box.x - b.box.x);
  return [line, ...beside].flatMap((part) => part.symbols.map((symbol) => ({ symbol, line: part })));
}

/**
 * Widest step from one character of a label to the next, in heights of its line: two characters may be spread
 * to the width of six. Readers tell well where the middle of a character is, but not how wide it is.
 */
const widestStep = 7.5;
/** Step before a word that parts it from what stands left of it, in heights of its line. */
const partingStep = 1.5;

/** A character that was found as a line of its own is boxed so much lower than the print of its row, or less. */
const boxedAlone = 0.8;

/** About how high the print of some symbols is. */
function heightOf(symbols: readonly LineSymbol[]): number {
  const height = Math.max(1, ...symbols.map(({ line }) => line.box.height));
  return symbols.every(({ line }) => line.symbols.length === 1) ? height / boxedAlone : height;
}

const stepBetween = (before: LineSymbol, after: LineSymbol): number =>
  after.symbol.box.x + after.symbol.box.width / 2 - before.symbol.box.x - before.symbol.box.width / 2;

function isTogether(symbols: readonly LineSymbol[]): boolean {
  const reach = widestStep * heightOf(symbols);
  return symbols.every((symbol, index) => {
    const before = symbols[index - 1];
    return before === undefined || stepBetween(before, symbol) < reach;
  });
}

/** Whether a word begins its line or stands clear of what is left of it. */
function beginsAnew(row: readonly LineSymbol[], from: number): boolean {
  const [before, first] = [row[from - 1], row[from]];
  if (before === undefined || first === undefined || before.line !== first.line) return true;
  return stepBetween(before, first) > partingStep * first.line.box.height;
}

function boxOf(symbols: readonly LineSymbol[]): Rectangle {
  const read = around(symbols.map(({ symbol }) => symbol.box));
  const rows = around(symbols.map(({ line }) => line.box));
  return { ...read, y: rows.y, height: rows.height };
}

/**
 * How many characters of a short label stand in their own places of `text`, which may hold something else
 * between them or have lost the first; of a label spread wide the first may stand alone in its line.
 */
function inPlace(label: string, text: string, isAlone: boolean): number {
  const [first, last] = [label.charAt(0), label.charAt(label.length - 1)];
  if (text.length < label.length) return text === last || (isAlone && text === first) ? 1 : 0;
  return Number(text.charAt(0) === first) + Number(text.charAt(text.length - 1) === last);
}

/** Characters of a label are printed evenly: a step this much wider leads past its end. */
const widerStep = 1.25;
const fewestSteps = 3;

/** Whether some symbols go on, past a label read in part, with what stands after it. */
function runsOn(label: string, symbols: readonly LineSymbol[]): boolean {
  const end = symbols.findLastIndex(({ symbol }) => label.includes(symbol.text));
  const steps = symbols.flatMap((symbol, index) => {
    const before = symbols[index - 1];
    return before === undefined ? [] : [stepBetween(before, symbol)];
  });
  const [last, next] = [symbols[end], symbols[end + 1]];
  const { line } = next ?? {};
  // What begins another line of its own is no misread end of a label.
  if (line !== last?.line && line?.symbols[0] === next?.symbol && (line?.symbols.length ?? 0) > 1)
    return true;
  const past = steps[end];
  const own = steps.slice(0, end);
  return past !== undefined && own.length >= fewestSteps && past > widerStep * Math.max(...own);
}

/** What each character too many or too few takes from a label's score, and where others of it are missing as well. */
const slipPerSign = 0.02;
const surplusAndMissing = 0.04;

function windowsIn(line: ReadLine, lines: readonly ReadLine[], label: string): FoundLabel[] {
  const row = rowFrom(line, lines);
  const isOfLabel = row.map(({ symbol }) => label.includes(symbol.text));
  const lengths = [label.length, label.length + 1, label.length + 2, label.length - 1];
  const found: FoundLabel[] = [];
  for (let from = 0; from < line.symbols.length; from += 1) {
    const nearest = isOfLabel.indexOf(true, from);
    if (nearest < 0) break;
    // What stands in brackets is a remark within a value, such as （住所申报）.
    if (/^[(（]$/.test(row[from - 1]?.symbol.text ?? '')) continue;
    for (const length of lengths) {
      // Most stretches of a row hold nothing of the label.
      if (nearest >= from + length) continue;
      const symbols = row.slice(from, from + length);
      const text = symbols.map(({ symbol }) => symbol.text).join('');
      // Of a label spread wide the last character may not have been read: what follows in another line is its value.
      const [before, last] = symbols.slice(-2);
      const isApart = label.length === 2 && last !== undefined && before?.line !== last.line;
      if (isApart && last.symbol.text !== label.charAt(1)) continue;
      const matched =
        label.length > 2 ? charactersInOrder(label, text) : inPlace(label, text, line.symbols.length === 1);
      if (matched === 0 || !isTogether(symbols) || runsOn(label, symbols)) continue;
      const surplus = text.length - label.length;
      // 办非企业单位 lacks one character of 举办单位 and holds two that are none of it.
      const perSign = surplus > 0 && matched < label.length ? surplusAndMissing : slipPerSign;
      const slip = perSign * Math.abs(surplus) + (beginsAnew(row, from) ? 0 : slipPerSign);
      found.push({ symbols, score: matched / label.length - slip, box: boxOf(symbols) });
    }
  }
  return found;
}

/** Short labels must be read in full, long ones may have a wrong character or two. */
export function enough(label: string): number {
  if (label.length <= 2) return 0.93;
  return label.length <= 5 ? 0.7 : 0.58;
}

function candidatesFor(lines: readonly ReadLine[], label: string, least: number): FoundLabel[] {
  return lines
    .flatMap((line) => windowsIn(line, lines, label))
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score);
}

/** The best place of a label among all lines, `undefined` where it was not read well enough anywhere. */
export function findLabel(lines: readonly ReadLine[], label: string): FoundLabel | undefined {
  return candidatesFor(lines, label, enough(label)).at(0);
}

/** Labels of one column begin within this many heights of each other. */
const aligned = 0.9;

/** Whether a word stands where the labels of the same column begin. */
function isInColumn(word: FoundLabel, labels: readonly FoundLabel[]): boolean {
  // The last character of a label spread wide stands alone, right of where the first one was not read.
  const isLast = word.symbols.length === 1 && word.symbols[0]?.line.symbols.length === 1;
  return labels.some(({ box }) => {
    const height = Math.max(word.box.height, box.height);
    const step = word.box.x - box.x;
    const furthest = (isLast ? widestStep : aligned) * height;
    return step > -aligned * height && step < furthest && verticalOverlap(box, word.box) < 0.2;
  });
}

export type FoundLabels<Label extends string> = ReadonlyMap<Label, FoundLabel>;

interface Candidate<Label extends string> {
  readonly label: Label;
  readonly place: FoundLabel;
}

/** Takes the surest candidates first, one for each label, none sharing a symbol with another. */
function taking<Label extends string>(
  candidates: readonly Candidate<Label>[],
  before: FoundLabels<Label> = new Map(),
): Map<Label, FoundLabel> {
  const found = new Map(before);
  const taken = new Set([...found.values()].flatMap(({ symbols }) => symbols.map(({ symbol }) => symbol)));
  const bySurest = candidates.toSorted(
    (a, b) => b.place.score - a.place.score || b.label.length - a.label.length,
  );
  for (const { label, place } of bySurest) {
    if (found.has(label) || place.symbols.some(({ symbol }) => taken.has(symbol))) continue;
    found.set(label, place);
    for (const { symbol } of place.symbols) taken.add(symbol);
  }
  return found;
}

/**
 * The best place of each label that was read, none sharing a symbol with another: what is read in full goes
 * before what has slips, longer labels before those they contain. `before` was found already and stays.
 * @param least the lowest score for a label, where it is not the usual one
 */
export function findLabels<Label extends string>(
  lines: readonly ReadLine[],
  labels: readonly Label[],
  before: FoundLabels<Label> = new Map(),
  least: (label: Label) => number = enough,
): Map<Label, FoundLabel> {
  return taking(
    labels.flatMap((label) => candidatesFor(lines, label, least(label)).map((place) => ({ label, place }))),
    before,
  );
}

/**
 * The labels found before, and of labels of two characters those of which one was read where it begins its
 * line in the column of the others.
 */
export function withPartLabels<Label extends string>(
  lines: readonly ReadLine[],
  labels: readonly Label[],
  before: FoundLabels<Label>,
): Map<Label, FoundLabel> {
  const sure = [...before.values()];
  const candidates = labels.flatMap((label) =>
    candidatesFor(lines, label, half)
      .filter(
        (place) => place.symbols[0]?.symbol === place.symbols[0]?.line.symbols[0] && isInColumn(place, sure),
      )
      .map((place) => ({ label, place })),
  );
  return taking(candidates, before);
}

/** The ends of labels that are set as wide as each other stand so near below each other, in heights. */
const endsAligned = 0.5;
/** So many other labels of the column end there. */
const leastEnds = 2;

/**
 * A label of which nothing was read but its last character, which begins its line where other labels of the column
 * end: those are set as wide as each other. `undefined` where none stands so.
 */
export function labelByEnd(
  lines: readonly ReadLine[],
  label: string,
  others: readonly FoundLabel[],
): FoundLabel | undefined {
  const taken = new Set(others.flatMap(({ symbols }) => symbols.map(({ symbol }) => symbol)));
  for (const line of lines) {
    const [symbol] = line.symbols;
    if (symbol === undefined || symbol.text !== label.slice(-1) || taken.has(symbol)) continue;
    const own = line.symbols.length > 1 ? symbol.box : line.box;
    const column = others.filter(
      ({ box }) => Math.abs(right(box) - right(own)) < endsAligned * line.box.height,
    );
    if (column.length < leastEnds || column.some(({ box }) => verticalOverlap(box, line.box) > 0)) continue;
    return {
      symbols: [{ symbol, line }],
      score: 1 / label.length,
      box: { ...line.box, x: own.x, width: own.width },
    };
  }
  return undefined;
}

/** The score of a label of which one of two characters was read, its first perhaps missing altogether. */
const half = 0.45;
