import type { LineImage, Reader } from '../recognition/read/reader.ts';
import type { Layer } from './flat-page.ts';
import type { Ring } from './ring.ts';

/** What stands on the arc of a seal. */
export interface SealText {
  readonly text: string;
  /** Mean of what the reader thinks of its characters, 0 to 1. */
  readonly confidence: number;
}

/** Where the name runs between the middle and the ring, as shares of the radius. */
const innermost = 0.56;
const outermost = 0.93;
/** Height in pixels of the band laid flat; its length keeps the proportions at its middle. */
const bandHeight = 64;
/** How red a pixel is that counts as full ink. */
const fullInk = 110;

const columnsOf = ({ radius }: Ring): number => {
  const middle = ((innermost + outermost) / 2) * radius;
  return Math.round((2 * Math.PI * middle * bandHeight) / ((outermost - innermost) * radius));
};

function sampled({ width, height, data }: Layer, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 0;
  const [fx, fy] = [x - left, y - top];
  const at = top * width + left;
  const upper = (data[at] ?? 0) * (1 - fx) + (data[at + 1] ?? 0) * fx;
  const lower = (data[at + width] ?? 0) * (1 - fx) + (data[at + width + 1] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}

/** The band of the name laid flat, beginning at a direction (radians clockwise from the right): ink, 0 to 255. */
function band(layer: Layer, ring: Ring, from: number): Uint8Array {
  const columns = columnsOf(ring);
  const [cos, sin] = [Math.cos(ring.angle), Math.sin(ring.angle)];
  const values = new Uint8Array(columns * bandHeight);
  for (let column = 0; column < columns; column += 1) {
    const turn = from + (2 * Math.PI * column) / columns - ring.angle;
    for (let row = 0; row < bandHeight; row += 1) {
      const reach = ring.radius * (outermost - ((outermost - innermost) * row) / bandHeight);
      const [dx, dy] = [reach * Math.cos(turn), reach * ring.flatness * Math.sin(turn)];
      const value = sampled(layer, ring.x + dx * cos - dy * sin, ring.y + dx * sin + dy * cos);
      values[row * columns + column] = Math.min(255, (value / fullInk) * 255);
    }
  }
  return values;
}

/** Where the name begins: behind the longest stretch with hardly any large character, counted in columns. */
function beginning(values: Uint8Array, columns: number): number {
  // The number of a seal stands in the outer part of the band only.
  const ink = Float32Array.from({ length: columns }, (_, column) => {
    let sum = 0;
    for (let row = Math.round(bandHeight * 0.45); row < bandHeight; row += 1) {
      sum += (values[row * columns + column] ?? 0) > 110 ? 1 : 0;
    }
    return sum;
  });
  let [best, length, run] = [0, 0, 0];
  for (let column = 0; column < 2 * columns; column += 1) {
    run = (ink[column % columns] ?? 0) <= 1 ? run + 1 : 0;
    if (run > length) [best, length] = [column, run];
  }
  return Math.round(best - length / 2) % columns;
}

function asLine(values: Uint8Array, columns: number): LineImage {
  const data = new Uint8Array(3 * values.length);
  values.forEach((value, index) => {
    data.fill(255 - value, 3 * index, 3 * index + 3);
  });
  return { width: columns, height: bandHeight, data };
}

/** Reads the name on the arc of a seal; characters of its number are left out. */
export async function readSealText(layer: Layer, ring: Ring, reader: Reader): Promise<SealText> {
  const columns = columnsOf(ring);
  const start = beginning(band(layer, ring, 0), columns);
  const line = asLine(band(layer, ring, (2 * Math.PI * start) / columns), columns);
  const { symbols } = await reader.read(line, 'text');
  const named = symbols.filter(({ text }) => /[\p{Script=Han}A-Za-z]/u.test(text));
  const sum = named.reduce((total, { confidence }) => total + confidence, 0);
  return { text: named.map(({ text }) => text).join(''), confidence: sum / Math.max(1, named.length) };
}

/** The words across a seal below its star, such as those that limit its use. */
export async function readSealWords(layer: Layer, ring: Ring, reader: Reader): Promise<SealText> {
  const [width, height] = [256, 64];
  const values = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const x = ring.x + ring.radius * (-0.66 + (1.32 * column) / width);
      const y = ring.y + ring.radius * (0.33 + (0.33 * row) / height);
      values[row * width + column] = Math.min(255, (sampled(layer, x, y) / fullInk) * 255);
    }
  }
  const { symbols } = await reader.read(asLine(values, width), 'text');
  const sum = symbols.reduce((total, { confidence }) => total + confidence, 0);
  return { text: symbols.map(({ text }) => text).join(''), confidence: sum / Math.max(1, symbols.length) };
}
