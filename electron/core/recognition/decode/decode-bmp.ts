import { createCanvas, loadImage } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { Size } from '../geometry.ts';
import { fileDamaged } from '../problems.ts';
import { toPicture } from './decode-sharp.ts';
import { checkPixels } from './limits.ts';
import type { Page } from './page.ts';

/** Offsets in the 14-byte file header and the header that follows it (BITMAPINFOHEADER). */
const pixelsAt = 10;
const widthAt = 18;
const heightAt = 22;
const bitsAt = 28;
const compressionAt = 30;
const headerEnd = 34;

/** Decodes a Windows bitmap, which sharp does not read. Throws ProblemError. */
export async function decodeBmp(bytes: Uint8Array): Promise<Page[]> {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < headerEnd) throw fileDamaged();
  // A negative height says that rows run from the top.
  const original = {
    width: header.getInt32(widthAt, true),
    height: Math.abs(header.getInt32(heightAt, true)),
  };
  if (original.width < 1 || original.height < 1) throw fileDamaged();
  checkPixels(original);
  // The canvas leaves rows that are missing at the end empty, and says nothing.
  if (isCutOff(header, original)) throw fileDamaged();
  const image = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(original.width, original.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, original.width, original.height);
  return [{ original, picture: await toPicture(sharp(data, { raw: { ...original, channels: 4 } })) }];
}

/** Rows of uncompressed pixels take whole groups of four bytes. */
function isCutOff(header: DataView, { width, height }: Size): boolean {
  if (header.getUint32(compressionAt, true) !== 0) return false;
  const bytesPerRow = Math.ceil((width * header.getUint16(bitsAt, true)) / 32) * 4;
  return header.getUint32(pixelsAt, true) + bytesPerRow * height > header.byteLength;
}
