import { degrees, PDFDocument } from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { bitmapOf } from './bitmap.ts';

type Encode = (picture: Uint8Array) => Promise<Uint8Array>;

const by =
  (encode: (picture: Sharp) => Sharp): Encode =>
  (picture) =>
    encode(sharp(picture)).toBuffer();

/** A PDF whose page the picture fills. */
export async function pdfOf(
  picture: Uint8Array,
  { pages = 1, rotate = 0 }: { pages?: number; rotate?: number } = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const image = await document.embedPng(await sharp(picture).png().toBuffer());
  for (let number = 0; number < pages; number += 1) {
    const page = document.addPage([image.width, image.height]);
    page.drawImage(image, { x: 0, y: 0, width: image.width, height: image.height });
    page.setRotation(degrees(rotate));
  }
  return document.save();
}

/** The same picture in each form that has to be read, in colour. HEIC is missing: nothing at hand writes it. */
export const colourFormats: Readonly<Record<string, Encode>> = {
  'baseline JPEG': by((picture) => picture.jpeg({ quality: 95 })),
  'progressive JPEG': by((picture) => picture.jpeg({ quality: 95, progressive: true })),
  'CMYK JPEG': by((picture) => picture.toColourspace('cmyk').jpeg({ quality: 95 })),
  PNG: by((picture) => picture.png()),
  '16-bit PNG': by((picture) => picture.toColourspace('rgb16').png()),
  'PNG with a palette': by((picture) => picture.png({ palette: true })),
  'interlaced PNG': by((picture) => picture.png({ progressive: true })),
  WebP: by((picture) => picture.webp({ quality: 95 })),
  'lossless WebP': by((picture) => picture.webp({ lossless: true })),
  'LZW TIFF': by((picture) => picture.tiff({ compression: 'lzw' })),
  'tiled TIFF': by((picture) => picture.tiff({ compression: 'deflate', tile: true })),
  'JPEG in TIFF': by((picture) => picture.tiff({ compression: 'jpeg', quality: 95 })),
  'CMYK TIFF': by((picture) => picture.toColourspace('cmyk').tiff()),
  '16-bit TIFF': by((picture) => picture.toColourspace('rgb16').tiff()),
  GIF: by((picture) => picture.gif()),
  AVIF: by((picture) => picture.avif({ quality: 90, effort: 0 })),
  '8-bit BMP': (picture) => bitmapOf(picture, { bits: 8 }),
  '24-bit BMP': (picture) => bitmapOf(picture, { bits: 24 }),
  '32-bit BMP': (picture) => bitmapOf(picture, { bits: 32 }),
  'BMP from the top': (picture) => bitmapOf(picture, { bits: 24, isTopDown: true }),
  'BMP of OS/2': (picture) => bitmapOf(picture, { bits: 24, hasCoreHeader: true }),
  '4-bit BMP': (picture) => bitmapOf(picture, { bits: 4 }),
  PDF: (picture) => pdfOf(picture),
};

/** The same in black, white and grey. */
export const grayFormats: Readonly<Record<string, Encode>> = {
  'grey JPEG': by((picture) => picture.grayscale().jpeg()),
  'grey PNG': by((picture) => picture.grayscale().png()),
  '16-bit grey PNG': by((picture) => picture.toColourspace('grey16').png()),
  'G4 TIFF': by((picture) =>
    picture.grayscale().toColourspace('b-w').threshold(128).tiff({ compression: 'ccittfax4', bitdepth: 1 }),
  ),
  '1-bit BMP': (picture) => bitmapOf(picture, { bits: 1 }),
};
