import sharp, { type Metadata, type Sharp } from 'sharp';
import type { Size } from '../geometry.ts';
import type { Picture } from '../picture.ts';
import { fileAnimated, fileDamaged, maximumPages, tooManyPages } from '../problems.ts';
import { isAnimatedPng } from './animated-png.ts';
import { checkPixels, workingEdge } from './limits.ts';
import type { Page } from './page.ts';

const lenient = { failOn: 'truncated', limitInputPixels: false } as const;

/** Reduces anything sharp understands to upright 8-bit sRGB on white, no side above the working edge. */
export async function toPicture(input: Sharp): Promise<Picture> {
  const { data, info } = await input
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize({ width: workingEdge, height: workingEdge, fit: 'inside', withoutEnlargement: true })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { width: info.width, height: info.height, data };
  throw fileDamaged();
}

function uprightSize({ width, height, orientation = 1 }: Metadata): Size {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

/**
 * Decodes JPEG, PNG, WebP, GIF, AVIF and TIFF (each page of it). Throws ProblemError, and sharp's own errors
 * for damage.
 */
export async function decodeWithSharp(bytes: Uint8Array): Promise<Page[]> {
  const metadata = await sharp(bytes, lenient).metadata();
  checkPixels(metadata);
  const pages = metadata.pages ?? 1;
  const isAnimation =
    metadata.format === 'png' ? isAnimatedPng(bytes) : metadata.format !== 'tiff' && pages > 1;
  if (isAnimation) throw fileAnimated();
  if (pages > maximumPages) throw tooManyPages(pages);
  const decoded: Page[] = [];
  for (let page = 0; page < pages; page += 1) {
    const input = sharp(bytes, { ...lenient, page });
    const original = uprightSize(page === 0 ? metadata : await input.metadata());
    checkPixels(original);
    decoded.push({ original, picture: await toPicture(input) });
  }
  return decoded;
}
