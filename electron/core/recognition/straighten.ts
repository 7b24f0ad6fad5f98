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

/** Ratios this near to a card's are a card's, seen at an angle. */
const nearCard = (ratio: number): boolean => ratio > cardRatio * 0.92 && ratio < cardRatio * 1.1;

interface Target extends Size {
  readonly isCard: boolean;
}

function targetOf(quad: Quad, edges = cardEdges): Target {
  const { width, height } = sidesOf(quad);
  const measured = Math.max(width, height) / Math.max(1, Math.min(width, height));
  const isCard = nearCard(measured);
  const ratio = isCard ? cardRatio : measured;
  const { least, most } = isCard ? edges : paperEdges;
  const long = Math.round(Math.min(most, Math.max(least, width, height)));
  const short = Math.round(long / ratio);
  return width >= height ? { isCard, width: long, height: short } : { isCard, width: short, height: long };
}

const flat = (points: readonly Point[]): number[] => points.flat();

/**
 * Cuts a quadrilateral out of a picture and undoes its perspective. A card gets a card's proportions and as many
 * pixels as finding its lines takes; other documents keep the proportions measured and get 1000 to 2300 along their
 * longer side.
 */
export function straighten(picture: Picture, quad: Quad): Promise<Straightened> {
  const target = targetOf(quad);
  return warped(picture, quad, target, target.isCard ? 'fast' : 'sharp');
}

/** The same document with the pixels that its letters take: a card is cut from the picture again. */
export async function fromNearer(document: Straightened, source: Picture): Promise<Straightened> {
  const [a, b, c, d] = wholeOf(document.picture);
  const place = (corner: Point): Point => mapPoint(document.toSource, corner);
  const quad: Quad = [place(a), place(b), place(c), place(d)];
  const target = targetOf(quad, nearCardEdges);
  return target.isCard ? warped(source, quad, target) : document;
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
