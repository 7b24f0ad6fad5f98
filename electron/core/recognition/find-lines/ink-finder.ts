import { bottom, grown, type Point, type Quad, type Rectangle, right } from '../geometry.ts';
import type { Picture } from '../picture.ts';
import { withoutFrame } from './frame.ts';
import { findGlyphs } from './glyphs.ts';
import { textMaskOf } from './ink.ts';
import type { LineFinder } from './line-finder.ts';
import { findLines } from './lines.ts';
import { skewOf } from './skew.ts';

/** Margin around letters that readers expect, in heights of the line. */
const margin = 0.15;

/** Rotates about the middle of a picture. */
function aboutMiddle({ width, height }: Picture, radians: number): (point: Point) => Point {
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  return ([x, y]) => [
    width / 2 + (x - width / 2) * cos - (y - height / 2) * sin,
    height / 2 + (x - width / 2) * sin + (y - height / 2) * cos,
  ];
}

const swapped = ({ x, y, width, height }: Rectangle): Rectangle => ({
  x: y,
  y: x,
  width: height,
  height: width,
});

/** How much text runs along the lines; one long line says more than many short ones. */
function lineLength(lines: readonly Rectangle[]): number {
  return lines
    .map(({ width, height }) => width / height)
    .filter((ratio) => ratio > 2.5)
    .reduce((sum, ratio) => sum + Math.min(ratio, 30) ** 2, 0);
}

const cornersOf = (r: Rectangle): Quad => [
  [r.x, r.y],
  [right(r), r.y],
  [right(r), bottom(r)],
  [r.x, bottom(r)],
];

/** Finds lines by the ink of their letters: needs no model, but pale or cluttered paper hides lines from it. */
export function createInkFinder(): LineFinder {
  return {
    async find(picture) {
      const glyphs = withoutFrame(await findGlyphs(await textMaskOf(picture)), picture);
      const skew = skewOf(glyphs);
      const back = aboutMiddle(picture, -skew);
      const level = glyphs.map((glyph): Rectangle => {
        const [x, y] = back([glyph.x + glyph.width / 2, glyph.y + glyph.height / 2]);
        return { ...glyph, x: x - glyph.width / 2, y: y - glyph.height / 2 };
      });
      const across = findLines(level, picture);
      const along = findLines(level.map(swapped), { width: picture.height, height: picture.width });
      const lines = lineLength(across) >= lineLength(along) ? across : along.map(swapped);
      const forth = aboutMiddle(picture, skew);
      return lines.map((line): Quad => {
        const spare = margin * Math.min(line.width, line.height);
        const [a, b, c, d] = cornersOf(grown(line, spare, spare));
        return [forth(a), forth(b), forth(c), forth(d)];
      });
    },
    close: async () => undefined,
  };
}
