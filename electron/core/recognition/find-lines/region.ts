/** Some pixels of a map within an upright box of it: each is 1 in the region, else 0, row by row. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Whether a region has a pixel of its map. */
export function includes({ x, y, width, height, data }: Region, column: number, row: number): boolean {
  const isWithin = column >= x && row >= y && column < x + width && row < y + height;
  return isWithin && data[(row - y) * width + column - x] === 1;
}

/** The pixels of a region in its map, row by row. */
export function* pixelsOf({ x, y, width, height, data }: Region): Generator<readonly [number, number]> {
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      if (data[row * width + column] === 1) yield [x + column, y + row];
}

/** A cut may take so much more than the best one, as a share of both boxes, where the map says that less is lost. */
const almostBest = 0.04;

/** The part of a region from one corner on, without the empty pixels around it; `undefined` where nothing is left. */
function partOf(
  region: Region,
  left: number,
  top: number,
  right: number,
  bottom: number,
): Region | undefined {
  let [x0, y0, x1, y1] = [right, bottom, left, top];
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      if (region.data[y * region.width + x] !== 1) continue;
      [x0, x1] = [Math.min(x0, x), Math.max(x1, x + 1)];
      [y0, y1] = [Math.min(y0, y), Math.max(y1, y + 1)];
    }
  if (x1 <= x0) return undefined;
  const [width, height] = [x1 - x0, y1 - y0];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = (y0 + y) * region.width + x0;
    data.set(region.data.subarray(from, from + width), y * width);
  }
  return { x: region.x + x0, y: region.y + y0, width, height, data };
}

/** A region seen along one of its sides: how far it reaches across at each step, and how many pixels it has there. */
interface Profile {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly count: Int32Array;
}

function profileOf({ width, height, data }: Region, isAcross: boolean): Profile {
  const [steps, reach] = isAcross ? [width, height] : [height, width];
  const from = new Int32Array(steps).fill(reach);
  const [to, count] = [new Int32Array(steps), new Int32Array(steps)];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (data[y * width + x] !== 1) continue;
      const [step, at] = isAcross ? [x, y] : [y, x];
      from[step] = Math.min(from[step] ?? reach, at);
      to[step] = Math.max(to[step] ?? 0, at + 1);
      count[step] = (count[step] ?? 0) + 1;
    }
  return { from, to, count };
}

/** What the boxes around both parts take up after a cut before each step, and how many pixels are cut there. */
function cutsAlong({ from, to, count }: Profile): { at: number; taken: number; cut: number }[] {
  const steps = count.length;
  const after = new Float64Array(steps + 1);
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (let step = steps - 1; step >= 0; step -= 1) {
    [low, high] = [Math.min(low, from[step] ?? low), Math.max(high, to[step] ?? high)];
    after[step] = (high - low) * (steps - step);
  }
  [low, high] = [Number.POSITIVE_INFINITY, 0];
  const cuts = [];
  for (let at = 1; at < steps; at += 1) {
    [low, high] = [Math.min(low, from[at - 1] ?? low), Math.max(high, to[at - 1] ?? high)];
    cuts.push({ at, taken: (high - low) * at + (after[at] ?? 0), cut: count[at] ?? 0 });
  }
  return cuts;
}

/**
 * Cuts a region across or along where the boxes around both parts take up least: where a row of letters hangs together
 * with a neighbour, or goes on higher or lower. `undefined` where it is too small to be cut.
 */
export function cutApart(region: Region): readonly [Region, Region] | undefined {
  const { width, height } = region;
  const cuts = [true, false].flatMap((isAcross) =>
    cutsAlong(profileOf(region, isAcross)).map((cut) => ({ ...cut, isAcross })),
  );
  const least = Math.min(...cuts.map(({ taken }) => taken));
  const [best] = cuts
    .filter(({ taken }) => taken <= least + almostBest * width * height)
    .toSorted((a, b) => a.cut - b.cut || a.taken - b.taken);
  if (best === undefined) return undefined;
  const { at, isAcross } = best;
  const first = partOf(region, 0, 0, isAcross ? at : width, isAcross ? height : at);
  const second = partOf(region, isAcross ? at : 0, isAcross ? 0 : at, width, height);
  return first && second && [first, second];
}
