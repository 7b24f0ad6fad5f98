import type { Outline } from '../../../shared/model/recognition.ts';
import {
  areaOf,
  bottom,
  boxAround,
  cornersOf,
  grown,
  mapPoint,
  outlineIn,
  type Point,
  type Quad,
  type Rectangle,
  right,
  type Size,
  wholeOf,
} from './geometry.ts';
import type { Part } from './part/part.ts';
import type { DocumentReading } from './read-document.ts';

/** The outline of a document, as ratios of its page, from the document's own top left. */
export function uprightOutline({ oriented }: DocumentReading, quad: Quad, page: Size): Outline {
  const { picture, toSource } = oriented.document;
  const [topLeft] = wholeOf(picture).map((corner) => mapPoint(toSource, corner));
  const away = ([x, y]: Point): number => (topLeft ? Math.hypot(x - topLeft[0], y - topLeft[1]) : 0);
  const first = quad.reduce(
    (best, point, index) => (away(point) < away(quad[best] ?? point) ? index : best),
    0,
  );
  const at = (offset: number): Point => quad[(first + offset) % 4] ?? quad[0];
  return outlineIn([at(0), at(1), at(2), at(3)], page);
}

/** A rectangle of a reading as corners in its page, clockwise from the document's top left, none off the page. */
export function onPage(box: Rectangle, { oriented }: DocumentReading, { width, height }: Size): Quad {
  const at = (corner: Point): Point => {
    const [x, y] = mapPoint(oriented.document.toSource, corner);
    return [Math.min(width, Math.max(0, x)), Math.min(height, Math.max(0, y))];
  };
  const [a, b, c, d] = cornersOf(box);
  return [at(a), at(b), at(c), at(d)];
}

/** The boxes of parts cut back so that none reaches into another. */
export function apart(parts: readonly Part[]): Rectangle[] {
  return parts.map(({ box }, index) => {
    let [left, top, far, low] = [box.x, box.y, right(box), bottom(box)];
    parts.forEach(({ box: other, sort }, at) => {
      if (at === index || sort === 'paper') return;
      const [dx, dy] = [
        (other.x + other.width / 2 - (box.x + box.width / 2)) / Math.max(box.width, other.width),
        (other.y + other.height / 2 - (box.y + box.height / 2)) / Math.max(box.height, other.height),
      ];
      if (Math.abs(dy) > Math.abs(dx)) {
        if (dy > 0) low = Math.min(low, Math.max((low + other.y) / 2, other.y));
        else top = Math.max(top, Math.min((top + bottom(other)) / 2, bottom(other)));
      } else if (dx > 0) far = Math.min(far, Math.max((far + other.x) / 2, other.x));
      else left = Math.max(left, Math.min((left + right(other)) / 2, right(other)));
    });
    return { x: left, y: top, width: far - left, height: low - top };
  });
}

/** What is printed with a margin around it; the whole page where that is most of it. */
export function restOf(printed: Rectangle, page: Size): Quad {
  const margin = 0.04 * Math.max(printed.width, printed.height);
  const box = grown(printed, margin, margin);
  if (box.width > 0.8 * page.width && box.height > 0.7 * page.height) return wholeOf(page);
  const left = Math.max(0, box.x);
  const top = Math.max(0, box.y);
  const width = Math.min(page.width, right(box)) - left;
  const height = Math.min(page.height, bottom(box)) - top;
  return cornersOf({ x: left, y: top, width, height });
}

/** Share of the smallest document's area that a strip of a page must have to hold another one, seen from further away. */
const leastRoom = 0.6;

/** Whether another document may lie left or right of, above or below all that are known. */
export function isRoomBeside(taken: readonly Quad[], page: Size): boolean {
  const { x, y, width, height } = boxAround(taken.flat());
  const strips = [x * page.height, (page.width - x - width) * page.height, y * page.width];
  const below = (page.height - y - height) * page.width;
  const least = leastRoom * Math.min(...taken.map(areaOf));
  return [...strips, below].some((strip) => strip >= least);
}
