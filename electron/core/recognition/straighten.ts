import {
  type Homography,
  mapPoint,
  multiplied,
  type Point,
  type Quad,
  type Size,
  wholeOf,
} from './geometry.ts';
import { freeing, openCv } from './opencv.ts';
import type { Picture } from './picture.ts';
import { cardEdge, cardRatio, sidesOf } from './quad.ts';

/** A document lying flat and parallel to its frame. */
export interface Straightened {
  readonly picture: Picture;
  /** From pixels of `picture` to pixels of the picture it was cut from. */
  readonly toSource: Homography;
}

/** Least and most pixels along the longer side: small pictures gain nothing by being enlarged much. */
interface Edges {
  readonly least: number;
  readonly most: number;
}
const paperEdges: Edges = { least: 1000, most: 2300 };
const cardEdges: Edges = { least: cardEdge, most: cardEdge };
/** Of a card whose print is read in the straightened picture and not in the one it was cut from. */
const nearCardEdges: Edges = { least: 1000, most: 1200 };

/** What a document is taken for: cards have one size, papers any. */
export type Shape = 'card' | 'paper';

const ratioOf = ({ width, height }: Size): number =>
  Math.max(width, height) / Math.max(1, Math.min(width, height));

/** What a quadrilateral shows by its proportions: those near to a card's are a card's, seen at an angle. */
export function shapeOf(quad: Quad): Shape {
  const ratio = ratioOf(sidesOf(quad));
  return ratio > cardRatio * 0.92 && ratio < cardRatio * 1.1 ? 'card' : 'paper';
}

function targetOf(quad: Quad, ratio: number | undefined, { least, most }: Edges): Size {
  const { width, height } = sidesOf(quad);
  const long = Math.round(Math.min(most, Math.max(least, width, height)));
  const short = Math.round(long / (ratio ?? ratioOf({ width, height })));
  return width >= height ? { width: long, height: short } : { width: short, height: long };
}

const flat = (points: readonly Point[]): number[] => points.flat();

/**
 * Cuts a quadrilateral out of a picture and undoes its perspective. A card gets a card's proportions and as many
 * pixels as finding its lines takes; a paper keeps the proportions measured and gets 1000 to 2300 along its longer
 * side.
 */
export const straighten = (picture: Picture, quad: Quad, shape = shapeOf(quad)): Promise<Straightened> =>
  shape === 'card'
    ? warped(picture, quad, targetOf(quad, cardRatio, cardEdges), 'fast')
    : warped(picture, quad, targetOf(quad, undefined, paperEdges));

/** The same document with the pixels that its letters take: a card is cut from the picture again. */
export async function fromNearer(document: Straightened, source: Picture): Promise<Straightened> {
  const { width, height } = document.picture;
  // No paper is cut out so small.
  if (Math.max(width, height) > cardEdge) return document;
  const [a, b, c, d] = wholeOf(document.picture);
  const place = (corner: Point): Point => mapPoint(document.toSource, corner);
  const quad: Quad = [place(a), place(b), place(c), place(d)];
  return warped(source, quad, targetOf(quad, cardRatio, nearCardEdges));
}

/**
 * Cuts a quadrilateral out of a picture and stretches it over one of the given size, undoing its perspective.
 * @param quality `fast` is a third of the work and a little softer
 */
export async function warped(
  picture: Picture,
  quad: Quad,
  { width, height }: Size,
  quality: 'sharp' | 'fast' = 'sharp',
): Promise<Straightened> {
  const { cv } = await openCv;
  return freeing((keep) => {
    // Only the rows that the document lies in are copied into the library's memory.
    const ys = quad.map(([, y]) => y);
    const top = Math.min(picture.height - 1, Math.max(0, Math.floor(Math.min(...ys)) - 2));
    const low = Math.max(top + 1, Math.min(picture.height, Math.ceil(Math.max(...ys)) + 2));
    const rows = picture.data.subarray(3 * top * picture.width, 3 * low * picture.width);
    const source = keep(cv.matFromArray(low - top, picture.width, cv.CV_8UC3, rows));
    const from = keep(cv.matFromArray(4, 1, cv.CV_32FC2, flat(quad.map(([x, y]): Point => [x, y - top]))));
    const corners = [0, 0, width, 0, width, height, 0, height];
    const to = keep(cv.matFromArray(4, 1, cv.CV_32FC2, corners));
    const forth = keep(cv.getPerspectiveTransform(from, to));
    const back = keep(cv.getPerspectiveTransform(to, from));
    const result = keep(new cv.Mat());
    const size = new cv.Size(width, height);
    const way = quality === 'sharp' ? cv.INTER_CUBIC : cv.INTER_LINEAR;
    cv.warpPerspective(source, result, forth, size, way, cv.BORDER_REPLICATE);
    return {
      picture: { width, height, data: result.data.slice() },
      toSource: multiplied([1, 0, 0, 0, 1, top, 0, 0, 1], Array.from(back.data64F)),
    };
  });
}

/** A straightened document turned by an angle (radians, clockwise positive) about its middle. */
export async function levelled(document: Straightened, radians: number): Promise<Straightened> {
  if (radians === 0) return document;
  const { width, height } = document.picture;
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  const corner = (x: number, y: number): Point => [
    width / 2 + (x - width / 2) * cos - (y - height / 2) * sin,
    height / 2 + (x - width / 2) * sin + (y - height / 2) * cos,
  ];
  const quad: Quad = [corner(0, 0), corner(width, 0), corner(width, height), corner(0, height)];
  // Where print stands is told from it; readers are shown lines cut from the picture itself.
  const turned = await warped(document.picture, quad, { width, height }, 'fast');
  return { picture: turned.picture, toSource: multiplied(document.toSource, turned.toSource) };
}
