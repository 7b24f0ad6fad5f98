/** Ink of a piece of a picture, 0 for paper to 1 for the darkest print, row after row. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Side in pixels of the square a character is brought to, with an empty frame so that every edge has a gradient. */
const side = 48;
const frame = 4;
const framed = side + 2 * frame;
/** Places per side at which directions are noted, and how many directions are told apart. */
const grid = 8;
const directions = 8;
/** Numbers that describe one character. */
export const featureCount = grid * grid * directions;

/** Standard deviations of the ink to either side of its middle that fill the square. */
const reach = 2.2;
/** A character is stretched at most so much more in one direction than in the other: 一 stays a stroke. */
const mostStretch = 2.2;

interface Spread {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
}

/** Middle and standard deviations of the ink. */
function spreadOf({ width, height, data }: Ink): Spread | undefined {
  let [sum, sumX, sumY, sumXX, sumYY] = [0, 0, 0, 0, 0];
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const ink = data[at] ?? 0;
      if (ink === 0) continue;
      sum += ink;
      sumX += ink * x;
      sumY += ink * y;
      sumXX += ink * x * x;
      sumYY += ink * y * y;
    }
  }
  if (sum < 1e-6) return undefined;
  const [x, y] = [sumX / sum, sumY / sum];
  const across = Math.sqrt(Math.max(0, sumXX / sum - x * x));
  const down = Math.sqrt(Math.max(0, sumYY / sum - y * y));
  const least = Math.max(across, down) / mostStretch;
  return { x, y, across: Math.max(across, least, 0.5), down: Math.max(down, least, 0.5) };
}

/** The ink with its middle in the middle of a square and its spread filling it. */
function normalized(ink: Ink): Float32Array | undefined {
  const spread = spreadOf(ink);
  if (spread === undefined) return undefined;
  const { width, height, data } = ink;
  const stepX = (2 * reach * spread.across) / side;
  const stepY = (2 * reach * spread.down) / side;
  const square = new Float32Array(framed * framed);
  for (let row = frame; row < frame + side; row += 1) {
    const y = spread.y + (row + 0.5 - framed / 2) * stepY;
    const y0 = Math.floor(y);
    const fy = y - y0;
    for (let column = frame; column < frame + side; column += 1) {
      const x = spread.x + (column + 0.5 - framed / 2) * stepX;
      const x0 = Math.floor(x);
      const fx = x - x0;
      let value = 0;
      for (let dy = 0; dy < 2; dy += 1) {
        const py = y0 + dy;
        if (py < 0 || py >= height) continue;
        const wy = dy === 0 ? 1 - fy : fy;
        for (let dx = 0; dx < 2; dx += 1) {
          const px = x0 + dx;
          if (px < 0 || px >= width) continue;
          value += wy * (dx === 0 ? 1 - fx : fx) * (data[py * width + px] ?? 0);
        }
      }
      square[row * framed + column] = value;
    }
  }
  return square;
}

/** Weight of each pixel at each place of the grid in one dimension: a bell as wide as two places. */
const bells: Float32Array = (() => {
  const step = framed / grid;
  const weights = new Float32Array(grid * framed);
  for (let place = 0; place < grid; place += 1) {
    for (let pixel = 0; pixel < framed; pixel += 1) {
      const away = (pixel + 0.5 - (place + 0.5) * step) / (0.55 * step);
      weights[place * framed + pixel] = Math.exp(-0.5 * away * away);
    }
  }
  return weights;
})();

/** The place a pixel lies in, or the one so many further, within the grid. */
const nearest = (pixel: number, further: number): number =>
  Math.min(grid - 1, Math.max(0, Math.floor((pixel * grid) / framed) + further));

/**
 * What describes a character: how strongly its edges run in each of 8 directions around each of 8 × 8 places
 * (gradient direction features; Liu et al., Pattern Recognition 36, 2003), as a vector of length 1. `undefined`
 * where there is no ink.
 */
export function featuresOf(ink: Ink): Float32Array | undefined {
  const square = normalized(ink);
  if (square === undefined) return undefined;
  // Along rows first: for each row, place and direction.
  const rows = new Float32Array(framed * grid * directions);
  for (let y = 1; y < framed - 1; y += 1) {
    for (let x = 1; x < framed - 1; x += 1) {
      const at = y * framed + x;
      const a = square[at - framed - 1] ?? 0;
      const b = square[at - framed] ?? 0;
      const c = square[at - framed + 1] ?? 0;
      const d = square[at - 1] ?? 0;
      const e = square[at + 1] ?? 0;
      const f = square[at + framed - 1] ?? 0;
      const g = square[at + framed] ?? 0;
      const h = square[at + framed + 1] ?? 0;
      const gx = c + 2 * e + h - a - 2 * d - f;
      const gy = f + 2 * g + h - a - 2 * b - c;
      const strength = Math.sqrt(gx * gx + gy * gy);
      if (strength < 1e-3) continue;
      let turn = (Math.atan2(gy, gx) / (2 * Math.PI)) * directions;
      if (turn < 0) turn += directions;
      const first = Math.floor(turn) % directions;
      const second = (first + 1) % directions;
      const share = turn - Math.floor(turn);
      for (let place = nearest(x, -1); place <= nearest(x, 1); place += 1) {
        const weight = bells[place * framed + x] ?? 0;
        const base = (y * grid + place) * directions;
        rows[base + first] = (rows[base + first] ?? 0) + weight * strength * (1 - share);
        rows[base + second] = (rows[base + second] ?? 0) + weight * strength * share;
      }
    }
  }
  const features = new Float32Array(featureCount);
  for (let down = 0; down < grid; down += 1) {
    for (let y = 1; y < framed - 1; y += 1) {
      if (Math.abs(down - nearest(y, 0)) > 1) continue;
      const weight = bells[down * framed + y] ?? 0;
      const from = y * grid * directions;
      const to = down * grid * directions;
      for (let index = 0; index < grid * directions; index += 1)
        features[to + index] = (features[to + index] ?? 0) + weight * (rows[from + index] ?? 0);
    }
  }
  let sum = 0;
  for (let index = 0; index < featureCount; index += 1) {
    const value = Math.sqrt(features[index] ?? 0);
    features[index] = value;
    sum += value * value;
  }
  if (sum === 0) return undefined;
  const scale = 1 / Math.sqrt(sum);
  for (let index = 0; index < featureCount; index += 1) features[index] = (features[index] ?? 0) * scale;
  return features;
}
