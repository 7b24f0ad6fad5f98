import sharp from 'sharp';
import type { Size } from '../recognition/geometry.ts';
import type { Picture } from '../recognition/picture.ts';
import type { Converted } from './conversion.ts';
import { jpegWithin, qualities } from './jpeg-search.ts';

export interface PictureLimits {
  readonly format: 'jpeg' | 'png';
  readonly maximumBytes: number;
  readonly maximumEdge: number | null;
  /** How many pages stand below each other in it. */
  readonly pages: number;
}

/** Pixels along the shorter side of a page below which its small print can no longer be read. */
const leastSide = 720;
/** Bounds of how much smaller a further try is. */
const shrinking = { least: 0.5, most: 0.9 };
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
  const { most, least } = scalesOf(picture, limits);
  if (most < least) return undefined;
  let first: number = qualities.best;
  for (let scale = most; ; ) {
    signal.throwIfAborted();
    const { width, height, data } = await scaled(picture, scale);
    const bytes = await encoded({ width, height, data }, limits, first, signal);
    if (bytes.length <= limits.maximumBytes) return { bytes, pages: 1, pixels: { width, height } };
    if (scale === least) return undefined;
    scale = Math.max(least, scale * shrinkingFor(bytes.length, limits));
    first = qualities.middle;
  }
}

/** The largest that is allowed, and the least that is legible, as shares of the picture's sides. */
function scalesOf({ width, height }: Size, { maximumEdge, pages }: PictureLimits) {
  const longer = Math.max(width, height);
  const page = Math.min(width, height / pages);
  return {
    most: Math.min(1, Math.min(maximumEdge ?? longestJpeg, longestJpeg) / longer),
    least: Math.min(1, leastSide / page),
  };
}

/** A file's size goes with the number of pixels; a little less leaves room for a better quality. */
function shrinkingFor(bytes: number, { maximumBytes }: PictureLimits): number {
  const { least, most } = shrinking;
  return Math.min(most, Math.max(least, Math.sqrt(maximumBytes / bytes) * most));
}

const rawOf = ({ width, height }: Size) => ({ raw: { width, height, channels: 3 as const } });

async function scaled(picture: Picture, scale: number): Promise<Picture> {
  if (scale === 1) return picture;
  const size = {
    width: Math.max(1, Math.floor(picture.width * scale)),
    height: Math.max(1, Math.floor(picture.height * scale)),
  };
  const data = await sharp(picture.data, rawOf(picture))
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer();
  return { ...size, data };
}

async function encoded(
  picture: Picture,
  { format, maximumBytes }: PictureLimits,
  first: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const input = sharp(picture.data, rawOf(picture));
  if (format === 'png') return input.png({ compressionLevel: 9 }).toBuffer();
  const encode = (quality: number) => {
    signal.throwIfAborted();
    // Colour in full detail: a red seal on black print would otherwise bleed.
    return input.clone().jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
  };
  return (await jpegWithin(encode, maximumBytes, first)).bytes;
}
