import { setImmediate } from 'node:timers/promises';
import { darkInk } from './find-lines/dark-ink.ts';
import { inkOf } from './find-lines/ink.ts';
import type { LineFinder } from './find-lines/line-finder.ts';
import { type Homography, multiplied, type Size } from './geometry.ts';
import type { Oriented, TextLine } from './oriented.ts';
import type { Picture } from './picture.ts';
import { readLine } from './read/look-at-line.ts';
import type { ReadLine } from './read/read-line.ts';
import type { Readers } from './read/readers.ts';
import { fromNearer, levelled, type Straightened } from './straighten.ts';
import {
  commonSlope,
  enlarged,
  isAstray,
  type LevelLine,
  levelLine,
  overlaps,
  runsAslant,
  runsDown,
  type Strip,
  stripOf,
} from './strips.ts';
import { backFrom, turned, turnedRectangle } from './turn.ts';
import { isUpsideDown } from './way-up.ts';

/** Slopes below this, in radians, are left as they are. */
const level = 0.006;

/** Longer side in pixels at which is seen whether there is text at all, and whether it runs across or down. */
const glance = 480;

/** No document that is read here has fewer lines. */
const leastLines = 3;

const stripsIn = async (finder: LineFinder, picture: Picture, edge?: number): Promise<Strip[]> =>
  (await finder.find(picture, edge)).map(stripOf);

/** A document turned so that its text runs across it, and where that is. */
interface Across {
  readonly across: Straightened;
  readonly strips: readonly Strip[];
}

/** What is to be read in a picture whose text runs across it, and by what slope. */
interface Sighting {
  readonly slope: number;
  readonly lines: readonly LevelLine[];
  /** The picture without its watermark, where it has one. */
  readonly ink?: Picture;
  /** How many of the lines, from the first on, are to be read in `ink`. */
  readonly inInk: number;
}

function seen(strips: readonly Strip[], size: Size): { slope: number; lines: LevelLine[] } {
  const common = commonSlope(strips);
  const slope = Math.abs(common) < level ? 0 : common;
  const own = strips.filter((strip) => !isAstray(strip, common));
  return { slope, lines: own.map((strip) => levelLine(strip, slope, size)) };
}

/**
 * What is to be read under a watermark. It hides lines from the finder and garbles them for the readers, so both get
 * the dark print alone; what is only in the picture itself is kept.
 */
async function sightUnderMark(
  { across: { picture }, strips }: Across,
  finder: LineFinder,
): Promise<Sighting> {
  const ink = await darkInk(picture);
  const clean = seen(await stripsIn(finder, ink), picture);
  const more = strips
    .filter((strip) => !isAstray(strip, clean.slope))
    .map((strip) => levelLine(strip, clean.slope, picture))
    .filter((line) => !clean.lines.some((other) => overlaps(line, other)));
  return { slope: clean.slope, lines: [...clean.lines, ...more], ink, inInk: clean.lines.length };
}

/** From pixels of a picture turned back by an angle about its middle to those of the picture itself. */
function levelMap({ width, height }: Size, radians: number): Homography {
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  const [x, y] = [width / 2, height / 2];
  return [cos, -sin, x - x * cos + y * sin, sin, cos, y - x * sin - y * cos, 0, 0, 1];
}

/** The lines of a sighting in the document levelled and, where asked, turned by half. */
function linesOf(
  { slope, lines, ink, inInk }: Sighting,
  across: Straightened,
  source: Picture,
  isTurned: boolean,
): TextLine[] {
  const size = across.picture;
  const turns = isTurned ? 2 : 0;
  const toAcross = multiplied(levelMap(size, slope), backFrom(turns, size));
  const asIs = { picture: source, toSource: multiplied(across.toSource, toAcross) };
  const inked = ink && { picture: ink, toSource: toAcross };
  return lines.map((line, index) => ({
    ...turnedRectangle(line, turns, size),
    slope: line.slope,
    ...(index < inInk && inked !== undefined ? { source: inked, unfiltered: asIs } : { source: asIs }),
  }));
}

/** Where no text was seen, nothing further is looked for. */
const blank = (document: Straightened): Oriented => ({
  document,
  gray: { width: 1, height: 1, data: Uint8Array.of(255) },
  lines: [],
  isInk: false,
  read: new Map(),
});

/** Longer side in pixels at which lines of a paper are sought that were missed at the usual one. */
const closeLook = 1120;

/** A document as it is or turned by a quarter. */
async function acrossPage(
  document: Straightened,
  finder: LineFinder,
  { isDoubtful = false, isLacking = false }: Foreknown,
): Promise<Across> {
  const { width, height } = document.picture;
  const seenAtOnce =
    isDoubtful || height > width ? await stripsIn(finder, document.picture, glance) : undefined;
  const shows = seenAtOnce !== undefined && seenAtOnce.length >= leastLines;
  if (isDoubtful && !shows) return { across: document, strips: [] };
  const edge = isLacking ? closeLook : undefined;
  const across = shows && runsDown(seenAtOnce) ? await turned(document, 1) : document;
  const strips = await stripsIn(finder, across.picture, edge);
  if (!runsDown(strips)) return { across, strips };
  const back = await turned(document, across === document ? 1 : 0);
  return { across: back, strips: await stripsIn(finder, back.picture, edge) };
}

/** The same from nearer: dark print is told from a watermark by each pixel, and read in what is left of them. */
async function nearer({ across, strips }: Across, source: Picture): Promise<Across> {
  const near = await fromNearer(across, source);
  const factor = near.picture.width / across.picture.width;
  return { across: near, strips: strips.map((strip) => enlarged(strip, factor)) };
}

/** The lines of a document as they stand once it is upright and level, and the way there. */
interface Upright extends Pick<Oriented, 'lines' | 'read'> {
  readonly isTurned: boolean;
  /** From pixels of the upright document to those of the picture it was cut from. */
  readonly toSource: Homography;
}

/** What shows the lines of a document whose text runs across it, and how it is told which way is up. */
interface Sighted {
  readonly across: Straightened;
  readonly sighting: Sighting;
  /** @param isAllNeeded whether each line will be read in the end, as it stands in the picture */
  upright(isAllNeeded: boolean): Promise<Upright>;
}

/** What is known of a document before it is oriented. */
export interface Foreknown {
  /** Whether there may be no document at all: then a glance comes first. */
  readonly isDoubtful?: boolean;
  /** Whether a watermark was read that runs level with its lines, and so is not told by its slope. */
  readonly isMarked?: boolean;
  /** Whether it is a paper of which something was missed or hardly read before: then its lines are sought from nearer. */
  readonly isLacking?: boolean;
}

/**
 * The direction of a document's lines leaves two of the four quarter turns, and the reader says which of them it
 * can read. Without any lines, only `across` is known.
 */
async function sighted(
  document: Straightened,
  source: Picture,
  { finder, first, breathe }: Pick<Readers, 'finder' | 'first' | 'breathe'>,
  foreknown: Foreknown,
): Promise<Sighted | Pick<Sighted, 'across'>> {
  await breathe?.();
  const seenFirst = await acrossPage(document, finder, foreknown);
  if (seenFirst.strips.length === 0) return { across: seenFirst.across };
  // Text that runs aslant over a document is a watermark.
  const isUnderMark = foreknown.isMarked || runsAslant(seenFirst.strips, seenFirst.across.picture.width);
  const { across, strips } = isUnderMark ? await nearer(seenFirst, source) : seenFirst;
  const sighting = isUnderMark
    ? await sightUnderMark({ across, strips }, finder)
    : { ...seen(strips, across.picture), inInk: 0 };
  const read = new Map<TextLine, Promise<ReadLine>>();
  const way = (isTurned: boolean) => {
    const lines = linesOf(sighting, across, source, isTurned);
    return {
      lines,
      read(index: number) {
        const line = lines[index];
        if (line === undefined) throw new RangeError('no such line');
        const known = read.get(line);
        if (known !== undefined) return known;
        const reading = readLine(first, line);
        read.set(line, reading);
        return reading;
      },
    };
  };
  return {
    across,
    sighting,
    async upright(isAllNeeded) {
      const [asIs, half] = [way(false), way(true)];
      const isTurned = await isUpsideDown(asIs, half, isAllNeeded);
      const { lines } = isTurned ? half : asIs;
      const size = across.picture;
      const toAcross = multiplied(levelMap(size, sighting.slope), backFrom(isTurned ? 2 : 0, size));
      return {
        isTurned,
        lines: lines.toSorted((a, b) => a.y - b.y),
        read,
        toSource: multiplied(across.toSource, toAcross),
      };
    },
  };
}

/** As `orient`, for those who need the lines of a document and no picture of it. */
export async function uprightLines(
  document: Straightened,
  source: Picture,
  readers: Pick<Readers, 'finder' | 'first'>,
): Promise<Pick<Upright, 'lines' | 'read' | 'toSource'>> {
  const found = await sighted(document, source, readers, {});
  if (!('sighting' in found)) return { lines: [], read: new Map(), toSource: found.across.toSource };
  return found.upright(false);
}

/**
 * Turns a straightened document so that its text is upright and level.
 * @param source the picture the document was cut from
 */
export async function orient(
  document: Straightened,
  source: Picture,
  readers: Pick<Readers, 'finder' | 'first' | 'breathe'>,
  foreknown: Foreknown = {},
): Promise<Oriented> {
  const found = await sighted(document, source, readers, foreknown);
  if (!('sighting' in found)) return blank(found.across);
  const { across, sighting } = found;
  const reading = found.upright(true);
  // Whoever waits for it below is told what goes wrong.
  reading.catch(() => undefined);
  // The document is levelled while the first lines are read: those are cut and handed over before.
  await setImmediate();
  const level = await levelled(across, sighting.slope);
  const { isTurned, lines, read } = await reading;
  const flat = await turned(level, isTurned ? 2 : 0);
  const gray = await inkOf(sighting.ink === undefined ? flat.picture : await darkInk(flat.picture));
  return { document: flat, gray, lines, isInk: sighting.ink !== undefined, read };
}
