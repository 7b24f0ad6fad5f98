import type { Rectangle } from '../geometry.ts';

/** Angles tried, in degrees either way, and how finely. */
const furthest = 9;
const step = 0.25;

/** How sharply marks gather in rows when looked at along an angle: sum of squares of the rows' counts. */
function sharpness(glyphs: readonly Rectangle[], radians: number, rowHeight: number): number {
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  const count = (offset: (x: number, y: number) => number): number => {
    const rows = new Map<number, number>();
    for (const { x, y, width, height } of glyphs) {
      const row = Math.round(offset(x + width / 2, y + height / 2) / rowHeight);
      rows.set(row, (rows.get(row) ?? 0) + 1);
    }
    let sum = 0;
    for (const marks of rows.values()) sum += marks * marks;
    return sum;
  };
  return Math.max(
    count((x, y) => y * cos - x * sin),
    count((x, y) => x * cos + y * sin),
  );
}

/**
 * By how many radians the text of a page runs downwards to the right, or its columns if it lies on its side;
 * 0 when it is level within half a degree.
 */
export function skewOf(glyphs: readonly Rectangle[]): number {
  const heights = glyphs.map(({ height }) => height).toSorted((a, b) => a - b);
  const median = heights[Math.floor(heights.length / 2)];
  if (median === undefined || glyphs.length < 12) return 0;
  let [best, most] = [0, 0];
  for (let degrees = -furthest; degrees <= furthest; degrees += step) {
    const radians = (degrees * Math.PI) / 180;
    // Level is preferred a little, so that few marks do not turn a page that lies well.
    const found = sharpness(glyphs, radians, median * 0.4) * (1 - Math.abs(degrees) * 0.004);
    if (found > most) [best, most] = [degrees, found];
  }
  return Math.abs(best) < 0.5 ? 0 : (best * Math.PI) / 180;
}
