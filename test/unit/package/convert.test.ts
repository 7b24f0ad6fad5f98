import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { ConversionOrder, Converted } from '../../../electron/core/package/conversion.ts';
import { convert } from '../../../electron/core/package/convert.ts';
import { colourAt, phonePhoto, quarters } from './invented-pictures.ts';

const resources = join(import.meta.dirname, '../../../resources');
const { signal } = new AbortController();

async function made(bytes: Uint8Array, changes: Partial<ConversionOrder> = {}): Promise<Converted> {
  const file = await convert(
    bytes,
    {
      outline: null,
      isCard: false,
      format: 'jpeg',
      maximumBytes: 2_000_000,
      maximumEdge: null,
      watermark: null,
      ...changes,
    },
    signal,
  );
  if (file === undefined) throw new Error('not made');
  return file;
}

async function pdfOf(...sizes: (readonly [number, number])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setAuthor('沈知远');
  for (const [index, size] of sizes.entries()) {
    document.addPage([...size]).drawText(`page ${index + 1}`, { x: 40, y: 40 });
  }
  return document.save();
}

describe('a photo', () => {
  test('is turned upright, without what the phone wrote into it', async () => {
    const photo = await phonePhoto(await quarters(600, 400));
    const before = await sharp(photo).metadata();
    expect({ orientation: before.orientation, exif: before.exif !== undefined }).toEqual({
      orientation: 6,
      exif: true,
    });
    const { bytes, pixels } = await made(photo);
    expect(pixels).toEqual({ width: 600, height: 400 });
    const { orientation, exif, icc, xmp, iptc } = await sharp(bytes).metadata();
    expect({ orientation, exif, icc, xmp, iptc }).toEqual({});
    expect(Buffer.from(bytes).includes('GPS')).toBe(false);
    expect(Buffer.from(bytes).includes('Invented Phone')).toBe(false);
    const [red, green] = await colourAt(bytes, 0.2, 0.2);
    expect(red).toBeGreaterThan(green + 80);
    const blue = await colourAt(bytes, 0.8, 0.8);
    expect(blue[2]).toBeGreaterThan(blue[0] + 80);
  });

  test('from an iPhone becomes a JPEG', async () => {
    const heic = await readFile(join(import.meta.dirname, '../../fixtures/files/id-emblem-turned.heic'));
    const { bytes } = await made(heic);
    expect((await sharp(bytes).metadata()).format).toBe('jpeg');
  });

  test('is cut to its document, whose own top left becomes the top left', async () => {
    const page = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#303030' } })
      .composite([
        {
          input: await sharp(await quarters(800, 500))
            .rotate(180)
            .toBuffer(),
          left: 400,
          top: 300,
        },
      ])
      .png()
      .toBuffer();
    const [left, top, right, bottom] = [400 / 1600, 300 / 1200, 1200 / 1600, 800 / 1200];
    const { bytes, pixels } = await made(page, {
      isCard: true,
      // Its own top left lies at the bottom right of the photo.
      outline: [
        [right, bottom],
        [left, bottom],
        [left, top],
        [right, top],
      ],
    });
    expect(pixels.width / pixels.height).toBeCloseTo(85.6 / 53.98, 1);
    expect(pixels.width).toBeLessThanOrEqual(830);
    const [red, green] = await colourAt(bytes, 0.15, 0.15);
    expect(red).toBeGreaterThan(green + 80);
  });

  test('carries a note of use only where one is ordered', async () => {
    const page = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#ffffff' } })
      .png()
      .toBuffer();
    const darkest = async (bytes: Uint8Array) =>
      (await sharp(bytes).greyscale().stats()).channels[0]?.min ?? 0;
    const fontFile = join(resources, 'fonts/NotoSerifCJKsc-Regular.otf');
    const watermark = { text: '仅用于示例', fontFile };
    expect(await darkest((await made(page)).bytes)).toBeGreaterThan(240);
    expect(await darkest((await made(page, { watermark })).bytes)).toBeLessThan(220);
  });

  test('is not made where it cannot be brought under the limit legibly', async () => {
    const photo = await sharp({
      create: {
        width: 2000,
        height: 1500,
        channels: 3,
        background: '#808080',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg({ quality: 100 })
      .toBuffer();
    const order = {
      outline: null,
      isCard: false,
      format: 'jpeg',
      maximumEdge: null,
      watermark: null,
    } as const;
    expect(await convert(photo, { ...order, maximumBytes: 40_000 }, signal)).toBeUndefined();
  });
});

describe('a PDF of several pages', () => {
  test('becomes one tall picture where only pictures are taken', async () => {
    const { bytes, pixels } = await made(await pdfOf([595, 842], [595, 842], [842, 595]));
    expect(pixels.height).toBeGreaterThan(2 * pixels.width);
    expect((await sharp(bytes).metadata()).format).toBe('jpeg');
    expect(bytes.length).toBeLessThanOrEqual(2_000_000);
  });

  test('becomes one PDF of A4 sheets where those are taken, with nothing of the old file', async () => {
    const { bytes, pages } = await made(await pdfOf([595, 842], [842, 595]), { format: 'pdf' });
    expect(pages).toBe(2);
    const document = await PDFDocument.load(bytes);
    expect(document.getAuthor()).toBeUndefined();
    expect(document.getPages().map((page) => Math.round(page.getWidth()))).toEqual([595, 842]);
  });

  test('stays under the limit with all of its pages, or is not made', async () => {
    const noisy = await sharp({
      create: {
        width: 1200,
        height: 1700,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 200, sigma: 20 },
      },
    })
      .jpeg({ quality: 95 })
      .toBuffer();
    const document = await PDFDocument.create();
    const image = await document.embedJpg(noisy);
    for (let page = 0; page < 3; page += 1) {
      document.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
    }
    const bytes = await document.save();
    const limited = { format: 'pdf', maximumBytes: 1_500_000 } as const;
    const file = await made(bytes, limited);
    expect(file.bytes.length).toBeLessThanOrEqual(1_500_000);
    expect((await PDFDocument.load(file.bytes)).getPageCount()).toBe(3);
  });
});
