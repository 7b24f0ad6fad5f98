import type { Rectangle, Size } from '../geometry.ts';

/** How far from the edge an ornamental frame may run, and how finely that is looked at, in shares of a side. */
const depth = 0.12;
const steps = 24;
/** A frame goes on along its side; text leaves most of these stretches empty. */
const stretches = 16;
const leastCovered = 0.75;

/** How deep, as a share of a side's distance to its opposite, a frame reaches along one edge; 0 without one. */
function frameDepth(marks: readonly { readonly away: number; readonly along: number }[]): number {
  const covered = Array.from({ length: steps }, () => new Set<number>());
  for (const { away, along } of marks) {
    covered[Math.floor((away / depth) * steps)]?.add(Math.floor(along * stretches));
  }
  const last = covered.findLastIndex(
    (here, step) => new Set([...here, ...(covered[step - 1] ?? [])]).size >= leastCovered * stretches,
  );
  return last < 0 ? 0 : ((last + 1.5) / steps) * depth;
}

/** Leaves out the ornaments of a frame around the page, which otherwise look like letters. */
export function withoutFrame(glyphs: readonly Rectangle[], page: Size): Rectangle[] {
  const centres = glyphs.map(({ x, y, width, height }) => ({
    x: (x + width / 2) / page.width,
    y: (y + height / 2) / page.height,
  }));
  const left = frameDepth(centres.map(({ x, y }) => ({ away: x, along: y })));
  const right = frameDepth(centres.map(({ x, y }) => ({ away: 1 - x, along: y })));
  const top = frameDepth(centres.map(({ x, y }) => ({ away: y, along: x })));
  const low = frameDepth(centres.map(({ x, y }) => ({ away: 1 - y, along: x })));
  return glyphs.filter((_, index) => {
    const { x, y } = centres[index] ?? { x: 0, y: 0 };
    return x >= left && 1 - x >= right && y >= top && 1 - y >= low;
  });
}
