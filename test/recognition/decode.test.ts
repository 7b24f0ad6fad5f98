import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openPages } from '../../electron/core/recognition/decode/decode.ts';
import type { Picture } from '../../electron/core/recognition/picture.ts';
import { ProblemError } from '../../shared/model/problem.ts';
import { bombs, hugePage } from './files/bombs.ts';
import { colourFormats, grayFormats, pdfOf } from './files/formats.ts';
import { bilevel, colourful, drawQuarters, type Quarters, quartersOf } from './files/quarters.ts';

async function decodeAll(bytes: Uint8Array): Promise<Picture[]> {
  const { pages, close } = await openPages(bytes);
  try {
    const pictures: Picture[] = [];
    for (const page of pages) {
      const picture = await page.picture();
      expect({ width: picture.width, height: picture.height }).toEqual(page.working);
      pictures.push(picture);
    }
    return pictures;
  } finally {
    await close();
  }
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  try {
    await decodeAll(bytes);
    return 'decoded';
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

const picture = await drawQuarters(colourful);

describe('every form of picture shows the same', () => {
  test.each(Object.entries(colourFormats))('%s', async (_, encode) => {
    const pictures = await decodeAll(await encode(picture));
    expect(pictures.map(quartersOf)).toEqual([colourful]);
  });

  test.each(Object.entries(grayFormats))('%s', async (_, encode) => {
    const pictures = await decodeAll(await encode(await drawQuarters(bilevel)));
    expect(pictures.map(quartersOf)).toEqual([bilevel]);
  });

  test('what is transparent is white', async () => {
    const clear = { create: { width: 96, height: 64, channels: 4 as const, background: '#00000000' } };
    for (const bytes of [await sharp(clear).png().toBuffer(), await sharp(clear).webp().toBuffer()]) {
      expect((await decodeAll(bytes)).map(quartersOf)).toEqual([['white', 'white', 'white', 'white']]);
    }
  });
});

describe('every direction ends upright', () => {
  const [a, b, c, d] = colourful;
  /** What a picture stored as `colourful` shows under each orientation (Exif 2.32, 4.6.4). */
  const shown: Record<number, Quarters> = {
    1: [a, b, c, d],
    2: [b, a, d, c],
    3: [d, c, b, a],
    4: [c, d, a, b],
    5: [a, c, b, d],
    6: [c, a, d, b],
    7: [d, b, c, a],
    8: [b, d, a, c],
  };

  test.each(Object.entries(shown))('EXIF orientation %s', async (orientation, expected) => {
    for (const format of ['jpeg', 'png', 'webp', 'tiff'] as const) {
      const bytes = await sharp(picture)
        .withMetadata({ orientation: Number(orientation) })
        .toFormat(format, { quality: 95 })
        .toBuffer();
      const [found] = await decodeAll(bytes);
      expect(found && quartersOf(found), format).toEqual(expected);
      expect(found && found.width > found.height, format).toBe(Number(orientation) < 5);
    }
  });

  test.each([
    [90, [c, a, d, b]],
    [180, [d, c, b, a]],
    [270, [b, d, a, c]],
  ])('a PDF page turned by %s', async (rotate, expected) => {
    expect((await decodeAll(await pdfOf(picture, { rotate }))).map(quartersOf)).toEqual([expected]);
  });

  test('a HEIC photo, turned and mirrored by its properties', async () => {
    const bytes = await readFile(new URL('../fixtures/files/id-emblem-turned.heic', import.meta.url));
    const at = bytes.indexOf('irot');
    async function emblemUnder(property: 'irot' | 'imir', value: number): Promise<[number, number]> {
      const changed = Buffer.from(bytes);
      changed.write(property, at, 'latin1');
      changed[at + 4] = value;
      const [found] = await decodeAll(changed);
      return found ? middleOfRed(found) : [0, 0];
    }
    const [x, y] = await emblemUnder('irot', 3);
    // As it is stored, before it is turned upright (ISO/IEC 23008-12, 6.5.10 and 6.5.12).
    const [storedX, storedY] = [y, 1 - x];
    const near = ([a, b]: [number, number]) => [expect.closeTo(a, 2), expect.closeTo(b, 2)];
    expect(await emblemUnder('irot', 1)).toEqual(near([1 - x, 1 - y]));
    expect(await emblemUnder('imir', 0)).toEqual(near([storedX, 1 - storedY]));
    expect(await emblemUnder('imir', 1)).toEqual(near([1 - storedX, storedY]));
  });
});

describe('several pages', () => {
  const frames = (count: number) =>
    sharp(
      Array.from({ length: count }, () => Buffer.from(picture)),
      { join: { animated: true } },
    );

  test('of a TIFF and of a PDF are each decoded', async () => {
    const tiff = await frames(3).tiff({ compression: 'lzw' }).toBuffer();
    for (const bytes of [tiff, await pdfOf(picture, { pages: 3 })])
      expect((await decodeAll(bytes)).map(quartersOf)).toEqual([colourful, colourful, colourful]);
  });

  test('too many are refused before any is decoded', async () => {
    const tiff = await frames(21).tiff({ compression: 'lzw' }).toBuffer();
    for (const bytes of [tiff, await pdfOf(picture, { pages: 300 })])
      expect(await problemOf(bytes)).toBe('file-too-many-pages');
  });

  test('that move are refused', async () => {
    const join = [picture, await drawQuarters(bilevel)].map((frame) => Buffer.from(frame));
    const moving = sharp(join, { join: { animated: true } });
    for (const bytes of [await moving.clone().gif().toBuffer(), await moving.clone().webp().toBuffer()])
      expect(await problemOf(bytes)).toBe('file-animated');
  });
});

describe('what is wrong with a file is said', () => {
  test('a JPEG that lacks only its end marker is whole, one that lacks more is not', async () => {
    const whole = await sharp(picture).jpeg().toBuffer();
    expect((await decodeAll(whole.subarray(0, -2))).map(quartersOf)).toEqual([colourful]);
    expect(await problemOf(whole.subarray(0, -40))).toBe('file-damaged');
  });

  test('a photo of more megapixels than it is worked on keeps its size for ratios', async () => {
    const create = { width: 12_032, height: 9024, channels: 3 as const, background: '#406080' };
    const photo = await sharp({ create, limitInputPixels: false }).jpeg({ quality: 60 }).toBuffer();
    const { pages } = await openPages(photo);
    expect(pages.map(({ original }) => original)).toEqual([{ width: 12_032, height: 9024 }]);
    const decoded = await pages[0]?.picture();
    expect(decoded && [decoded.width, decoded.height]).toEqual([3600, 2700]);
  });
});

describe('a small file that claims 50,000 × 50,000 pixels', () => {
  test.each(Object.entries(bombs))('%s is refused, and takes no memory', async (_, make) => {
    const bytes = await make();
    const before = process.memoryUsage.rss();
    expect(['picture-too-many-pixels', 'file-damaged']).toContain(await problemOf(bytes));
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
  });

  test('a PDF page of that size is drawn as large as it is worked on', async () => {
    const { pages, close } = await openPages(await hugePage());
    expect(pages.map(({ working }) => working)).toEqual([{ width: 3200, height: 3200 }]);
    await close();
  });
});

/** Where the emblem's red stands, as ratios of the picture. */
function middleOfRed({ width, height, data }: Picture): [number, number] {
  let [sumX, sumY, count] = [0, 0, 0];
  for (let index = 0; index < width * height; index += 1) {
    const [r = 0, g = 0, b = 0] = data.subarray(index * 3, index * 3 + 3);
    if (r < 120 || r < 2 * g || r < 2 * b) continue;
    sumX += index % width;
    sumY += Math.floor(index / width);
    count += 1;
  }
  return [sumX / count / width, sumY / count / height];
}
