import { createCanvas, loadImage } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { Size } from '../geometry.ts';
import type { Picture } from '../picture.ts';
import { fileDamaged } from '../problems.ts';
import { toPicture } from './decode-sharp.ts';
import { checkPixels, fitted, maximumPixels } from './limits.ts';
import { heldBy, type Pages } from './page.ts';

/** Offsets in the 14-byte file header and the header that follows it (BITMAPINFOHEADER, BITMAPCOREHEADER). */
const pixelsAt = 10;
const headerLengthAt = 14;
const widthAt = 18;
const heightAt = 22;
const bitsAt = 28;
const compressionAt = 30;
const headerEnd = 34;
const coreHeaderLength = 12;
const coreHeightAt = 20;
const coreBitsAt = 24;

interface Header extends Size {
  readonly bits: number;
  readonly isCompressed: boolean;
}

function headerOf(view: DataView): Header {
  if (view.byteLength < headerEnd) throw fileDamaged();
  if (view.getUint32(headerLengthAt, true) === coreHeaderLength) {
    return {
      width: view.getUint16(widthAt, true),
      height: view.getUint16(coreHeightAt, true),
      bits: view.getUint16(coreBitsAt, true),
      isCompressed: false,
    };
  }
  return {
    width: view.getInt32(widthAt, true),
    // A negative height says that rows run from the top.
    height: Math.abs(view.getInt32(heightAt, true)),
    bits: view.getUint16(bitsAt, true),
    isCompressed: [1, 2].includes(view.getUint32(compressionAt, true)),
  };
}

/** Rows of pixels that are not compressed take whole groups of four bytes. */
function isCutOff(view: DataView, { width, height, bits, isCompressed }: Header): boolean {
  if (isCompressed) return false;
  const bytesPerRow = Math.ceil((width * bits) / 32) * 4;
  return view.getUint32(pixelsAt, true) + bytesPerRow * height > view.byteLength;
}

async function draw(bytes: Uint8Array, working: Size): Promise<Picture> {
  const image = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(working.width, working.height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, working.width, working.height);
  const { data } = context.getImageData(0, 0, working.width, working.height);
  return toPicture(sharp(data, { raw: { ...working, channels: 4 } }), working);
}

/** Opens a Windows bitmap, which sharp does not read. Throws ProblemError. */
export async function openBmp(bytes: Uint8Array): Promise<Pages> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = headerOf(view);
  const original = { width: header.width, height: header.height };
  if (original.width < 1 || original.height < 1) throw fileDamaged();
  checkPixels(original, maximumPixels.whole);
  // The canvas leaves rows that are missing at the end empty, and says nothing.
  if (isCutOff(view, header)) throw fileDamaged();
  const working = fitted(original);
  return heldBy([{ original, working, picture: () => draw(bytes, working) }]);
}
