import { createCanvas, loadImage } from '@napi-rs/canvas';
import sharp from 'sharp';
import { fileDamaged } from '../problems.ts';
import { toPicture } from './decode-sharp.ts';
import { checkPixels } from './limits.ts';
import type { Page } from './page.ts';

/** Offsets of width and height in the header that follows the 14-byte file header (BITMAPINFOHEADER). */
const widthAt = 18;
const heightAt = 22;

/** Decodes a Windows bitmap, which sharp does not read. Throws ProblemError. */
export async function decodeBmp(bytes: Uint8Array): Promise<Page[]> {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < heightAt + 4) throw fileDamaged();
  // A negative height says that rows run from the top.
  const original = {
    width: header.getInt32(widthAt, true),
    height: Math.abs(header.getInt32(heightAt, true)),
  };
  if (original.width < 1 || original.height < 1) throw fileDamaged();
  checkPixels(original);
  const image = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(original.width, original.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, original.width, original.height);
  return [{ original, picture: await toPicture(sharp(data, { raw: { ...original, channels: 4 } })) }];
}
