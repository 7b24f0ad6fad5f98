import sharp, { type Sharp } from 'sharp';
import type { Size } from '../recognition/geometry.ts';
import type { Picture } from '../recognition/picture.ts';
import type { Converted } from './conversion.ts';
import { jpegWithin } from './jpeg-search.ts';

export interface PictureLimits {
  readonly format: 'jpeg' | 'png';
  readonly maximumBytes: number;
  readonly maximumEdge: number | null;
  /** How many pages stand below each other in it. */
  readonly pages: number;
}

/** Pixels along the shorter side of a page below which its small print can no longer be read. */
const leastSide = 720;
/** How much smaller each further try is. */
const shrinking = 0.85;
/** Longest side that a JPEG can have (ITU-T T.81, B.2.2). */
const longestJpeg = 65_535;

/**
 * The picture as a file within its limits: in full size and the best quality that fits, or else in fewer pixels.
 * Never enlarged. `undefined` where it would no longer be legible.
 */
export async function pictureWithin(
  picture: Picture,
  limits: PictureLimits,
  signal: AbortSignal,
): Promise<Converted | undefined> {
  for (const scale of scalesOf(picture, limits)) {
    signal.throwIfAborted();
    const size = {
      width: Math.max(1, Math.floor(picture.width * scale)),
      height: Math.max(1, Math.floor(picture.height * scale)),
    };
    const bytes = await encodedWithin(picture, size, limits, signal);
    if (bytes !== undefined) return { bytes, pages: 1, pixels: size };
  }
  return undefined;
}

/** From full size, or the largest that is allowed, down to the least that is legible. */
function* scalesOf({ width, height }: Size, { maximumEdge, pages }: PictureLimits): Generator<number> {
  const longer = Math.max(width, height);
  const page = Math.min(width, height / pages);
  const most = Math.min(1, Math.min(maximumEdge ?? longestJpeg, longestJpeg) / longer);
  const least = Math.min(1, leastSide / page);
  if (most < least) return;
  for (let scale = most; scale > least; scale *= shrinking) yield scale;
  yield least;
}

async function encodedWithin(
  { data, ...from }: Picture,
  size: Size,
  { format, maximumBytes }: PictureLimits,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const pixels = sharp(data, { raw: { ...from, channels: 3 } });
  const input = size.width === from.width && size.height === from.height ? pixels : resized(pixels, size);
  if (format === 'png') {
    const bytes = await input.png({ compressionLevel: 9 }).toBuffer();
    return bytes.length <= maximumBytes ? bytes : undefined;
  }
  const found = await jpegWithin((quality) => {
    signal.throwIfAborted();
    // Colour in full detail: a red seal on black print would otherwise bleed.
    return input.clone().jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
  }, maximumBytes);
  return found?.bytes;
}

const resized = (input: Sharp, { width, height }: Size) => input.resize({ width, height, fit: 'fill' });
