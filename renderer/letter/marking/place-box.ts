import type { Box } from '../../../shared/model/recognition.ts';

/** A point or a way on a page, as ratios of the page as shown, origin top left. */
export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** Smaller than this in either direction is a click and not a rectangle (ratio of the page). */
export const smallestDrawn = 0.006;
const smallest = 0.004;

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The rectangle between two points, cut to the page. */
export function boxBetween(one: PagePoint, other: PagePoint): Box {
  const [x1, x2] = [within(one.x, 0, 1), within(other.x, 0, 1)];
  const [y1, y2] = [within(one.y, 0, 1), within(other.y, 0, 1)];
  return [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x1 - x2), Math.abs(y1 - y2)];
}

export function isWithin(point: PagePoint, [x, y, width, height]: Box): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

/** Moves a rectangle as far as the page allows. */
export function movedBox([x, y, width, height]: Box, by: PagePoint): Box {
  return [within(x + by.x, 0, 1 - width), within(y + by.y, 0, 1 - height), width, height];
}

/** Moves one corner, the opposite one stays; never beyond it or off the page. */
export function resizedBox([x, y, width, height]: Box, corner: Corner, by: PagePoint): Box {
  const [right, bottom] = [x + width, y + height];
  const left = corner.endsWith('left') ? within(x + by.x, 0, right - smallest) : x;
  const top = corner.startsWith('top') ? within(y + by.y, 0, bottom - smallest) : y;
  const newRight = corner.endsWith('right') ? within(right + by.x, left + smallest, 1) : right;
  const newBottom = corner.startsWith('bottom') ? within(bottom + by.y, top + smallest, 1) : bottom;
  return [left, top, newRight - left, newBottom - top];
}
