import sharp, { type Metadata, type Sharp } from 'sharp';
import type { Size } from '../geometry.ts';
import type { Picture } from '../picture.ts';
import { fileAnimated, fileDamaged, maximumPages, tooManyPages } from '../problems.ts';
import { isAnimatedPng } from './animated-png.ts';
import { withEndMarker } from './jpeg-end.ts';
import { checkPixels, fitted, maximumPixels } from './limits.ts';
import { heldBy, type Page, type Pages } from './page.ts';

// Every file is seen once: what the library would keep of it is memory for nothing.
sharp.cache(false);

const lenient = { failOn: 'truncated', limitInputPixels: false } as const;

/** Reduces anything sharp understands to upright 8-bit sRGB on white, of exactly the given size. */
export async function toPicture(input: Sharp, { width, height }: Size): Promise<Picture> {
  const { data, info } = await input
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize({ width, height, fit: 'fill' })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { width: info.width, height: info.height, data };
  throw fileDamaged();
}

function uprightSize({ width, height, orientation = 1 }: Metadata): Size {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

function mostPixels({ format, isProgressive }: Metadata): number {
  if (isProgressive) return maximumPixels.whole;
  if (format === 'heif') return maximumPixels.avif;
  if (format === 'jpeg') return maximumPixels.reduced;
  return format === 'png' || format === 'tiff' ? maximumPixels.rowByRow : maximumPixels.whole;
}

async function draw(bytes: Uint8Array, page: number, working: Size): Promise<Picture> {
  try {
    return await toPicture(sharp(bytes, { ...lenient, page }), working);
  } catch (error) {
    const completed = withEndMarker(bytes);
    if (completed === undefined) throw error;
    return toPicture(sharp(completed, { ...lenient, failOn: 'warning' }), working);
  }
}

/**
 * Opens JPEG, PNG, WebP, GIF, AVIF and TIFF (each page of it). Throws ProblemError, and sharp's own errors
 * for damage.
 */
export async function openWithSharp(bytes: Uint8Array): Promise<Pages> {
  const metadata = await sharp(bytes, lenient).metadata();
  checkPixels(metadata, mostPixels(metadata));
  const count = metadata.pages ?? 1;
  const isAnimation =
    metadata.format === 'png' ? isAnimatedPng(bytes) : metadata.format !== 'tiff' && count > 1;
  if (isAnimation) throw fileAnimated();
  if (count > maximumPages) throw tooManyPages(count);
  const pages: Page[] = [];
  for (let page = 0; page < count; page += 1) {
    const ofPage = page === 0 ? metadata : await sharp(bytes, { ...lenient, page }).metadata();
    checkPixels(ofPage, mostPixels(metadata));
    const original = uprightSize(ofPage);
    const working = fitted(original);
    pages.push({ original, working, picture: () => draw(bytes, page, working) });
  }
  return heldBy(pages);
}
