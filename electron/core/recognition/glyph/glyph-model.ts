import { featureCount } from './features.ts';

/** What tells characters apart, as `npm run glyphs` writes it; numbers as bytes in base 64. */
export interface GlyphTable {
  /** All characters it knows, in the order of `middles`. */
  readonly characters: string;
  /** So many of them, from the first on, are in 《通用规范汉字表》; the rest are older forms, which only names have. */
  readonly standard: number;
  readonly dimensions: number;
  /** One signed byte for each feature and dimension, in steps of `projectionStep`. */
  readonly projection: string;
  readonly projectionStep: number;
  /** One signed byte for each character and dimension, in steps of `middleStep`. */
  readonly middles: string;
  readonly middleStep: number;
  /** Where the usual features of all characters together lie, by dimension. */
  readonly origin: readonly number[];
}

/** A character that print may be, and how unlike it is: about 1 where it is like its usual print. */
export interface Likeness {
  readonly text: string;
  readonly unlikeness: number;
}

export interface GlyphModel {
  /** The characters that features are most like, the likest first. */
  likest(features: Float32Array, count: number): Likeness[];
  /** Whether it knows a character at all. */
  knows(character: string): boolean;
  /** Whether a character may stand in other words than names. */
  isStandard(character: string): boolean;
}

/** Dimensions looked at first, and about how many characters are then compared in all of them. */
const first = 16;
const compared = 128;
const steps = 1024;

/** A limit below which at least `count` of some numbers lie, and hardly more. */
function limitFor(numbers: Float32Array, count: number): number {
  let most = 0;
  for (let index = 0; index < numbers.length; index += 1) most = Math.max(most, numbers[index] ?? 0);
  const counts = new Uint32Array(steps + 1);
  const scale = steps / Math.max(most, Number.MIN_VALUE);
  for (let index = 0; index < numbers.length; index += 1) {
    const step = Math.floor((numbers[index] ?? 0) * scale);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let below = 0;
  for (let step = 0; step <= steps; step += 1) {
    below += counts[step] ?? 0;
    if (below >= count) return (step + 1) / scale;
  }
  return Number.POSITIVE_INFINITY;
}

const bytesOf = (base64: string): Int8Array => {
  const bytes = Buffer.from(base64, 'base64');
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
};

export function openGlyphModel(table: GlyphTable): GlyphModel {
  const { dimensions, middleStep, origin } = table;
  const characters = Array.from(table.characters);
  const middles = bytesOf(table.middles);
  const projection = bytesOf(table.projection);
  const scale = table.projectionStep / middleStep;

  /** Where features lie among the middles, in their steps. */
  function placeOf(features: Float32Array): Float32Array {
    const place = new Float32Array(dimensions);
    for (let feature = 0; feature < featureCount; feature += 1) {
      const value = features[feature] ?? 0;
      if (value === 0) continue;
      const from = feature * dimensions;
      for (let at = 0; at < dimensions; at += 1)
        place[at] = (place[at] ?? 0) + value * (projection[from + at] ?? 0);
    }
    return place.map((value, at) => value * scale - (origin[at] ?? 0) / middleStep);
  }

  /** Square of the distance to a character's middle in some dimensions. */
  function away(place: Float32Array, character: number, from: number, to: number): number {
    let sum = 0;
    for (let at = from, byte = character * dimensions + from; at < to; at += 1, byte += 1) {
      const difference = (place[at] ?? 0) - (middles[byte] ?? 0);
      sum += difference * difference;
    }
    return sum;
  }

  const known = new Set(characters);
  const standard = new Set(characters.slice(0, table.standard));
  return {
    knows: (character) => known.has(character),
    isStandard: (character) => standard.has(character),
    likest(features, count) {
      const place = placeOf(features);
      const rough = new Float32Array(characters.length);
      for (let index = 0; index < rough.length; index += 1) rough[index] = away(place, index, 0, first);
      const limit = limitFor(rough, compared);
      const near: { index: number; distance: number }[] = [];
      for (let index = 0; index < rough.length; index += 1) {
        const distance = rough[index] ?? 0;
        if (distance <= limit)
          near.push({ index, distance: distance + away(place, index, first, dimensions) });
      }
      return near
        .toSorted((a, b) => a.distance - b.distance)
        .slice(0, count)
        .map(({ index, distance }) => ({
          text: characters[index] ?? '',
          unlikeness: (distance * middleStep * middleStep) / dimensions,
        }));
    },
  };
}
