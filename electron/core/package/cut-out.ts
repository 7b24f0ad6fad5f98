import type { Outline } from '../../../shared/model/recognition.ts';
import type { Page } from '../recognition/decode/page.ts';
import { wholeSize } from '../recognition/decode/stacked.ts';
import type { Point, Quad, Size } from '../recognition/geometry.ts';
import type { Picture } from '../recognition/picture.ts';
import { cardRatio, sidesOf } from '../recognition/quad.ts';
import { warped } from '../recognition/straighten.ts';

/**
 * Kept around a document, as a share of its sides, so that no edge is lost to a corner found a little inside. Of a
 * sheet the frame printed on it may have been found, outside of which there is a line of print.
 */
const margins = { card: 0.015, sheet: 0.06 };

/**
 * Which page an outline lies on, and where there in pixels of its working size. Outlines are ratios of all pages
 * below each other. `undefined` where it lies on none.
 */
export function placeOnPage(
  outline: Outline,
  pages: readonly Page[],
): { readonly page: Page; readonly quad: Quad } | undefined {
  const whole = wholeSize(pages).working;
  const points = outline.map(([x, y]): Point => [x * whole.width, y * whole.height]);
  const middle = points.reduce((sum, [, y]) => sum + y, 0) / Math.max(1, points.length);
  let top = 0;
  for (const page of pages) {
    const bottom = top + page.working.height;
    const [a, b, c, d] = points.map(([x, y]): Point => [x, y - top]);
    if (middle < bottom && a && b && c && d) return { page, quad: [a, b, c, d] };
    top = bottom;
  }
  return undefined;
}

/** The document alone, lying flat and upright, with a narrow margin; never larger than in the picture. */
export async function cutOut(picture: Picture, quad: Quad, isCard: boolean): Promise<Picture> {
  const wide = widened(quad, isCard ? margins.card : margins.sheet, picture);
  return (await warped(picture, wide, sizeOf(wide, isCard))).picture;
}

/** Corners moved outwards, no further than the picture reaches: beyond it there is nothing to show. */
function widened(quad: Quad, margin: number, { width, height }: Size): Quad {
  const centre = [0, 1].map((axis) => quad.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / 4);
  const outward = ([x, y]: Point): Point => {
    const [middleX = 0, middleY = 0] = centre;
    return [within(x + (x - middleX) * 2 * margin, width), within(y + (y - middleY) * 2 * margin, height)];
  };
  const [a, b, c, d] = quad;
  return [outward(a), outward(b), outward(c), outward(d)];
}

const within = (value: number, most: number) => Math.min(most, Math.max(0, value));

/** A card seen at an angle gets a card's proportions by shortening its longer side. */
function sizeOf(quad: Quad, isCard: boolean): Size {
  const { width, height } = sidesOf(quad);
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const [longer, shorter] = isCard
    ? [Math.min(long, short * cardRatio), Math.min(short, long / cardRatio)]
    : [long, short];
  const pixels = (length: number) => Math.max(1, Math.floor(length));
  return width >= height
    ? { width: pixels(longer), height: pixels(shorter) }
    : { width: pixels(shorter), height: pixels(longer) };
}
