import { bottom, type Rectangle, right, verticalOverlap } from '../geometry.ts';
import { lineText, type ReadLine } from '../read/read-line.ts';
import type { ReadSymbol } from '../read/reader.ts';
import { type FoundLabel, type LineSymbol, rowFrom } from './label.ts';
import { type Stretch, stretchOver } from './stretch.ts';

/** Furthest a value may begin right of its label, and widest gap within a value, in heights of the label. */
const furthest = 9;
const widestGap = 3.2;

/** What is printed on certificates beside and below the fields, and never in one. */
const furniture =
  /信用信息公示|gsxt|www\.|http|扫描|二维码|登记机关|登记管理|市场主体应|年度报告|监督管理总局监制|国家市场监督/;

const isValueLine = (line: ReadLine): boolean => line.symbols.length > 0 && !furniture.test(lineText(line));

function symbolsOf(labels: readonly FoundLabel[]): ReadonlySet<ReadSymbol> {
  return new Set(labels.flatMap(({ symbols }) => symbols.map(({ symbol }) => symbol)));
}

const colon = /^[：:；;·.]$/;

/** A line that begins no further than this before a value, in heights, is all its own: a digit is narrow. */
const alsoOwn = 0.5;

/** What was found as a line of its own before a value, and is so much lower and narrower than it, is a speck. */
const speck = { height: 0.4, width: 0.6 };

/** The symbols of a row from an x on, up to a label or a wide gap. */
function takeFrom(
  row: readonly LineSymbol[],
  start: { readonly x: number; readonly height: number; readonly reach: number },
  taken: ReadonlySet<ReadSymbol>,
): LineSymbol[] {
  const value: LineSymbol[] = [];
  let end = start.x;
  let { reach } = start;
  for (const one of row) {
    const { symbol, line } = one;
    const isBefore = symbol.box.x + symbol.box.width / 2 < start.x;
    if (isBefore && line.box.x < start.x - alsoOwn * start.height) continue;
    const isSpeck =
      line.box.height < speck.height * start.height && line.box.width < speck.width * start.height;
    if (value.length === 0 && isSpeck) continue;
    // The colon after a label belongs to it, however far from it the value begins.
    if (value.length === 0 && colon.test(symbol.text)) {
      end = Math.max(end, right(symbol.box));
      continue;
    }
    if (taken.has(symbol) || symbol.box.x - end > reach || !isValueLine(line)) break;
    value.push(one);
    end = right(symbol.box);
    reach = widestGap * Math.max(start.height, line.box.height);
  }
  return value;
}

/** A character that was found as a line of its own may be boxed so much lower than the print of its row. */
const lowest = 0.5;

/** How high the print of a label is: as its line, or, where its characters stand apart, as what follows them. */
function heightBeside({ symbols }: FoundLabel, next: LineSymbol | undefined): number {
  const heights = symbols.map(({ line }) => line.box.height);
  const own = heights.at(-1) ?? 0;
  if (symbols.some(({ line }) => line.symbols.length > 1)) return own;
  return Math.max(own, Math.min(next?.line.box.height ?? 0, Math.max(...heights) / lowest));
}

/** The first line of the value that stands right of a label: what follows in its row, up to the next label. */
export function valueBeside(
  label: FoundLabel,
  lines: readonly ReadLine[],
  labels: readonly FoundLabel[],
): Stretch | undefined {
  const last = label.symbols.at(-1);
  if (last === undefined) return undefined;
  const row = rowFrom(last.line, lines);
  const after = row.slice(row.findIndex(({ symbol }) => symbol === last.symbol) + 1);
  const height = heightBeside(label, after[0]);
  const start = { x: right(last.symbol.box) - 0.3 * height, height, reach: furthest * height };
  return stretchOver(takeFrom(after, start, symbolsOf(labels)));
}

/** What stands in the row of `row`, which has no label of its own, from an x on. */
export function valueInRow(
  row: Rectangle,
  from: number,
  lines: readonly ReadLine[],
  labels: readonly FoundLabel[],
): Stretch | undefined {
  const symbols = lines
    .filter((line) => verticalOverlap(line.box, row) > 0.5)
    .toSorted((a, b) => a.box.x - b.box.x)
    .flatMap((line) => line.symbols.map((symbol) => ({ symbol, line })));
  const { height } = row;
  return stretchOver(takeFrom(symbols, { x: from, height, reach: furthest * height }, symbolsOf(labels)));
}

/** Whether a label stands left of a line, so that the line is that label's value. */
function isLabelled(line: ReadLine, labels: readonly FoundLabel[], height: number): boolean {
  return labels.some(
    ({ box }) =>
      right(box) <= line.box.x + height &&
      verticalOverlap(box, line.box) > 0.5 &&
      line.box.x - right(box) < furthest * height,
  );
}

/** Widest room between two lines of one value, in their heights, where other values follow close below. */
const narrow = 1.25;

/** How far behind the start of its line, or behind a speck there, a further line's first character begins, in heights. */
const firstWithin = 1.5;

/** How far apart two lines of one value begin at most, in heights of its first, where others may begin near it. */
const near = 1.4;

interface BelowOptions {
  readonly limit?: number;
  readonly most?: number;
  readonly spacing?: number;
  readonly apart?: number;
  /** Whether it takes another line only where its first is as long as that. */
  readonly isFilled?: boolean;
}

/** A value of Chinese characters takes another line where its first is full: so much shorter, in heights of it. */
const mostShort = 2.5;

/** What a value begins with: a sign before it is a speck or the end of its label. */
const beginning = /[\p{Letter}\p{Number}（《“]/u;

/** A first character that its reader believed in less than this may be the end of the label before it. */
const hardlyRead = 0.7;

/** Where a line may begin: its box, which may begin in the paper, its first character, and the one after a doubtful one. */
function startsOf({ box, symbols }: Stretch): number[] {
  const from = symbols.findIndex(({ text }) => beginning.test(text));
  const [first, second] = from < 0 ? [] : symbols.slice(from);
  const isDoubtful = first !== undefined && first.confidence < hardlyRead;
  return [first, isDoubtful ? second : undefined].flatMap((symbol) => symbol?.box.x ?? []).concat(box.x);
}

/** A character by itself below a value that its reader believed in less than this is a piece of a watermark. */
const piece = 0.6;
const isPiece = ({ symbols: [only, ...more] }: ReadLine): boolean =>
  only !== undefined && more.length === 0 && only.confidence < piece;

/** How far apart two lines begin at least. */
const startsApart = (one: Stretch, other: Stretch): number =>
  Math.min(...startsOf(one).flatMap((x) => startsOf(other).map((from) => Math.abs(x - from))));

/**
 * The further lines of a value: below its first line, beginning where it begins, close to each other, without
 * a label of their own, and ending before `limit` where one is given.
 */
export function valueBelow(
  first: Stretch,
  lines: readonly ReadLine[],
  labels: readonly FoundLabel[],
  {
    limit = Number.POSITIVE_INFINITY,
    most = 3,
    spacing = narrow,
    apart = near,
    isFilled = false,
  }: BelowOptions = {},
): Stretch[] {
  const found: Stretch[] = [];
  let last = first.box;
  const { height } = first.box;
  const taken = symbolsOf(labels);
  const end = isFilled ? right(first.box) + mostShort * height : Number.POSITIVE_INFINITY;
  for (const line of lines.toSorted((a, b) => a.box.y - b.box.y)) {
    if (found.length >= most || line.box.y > limit) break;
    const starts = startsApart(line, first) < apart * height;
    const gap = line.box.y - bottom(last);
    const follows =
      line.box.y > last.y + 0.5 * last.height && gap < spacing * Math.max(height, line.box.height);
    const similar = line.box.height > 0.45 * height && line.box.height < 1.8 * height;
    if (!starts || !follows || !similar || line.symbols.length === 0 || isPiece(line)) continue;
    if (!isValueLine(line) || line.symbols.some((symbol) => taken.has(symbol))) break;
    if (isLabelled(line, labels, height) || right(line.box) > end) break;
    // Its box may begin in the paper before it.
    const [character] = line.symbols;
    const x = Math.max(line.box.x, (character?.box.x ?? 0) - alsoOwn * height);
    const start = { x, height, reach: firstWithin * height };
    const row = stretchOver(takeFrom(rowFrom(line, lines), start, taken));
    if (row !== undefined) found.push(row);
    last = line.box;
  }
  return found;
}

/** The whole of a line as a stretch. */
export const wholeLine = (line: ReadLine): Stretch => ({ box: line.box, symbols: line.symbols });
