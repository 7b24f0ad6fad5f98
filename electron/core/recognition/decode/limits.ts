import { maximumFileBytes } from '../../../../shared/model/file-size.ts';
import type { Size } from '../geometry.ts';
import { fileEmpty, fileTooLarge, tooManyPixels } from '../problems.ts';

/**
 * Most pixels of one picture, by what its decoder keeps in memory: a JPEG is reduced while it is decoded, most
 * PNG and TIFF files pass row by row, everything else stands in memory whole, four bytes for each pixel,
 * and AVIF seventeen (measured).
 */
export const maximumPixels = {
  reduced: 250_000_000,
  rowByRow: 100_000_000,
  whole: 50_000_000,
  avif: 16_000_000,
} as const;

/** Longest side, in pixels, of what is worked on: enough for a licence photographed on an A4 page. */
const workingEdge = 3600;

export function checkBytes(bytes: Uint8Array): void {
  if (bytes.length === 0) throw fileEmpty();
  if (bytes.length > maximumFileBytes) throw fileTooLarge();
}

/** Called with the size a file claims, before any pixel of it is decoded. */
export function checkPixels({ width, height }: Size, most: number): void {
  if (width * height > most) throw tooManyPixels();
}

/** The size scaled down, keeping its shape, so that neither side is above `edge`. */
export function fitted({ width, height }: Size, edge: number = workingEdge): Size {
  const scale = Math.min(1, edge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
