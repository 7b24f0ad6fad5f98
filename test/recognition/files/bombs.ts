import { readFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import { drawObject, PDFDocument, PDFName, PDFRawStream, scale } from 'pdf-lib';
import sharp from 'sharp';

/** Pixels that each bomb claims along both sides. */
const claimed = 50_000;

const bytesOf = (...values: number[]): Buffer => Buffer.from(values);
const big32 = (value: number): Buffer => bytesOf(value >>> 24, value >>> 16, value >>> 8, value);
const little32 = (value: number): Buffer => big32(value).reverse();
const little16 = (value: number): Buffer => bytesOf(value, value >>> 8);

const small = () => sharp({ create: { width: 48, height: 32, channels: 3, background: '#c0c0c0' } });

function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([big32(data.length), body, big32(crc32(body))]);
}

function png(): Buffer {
  const bilevelGrey = bytesOf(1, 0, 0, 0, 0);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', Buffer.concat([big32(claimed), big32(claimed), bilevelGrey])),
    pngChunk('IDAT', deflateSync(Buffer.alloc((claimed / 8 + 1) * 100))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG whose frame header claims the size (ISO/IEC 10918-1, B.2.2). */
async function jpeg(): Promise<Buffer> {
  const bytes = await small().jpeg().toBuffer();
  const frame = bytes.indexOf(bytesOf(0xff, 0xc0));
  bytes.writeUInt16BE(claimed, frame + 5);
  bytes.writeUInt16BE(claimed, frame + 7);
  return bytes;
}

/** A TIFF of one strip; its tags are numbers of TIFF 6.0, section 8. */
function tiff(): Buffer {
  const tags = [
    [256, claimed],
    [257, claimed],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, claimed],
    [279, 64],
  ];
  const entries = tags.map(([tag = 0, value = 0]) =>
    Buffer.concat([little16(tag), little16(4), little32(1), little32(value)]),
  );
  const directory = Buffer.concat([little16(tags.length), ...entries, little32(0)]);
  return Buffer.concat([Buffer.from('II*\0', 'latin1'), little32(72), Buffer.alloc(64), directory]);
}

function bmp(compression: number): Buffer {
  const header = [40, claimed, claimed].map(little32);
  const form = [little16(1), little16(8), little32(compression), Buffer.alloc(20)];
  const body = Buffer.concat([...header, ...form, Buffer.alloc(1200)]);
  return Buffer.concat([
    Buffer.from('BM', 'latin1'),
    little32(body.length + 14),
    little32(0),
    little32(1078),
    body,
  ]);
}

async function gif(): Promise<Buffer> {
  const bytes = await small().gif().toBuffer();
  const picture = bytes.indexOf(bytesOf(0x2c, 0, 0, 0, 0));
  for (const at of [6, picture + 5]) {
    bytes.writeUInt16LE(claimed, at);
    bytes.writeUInt16LE(claimed, at + 2);
  }
  return bytes;
}

/** The canvas of the extended header, which may claim 2²⁴ pixels a side. */
async function webp(): Promise<Buffer> {
  const bytes = await small().withMetadata({ orientation: 1 }).webp().toBuffer();
  const header = bytes.indexOf('VP8X');
  bytes.writeUIntLE(claimed - 1, header + 12, 3);
  bytes.writeUIntLE(claimed - 1, header + 15, 3);
  return bytes;
}

/** Every `ispe` property, which gives a size in pixels (ISO/IEC 23008-12, 6.5.3). */
function enlarged(bytes: Buffer): Buffer {
  for (let at = bytes.indexOf('ispe'); at >= 0; at = bytes.indexOf('ispe', at + 4)) {
    bytes.writeUInt32BE(claimed, at + 8);
    bytes.writeUInt32BE(claimed, at + 12);
  }
  return bytes;
}

const heicPhoto = new URL('../../fixtures/files/id-emblem-turned.heic', import.meta.url);

/** A page that is small, with a bilevel picture in it that is not. */
async function pdfPicture(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([300, 200]);
  const dictionary = document.context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: claimed,
    Height: claimed,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 1,
    Filter: 'FlateDecode',
  });
  const data = deflateSync(Buffer.alloc((claimed / 8) * 2000));
  const picture = document.context.register(PDFRawStream.of(dictionary, data));
  page.node.setXObject(PDFName.of('Bomb'), picture);
  page.pushOperators(scale(300, 200), drawObject('Bomb'));
  return document.save();
}

/** Small files that claim 50,000 × 50,000 pixels. */
export const bombs: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  PNG: png,
  JPEG: jpeg,
  TIFF: tiff,
  BMP: () => bmp(0),
  'run-length BMP': () => bmp(1),
  GIF: gif,
  WebP: webp,
  AVIF: async () => enlarged(await small().avif({ effort: 0 }).toBuffer()),
  HEIC: async () => enlarged(await readFile(heicPhoto)),
  'a picture in a PDF': pdfPicture,
};

/** A PDF of one empty page as large as a page may claim to be. */
export async function hugePage(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([claimed * 100, claimed * 100]);
  return document.save();
}
