import type { Random } from '../../fixtures/random.ts';

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const place = (bytes: Buffer, random: Random): number => random.integer(0, Math.max(0, bytes.length - 1));

/** A stretch of the file, mostly short. */
function stretch(bytes: Buffer, random: Random): [from: number, to: number] {
  const from = place(bytes, random);
  const length = random.weighted([
    [3, random.integer(1, 16)],
    [2, random.integer(1, 400)],
    [1, random.integer(1, bytes.length)],
  ]);
  return [from, Math.min(bytes.length, from + length)];
}

const mutations: Readonly<Record<string, Mutation>> = {
  'flipped bits': (bytes, random) => {
    for (let count = random.integer(1, 12); count > 0; count -= 1) {
      const at = place(bytes, random);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integer(0, 7));
    }
    return bytes;
  },
  'flipped bits of the header': (bytes, random) => {
    for (let count = random.integer(1, 6); count > 0; count -= 1) {
      const at = random.integer(0, Math.min(bytes.length, 200) - 1);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integer(0, 7));
    }
    return bytes;
  },
  'cut off': (bytes, random) => bytes.subarray(0, place(bytes, random)),
  'a stretch left out': (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  'a stretch twice': (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  'two stretches swapped': (bytes, random) => {
    const [a, b, c] = [place(bytes, random), place(bytes, random), place(bytes, random)].toSorted(
      (p, q) => p - q,
    );
    return Buffer.concat([
      bytes.subarray(0, a),
      bytes.subarray(b, c),
      bytes.subarray(a, b),
      bytes.subarray(c),
    ]);
  },
  'a number changed': (bytes, random) => {
    const width = random.pick([1, 2, 4] as const);
    const at = random.integer(
      0,
      Math.max(0, Math.min(bytes.length, random.pick([64, 512, bytes.length])) - width),
    );
    const most = 2 ** (8 * width) - 1;
    const value = random.pick([0, 1, most, (most + 1) / 2, (most - 1) / 2, random.integer(0, most)]);
    if (at + width > bytes.length) return bytes;
    if (random.chance(0.5)) bytes.writeUIntBE(value, at, width);
    else bytes.writeUIntLE(value, at, width);
    return bytes;
  },
  'a stretch of one value': (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return bytes.fill(random.pick([0, 255, 0x20, random.integer(0, 255)]), from, to);
  },
};

interface Mutated {
  readonly bytes: Uint8Array;
  /** What was done, for reports. */
  readonly how: readonly string[];
}

/** A copy of a file with one to three things wrong with it. */
export function mutate(bytes: Uint8Array, random: Random): Mutated {
  let mutated: Buffer = Buffer.from(bytes);
  const how: string[] = [];
  for (
    let count = random.weighted([
      [6, 1],
      [2, 2],
      [1, 3],
    ]);
    count > 0;
    count -= 1
  ) {
    const [name, apply] = random.pick(Object.entries(mutations));
    mutated = Buffer.from(apply(mutated, random));
    how.push(name);
  }
  return { bytes: Uint8Array.from(mutated), how };
}
