import { findOutlines } from '../recognition/find.ts';
import {
  areaOf,
  distance,
  type Homography,
  mapPoint,
  multiplied,
  type Point,
  type Quad,
  wholeOf,
} from '../recognition/geometry.ts';
import { uprightLines } from '../recognition/orient.ts';
import type { TextLine } from '../recognition/oriented.ts';
import type { Picture } from '../recognition/picture.ts';
import { sidesOf } from '../recognition/quad.ts';
import { readLine } from '../recognition/read/look-at-line.ts';
import type { ReadLine } from '../recognition/read/read-line.ts';
import type { ReadSymbol } from '../recognition/read/reader.ts';
import type { Readers } from '../recognition/read/readers.ts';
import { type Straightened, warped } from '../recognition/straighten.ts';

/** A character as it was read, its middle in pixels of the picture. */
export interface SeenCharacter {
  readonly text: string;
  /** 0 to 1, as the reader judges itself. */
  readonly confidence: number;
  readonly runnersUp: NonNullable<ReadSymbol['runnersUp']>;
  readonly at: Point;
}

/** One page of a file as it was read. */
export interface ReadSheet {
  readonly picture: Picture;
  /** Corners of the paper in the picture, clockwise from the letter's own top left. */
  readonly paper: Quad;
  /** From left to right, one list for each stretch of text. */
  readonly lines: readonly (readonly SeenCharacter[])[];
}

/** Sides of a sheet of paper seen at an angle; A4 is 1.41. */
const leastRatio = 1.2;
const mostRatio = 1.75;
/** A sheet that was photographed on purpose fills more of the picture than this. */
const leastShare = 0.2;

async function paperIn(picture: Picture): Promise<Quad> {
  const whole = picture.width * picture.height;
  const candidates = (await findOutlines(picture)).filter(({ quad }) => {
    const { width, height } = sidesOf(quad);
    const ratio = Math.max(width, height) / Math.max(1, Math.min(width, height));
    return ratio > leastRatio && ratio < mostRatio && areaOf(quad) > leastShare * whole;
  });
  const [best] = candidates.toSorted((a, b) => b.score * areaOf(b.quad) - a.score * areaOf(a.quad));
  return best?.quad ?? wholeOf(picture);
}

/** Longer side in pixels of a sheet that only its lines are looked for in: they are read in the picture itself. */
const seenEdge = 1400;

/** The paper alone, as a rectangle. */
function straightened(picture: Picture, quad: Quad): Promise<Straightened> {
  const { width, height } = sidesOf(quad);
  const scale = Math.min(1, seenEdge / Math.max(1, width, height));
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  return warped(picture, quad, size);
}

function seen(line: ReadLine, toSource: Homography): SeenCharacter[] {
  return line.symbols.map(({ text, confidence, runnersUp = [], box }) => ({
    text,
    confidence,
    runnersUp,
    at: mapPoint(toSource, [box.x + box.width / 2, box.y + box.height / 2]),
  }));
}

/** The corner the letter's own top left is nearest to comes first. */
function beginningAt([x, y]: Point, quad: Quad): Quad {
  const first = quad.reduce(
    (best, corner, index) =>
      distance(corner, [x, y]) < distance(quad[best] ?? corner, [x, y]) ? index : best,
    0,
  );
  const at = (offset: number): Point => quad[(first + offset) % 4] ?? quad[0];
  return [at(0), at(1), at(2), at(3)];
}

/**
 * Share of its width that a line is narrowed to before it is read. Readers are trained on narrowed lines, and their
 * time goes with the width; what is in doubt is looked at again as wide as it is.
 */
const narrowing = 0.65;
const widened: Homography = [1 / narrowing, 0, 0, 0, 1, 0, 0, 0, 1];

const narrowed = (line: TextLine): TextLine => ({
  ...line,
  x: line.x * narrowing,
  width: line.width * narrowing,
  slope: line.slope / narrowing,
  source: { ...line.source, toSource: multiplied(line.source.toSource, widened) },
});

/** Finds the paper in a picture, turns it upright and reads every line on it. */
export async function readSheet(picture: Picture, readers: Readers): Promise<ReadSheet> {
  const quad = await paperIn(picture);
  const paper = await straightened(picture, quad);
  const { lines, read, toSource } = await uprightLines(paper, picture, readers);
  const fromNarrowed = multiplied(toSource, widened);
  const all: SeenCharacter[][] = [];
  for (const line of lines) {
    const known = await read.get(line);
    all.push(
      known ? seen(known, toSource) : seen(await readLine(readers.first, narrowed(line)), fromNarrowed),
    );
  }
  return {
    picture,
    paper: beginningAt(mapPoint(toSource, [0, 0]), quad),
    lines: all.filter((line) => line.length > 0),
  };
}
