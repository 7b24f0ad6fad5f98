import { findInk } from './find-lines/ink.ts';
import { distance, type Point, type Quad, type Rectangle } from './geometry.ts';
import type { GrayPicture, Picture } from './picture.ts';
import { lineMargin, readLine } from './read/look-at-line.ts';
import type { ReadLine } from './read/read-line.ts';
import type { Reader } from './read/reader.ts';
import type { Readers } from './read/readers.ts';
import { levelled, type Straightened } from './straighten.ts';
import { type Turns, turned, turnedRectangle } from './turn.ts';

/** A text line: the box around its letters as if it were level, and by how many radians it is not. */
interface TextLine extends Rectangle {
  readonly slope: number;
}

/** A document with its text running from left to right. */
export interface Oriented {
  readonly document: Straightened;
  /** 255 on blank paper, darker where there is ink. */
  readonly gray: GrayPicture;
  /** Text lines, from top to bottom. */
  readonly lines: readonly TextLine[];
  /** What was read already to tell up from down. */
  readonly read: ReadonlyMap<TextLine, ReadLine>;
}

/** Most lines read to tell up from down. */
const samples = 3;
/** A line read as well as this on average, with so many characters, was not upside down. */
const convincing = 0.85;
const leastCharacters = 4;

/** Slopes below this, in radians, are left as they are. */
const level = 0.006;

interface Strip {
  readonly middle: Point;
  /** Along and across the top side of its corners. */
  readonly width: number;
  readonly height: number;
  readonly slope: number;
}

function stripOf([a, b, c, d]: Quad): Strip {
  return {
    middle: [(a[0] + b[0] + c[0] + d[0]) / 4, (a[1] + b[1] + c[1] + d[1]) / 4],
    width: (distance(a, b) + distance(d, c)) / 2,
    height: (distance(a, d) + distance(b, c)) / 2,
    slope: Math.atan2(b[1] - a[1], b[0] - a[0]),
  };
}

/** How much text runs along the longer of two sides. */
const length = (long: number, short: number): number => (long > 1.5 * short ? Math.min(long / short, 30) : 0);

/** Whether most text runs down or up the picture instead of across. */
function runsDown(strips: readonly Strip[]): boolean {
  const across = strips.reduce((sum, { width, height }) => sum + length(width, height), 0);
  const down = strips.reduce((sum, { width, height }) => sum + length(height, width), 0);
  return down > across;
}

/** The slope of the text, the longer lines counting more: half of all length runs steeper. */
function commonSlope(strips: readonly Strip[]): number {
  const long = strips.filter(({ width, height }) => width > 3 * height).toSorted((a, b) => a.slope - b.slope);
  let left = long.reduce((sum, { width }) => sum + width, 0) / 2;
  for (const { width, slope } of long) {
    left -= width;
    if (left <= 0) return slope;
  }
  return 0;
}

/** The box around a strip's letters in a picture turned back by `slope` about its middle. */
function lineOf({ middle, width, height, slope }: Strip, turn: number, size: Picture): TextLine {
  const [sin, cos] = [Math.sin(-turn), Math.cos(-turn)];
  const [dx, dy] = [middle[0] - size.width / 2, middle[1] - size.height / 2];
  const x = size.width / 2 + dx * cos - dy * sin;
  const y = size.height / 2 + dx * sin + dy * cos;
  const letters = height / (1 + 2 * lineMargin);
  const across = Math.max(1, width - (height - letters));
  return { x: x - across / 2, y: y - letters / 2, width: across, height: letters, slope: slope - turn };
}

/** How readable a line is: characters read, each weighed by the reader's confidence. */
function readability({ symbols }: ReadLine): { sum: number; mean: number; count: number } {
  let [sum, confidence] = [0, 0];
  const written = symbols.filter(({ text }) => /[\p{Script=Han}\d]/u.test(text));
  for (const symbol of written) {
    // Digits turned upside down often read as other digits.
    sum += Math.max(0, symbol.confidence - 0.6) * (/\d/.test(symbol.text) ? 0.5 : 1);
    confidence += symbol.confidence;
  }
  const han = written.filter(({ text }) => !/\d/.test(text)).length;
  return { sum, mean: confidence / Math.max(1, written.length), count: han };
}

interface Attempt {
  readonly document: Straightened;
  readonly lines: readonly TextLine[];
  readonly read: Map<TextLine, ReadLine>;
}

/** The same lines in the document turned by half. */
async function upsideDown({ document, lines }: Attempt): Promise<Attempt> {
  const turns: Turns = 2;
  return {
    document: await turned(document, turns),
    lines: lines.map((line) => ({ ...line, ...turnedRectangle(line, turns, document.picture) })),
    read: new Map(),
  };
}

/** Reads the longest lines one way and, unless they convince at once, the other way too. */
async function wayUp(asIs: Attempt, source: Picture, reader: Reader): Promise<Attempt> {
  const longest = asIs.lines
    .map((line, index) => ({ line, index }))
    .filter(({ line: { width, height } }) => width > 1.6 * height && width < 26 * height)
    .toSorted((a, b) => b.line.width / b.line.height - a.line.width / a.line.height)
    .slice(0, samples);
  const look = async ({ document, lines, read }: Attempt, index: number) => {
    const line = lines[index];
    if (line === undefined) return { sum: 0, mean: 0, count: 0 };
    const from = { picture: source, toSource: document.toSource };
    const seen = await readLine(reader, from, line, { slope: line.slope });
    read.set(line, seen);
    return readability(seen);
  };
  let upright = 0;
  for (const { index } of longest) {
    const { sum, mean, count } = await look(asIs, index);
    if (mean >= convincing && count >= leastCharacters) return asIs;
    upright += sum;
  }
  const flipped = await upsideDown(asIs);
  let turnedSum = 0;
  for (const { index } of longest) turnedSum += (await look(flipped, index)).sum;
  return turnedSum > upright ? flipped : asIs;
}

/**
 * Turns a straightened document so that its text is upright and level: the direction of its lines leaves two of
 * the four quarter turns, and the reader says which of them it can read.
 * @param source the picture the document was cut from
 */
export async function orient(
  document: Straightened,
  source: Picture,
  { finder, first }: Pick<Readers, 'finder' | 'first'>,
): Promise<Oriented> {
  let across = document;
  let strips = (await finder.find(document.picture)).map(stripOf);
  if (runsDown(strips)) {
    across = await turned(document, 1);
    strips = (await finder.find(across.picture)).map(stripOf);
  }
  const measured = commonSlope(strips);
  const slope = Math.abs(measured) < level ? 0 : measured;
  const lines = strips.map((strip) => lineOf(strip, slope, across.picture)).toSorted((a, b) => a.y - b.y);
  const asIs: Attempt = { document: await levelled(across, slope), lines, read: new Map() };
  const best = await wayUp(asIs, source, first);
  const { gray } = await findInk(best.document.picture);
  return { ...best, gray, lines: best.lines.toSorted((a, b) => a.y - b.y) };
}
