import sharp from 'sharp';

type Bits = 1 | 4 | 8 | 24 | 32;

interface BitmapOrder {
  readonly bits: Bits;
  /** Rows from the top instead of the bottom, as a negative height says. */
  readonly isTopDown?: boolean;
  /** The 12-byte header of OS/2 instead of the usual 40 bytes. */
  readonly hasCoreHeader?: boolean;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes each. */
  readonly data: Uint8Array;
}

/** Colours of a palette: black and white, or evenly spread over red, green and blue. */
function paletteOf(bits: 1 | 4 | 8): [number, number, number][] {
  if (bits === 1)
    return [
      [0, 0, 0],
      [255, 255, 255],
    ];
  const steps = bits === 4 ? [2, 2, 2] : [6, 6, 6];
  const [reds = 1, greens = 1, blues = 1] = steps;
  const level = (index: number, of: number) => Math.round((255 * index) / (of - 1));
  return Array.from({ length: reds * greens * blues }, (_, index) => [
    level(Math.floor(index / (greens * blues)), reds),
    level(Math.floor(index / blues) % greens, greens),
    level(index % blues, blues),
  ]);
}

const apart = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0);

function rowOf(pixels: Pixels, y: number, bits: Bits, palette: readonly number[][]): Buffer {
  const row = Buffer.alloc(Math.ceil((pixels.width * bits) / 32) * 4);
  for (let x = 0; x < pixels.width; x += 1) {
    const at = (y * pixels.width + x) * 3;
    const colour = [...pixels.data.subarray(at, at + 3)];
    if (bits >= 24) {
      row.set(colour.toReversed(), (x * bits) / 8);
      continue;
    }
    const distances = palette.map((one) => apart(one, colour));
    const index = distances.indexOf(Math.min(...distances));
    const byte = Math.floor((x * bits) / 8);
    row[byte] = (row[byte] ?? 0) | (index << (8 - bits - ((x * bits) % 8)));
  }
  return row;
}

/** A Windows bitmap, as no encoder at hand writes it. */
export async function bitmapOf(
  picture: Uint8Array,
  { bits, isTopDown = false, hasCoreHeader = false }: BitmapOrder,
): Promise<Uint8Array> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = { width: info.width, height: info.height, data };
  const palette = bits <= 8 ? paletteOf(bits as 1 | 4 | 8) : [];
  const rows = Array.from({ length: info.height }, (_, index) =>
    rowOf(pixels, isTopDown ? index : info.height - 1 - index, bits, palette),
  );
  const header = Buffer.alloc(hasCoreHeader ? 12 : 40);
  header.writeUInt32LE(header.length, 0);
  if (hasCoreHeader) {
    for (const [index, value] of [info.width, info.height, 1, bits].entries())
      header.writeUInt16LE(value, 4 + 2 * index);
  } else {
    header.writeInt32LE(info.width, 4);
    header.writeInt32LE(isTopDown ? -info.height : info.height, 8);
    header.writeUInt16LE(1, 12);
    header.writeUInt16LE(bits, 14);
    header.writeUInt32LE(palette.length, 32);
  }
  // A core header counts no colours: its palette is always full.
  const full = hasCoreHeader && bits <= 8 ? 2 ** bits : palette.length;
  const table = Array.from({ length: full }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = palette[index] ?? [];
    return Buffer.from(hasCoreHeader ? [blue, green, red] : [blue, green, red, 0]);
  });
  const body = Buffer.concat([header, ...table, ...rows]);
  const head = Buffer.alloc(14);
  head.write('BM', 'latin1');
  head.writeUInt32LE(head.length + body.length, 2);
  head.writeUInt32LE(head.length + header.length + Buffer.concat(table).length, 10);
  return Buffer.concat([head, body]);
}
