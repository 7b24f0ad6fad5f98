import { distance, type Point, type Quad, type Rectangle, type Size, verticalOverlap } from './geometry.ts';
import { lineMargin } from './read/look-at-line.ts';

/** A text line as it was found, in pixels of the picture. */
export interface Strip {
  readonly middle: Point;
  /** Along and across its text, its margin included. */
  readonly width: number;
  readonly height: number;
  /** By how many radians it runs downwards to the right. */
  readonly slope: number;
}

/** A line level with its document: the box around its letters, and what is left of its slope. */
export interface LevelLine extends Rectangle {
  readonly slope: number;
}

export function stripOf([a, b, c, d]: Quad): Strip {
  return {
    middle: [(a[0] + b[0] + c[0] + d[0]) / 4, (a[1] + b[1] + c[1] + d[1]) / 4],
    width: (distance(a, b) + distance(d, c)) / 2,
    height: (distance(a, d) + distance(b, c)) / 2,
    slope: Math.atan2(b[1] - a[1], b[0] - a[0]),
  };
}

/** How much text runs along the longer of two sides; short pieces do not say which way they run. */
const length = (long: number, short: number): number => (long > 1.5 * short ? Math.min(long / short, 30) : 0);

/** Text that runs along neither side of the picture, but by more than this, in radians, between them. */
const steep = 0.3;
/** So much of the text, by its length, must run along the sides to be the document's own and the rest a watermark. */
const leastShare = 0.1;
/** Specks and single characters, less than so long as high, say nothing of it. */
const leastRatio = 3;

const lengthOf = ({ width, height }: Strip): number => {
  const [short, long] = width < height ? [width, height] : [height, width];
  return long < leastRatio * short ? 0 : length(long, short);
};

/** The text along the sides of the picture, as a document's runs even under a watermark; all where there is little. */
function alongSides(strips: readonly Strip[]): readonly Strip[] {
  const along = strips.filter(({ slope }) => Math.abs(slope) < steep);
  const all = strips.reduce((sum, strip) => sum + lengthOf(strip), 0);
  const own = along.reduce((sum, strip) => sum + lengthOf(strip), 0);
  return own < leastShare * all ? strips : along;
}

/** Whether most text runs down or up the picture instead of across. */
export function runsDown(strips: readonly Strip[]): boolean {
  const along = alongSides(strips);
  const across = along.reduce((sum, { width, height }) => sum + length(width, height), 0);
  const down = along.reduce((sum, { width, height }) => sum + length(height, width), 0);
  return down > across;
}

/** Slopes this near, in radians, are of one text. */
const together = 0.03;

/** The slope that most text has, counted by its length; 0 where there are no lines to say. */
export function commonSlope(strips: readonly Strip[]): number {
  const long = alongSides(strips).filter(({ width, height }) => width > 2 * height);
  let [best, most] = [0, 0];
  for (const { slope } of long) {
    const same = long.filter((other) => Math.abs(other.slope - slope) < together);
    const whole = same.reduce((sum, { width }) => sum + width, 0);
    if (whole <= most) continue;
    most = whole;
    best = same.reduce((sum, other) => sum + other.slope * other.width, 0) / whole;
  }
  return best;
}

/** From this on, in radians, a line runs across the text of its document and is no part of it. */
const astray = 0.12;
/** Shorter pieces, in heights, have no slope to speak of; nor have those whose ends differ by no more than that. */
const telling = 2;
const stepped = 0.6;

/**
 * Whether a line runs neither along the others nor at right angles to them; a short one may only step down from a label
 * to a value set lower.
 */
export const isAstray = ({ slope, width, height }: Strip, common: number): boolean => {
  const off = Math.abs(slope - common);
  const [short, long] = width < height ? [width, height] : [height, width];
  return off > astray && off * long > stepped * short && long > telling * short;
};

/** So many lines astray are a watermark; fewer are a seal or a speck. */
const leastAstray = 2;
/** One alone is a watermark where it crosses this much of the document's width. */
const wideAstray = 0.3;

/** Whether text runs aslant over a document of some width in pixels, as a watermark does. */
export function runsAslant(strips: readonly Strip[], documentWidth: number): boolean {
  const common = commonSlope(strips);
  const off = strips.filter((strip) => isAstray(strip, common));
  return (
    off.length >= leastAstray ||
    off.some(({ width, height }) => Math.max(width, height) > wideAstray * documentWidth)
  );
}

/** The same line in a picture so many times as large. */
export const enlarged = ({ middle: [x, y], width, height, slope }: Strip, factor: number): Strip => ({
  middle: [x * factor, y * factor],
  width: width * factor,
  height: height * factor,
  slope,
});

/** The box around a strip's letters in a picture turned back by `turn` about its middle. */
export function levelLine({ middle, width, height, slope }: Strip, turn: number, size: Size): LevelLine {
  const [sin, cos] = [Math.sin(-turn), Math.cos(-turn)];
  const [dx, dy] = [middle[0] - size.width / 2, middle[1] - size.height / 2];
  const x = size.width / 2 + dx * cos - dy * sin;
  const y = size.height / 2 + dx * sin + dy * cos;
  const letters = height / (1 + 2 * lineMargin);
  const across = Math.max(1, width - (height - letters));
  return { x: x - across / 2, y: y - letters / 2, width: across, height: letters, slope: slope - turn };
}

/** Whether two lines show some of the same letters. */
export function overlaps(a: Rectangle, b: Rectangle): boolean {
  const shared = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  return shared > 0.2 * Math.min(a.width, b.width) && verticalOverlap(a, b) > 0.4;
}
