import type { Box, Outline } from '../../shared/model/recognition.ts';
import type { Point, Size } from './view-transform.ts';

/** A line of print in a picture, in the picture's pixels. */
export interface LineFrame {
  readonly middle: Point;
  /** Along the line, and across it. */
  readonly length: number;
  readonly thickness: number;
  /** Degrees clockwise that bring the line upright. */
  readonly turn: number;
}

/** Beyond this slant a box says too little about the line in it. */
const steepest = (35 * Math.PI) / 180;

/** In one line, of a company's name or an address. */
const mostCharacters = 40;

/**
 * The line inside a box whose sides are parallel to the picture's: its document may be turned and slanted,
 * as `outline` says, and the box then is larger than the line. For a line of length l and thickness t at a
 * slant s, the box measures l·cos s + t·sin s by l·sin s + t·cos s; this solves for l and t.
 */
export function lineFrame([x, y, width, height]: Box, picture: Size, outline: Outline | null): LineFrame {
  const angle = outline === null ? 0 : angleOf(outline, picture);
  const quarters = Math.round(angle / (Math.PI / 2));
  const slant = Math.abs(angle - (quarters * Math.PI) / 2);
  const sides = [width * picture.width, height * picture.height] as const;
  const [along, across] = quarters % 2 === 0 ? sides : [sides[1], sides[0]];
  const middle: Point = [(x + width / 2) * picture.width, (y + height / 2) * picture.height];
  if (slant > steepest) {
    return { middle, length: along, thickness: across, turn: (-quarters * 90) % 360 };
  }
  const [cos, sin] = [Math.cos(slant), Math.sin(slant)];
  const scale = cos * cos - sin * sin;
  const length = Math.max((along * cos - across * sin) / scale, along / 2);
  return {
    middle,
    length,
    // The boxes of readers are not exact: never thinner than the longest line of print is.
    thickness: Math.max((across * cos - along * sin) / scale, length / mostCharacters),
    turn: (-angle * 180) / Math.PI,
  };
}

/** Radians clockwise from the picture's own upright to the document's. */
function angleOf([topLeft, topRight]: Outline, { width, height }: Size): number {
  if (!topLeft || !topRight) return 0;
  return Math.atan2((topRight[1] - topLeft[1]) * height, (topRight[0] - topLeft[0]) * width);
}

const cropPixels = 16_000_000;

/**
 * Longer side, in pixels, of a preview sharp enough to enlarge lines from: the picture's own, as long as that
 * is not too much to hold in memory.
 */
export function cropEdge({ width, height }: Size): number {
  const scale = Math.min(1, Math.sqrt(cropPixels / (width * height)));
  return Math.min(Math.max(Math.round(Math.max(width, height) * scale), 64), 16_384);
}
