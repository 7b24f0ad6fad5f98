import type { Size } from '../geometry.ts';
import type { Picture } from '../picture.ts';
import type { Page } from './page.ts';

const bytesPerPixel = 3;
const paper = 255;

/** Size of all pages below each other: as they were, and as they are worked on. */
export function wholeSize(pages: readonly Page[]): { original: Size; working: Size } {
  const working = {
    width: Math.max(...pages.map(({ picture }) => picture.width)),
    height: pages.reduce((sum, { picture }) => sum + picture.height, 0),
  };
  const [only] = pages;
  return { original: only !== undefined && pages.length === 1 ? only.original : working, working };
}

/**
 * Puts the pages of a file below each other into one picture, so that one box of ratios names a place in any
 * of them. A file of one page stays as it is.
 */
export function stacked(pages: readonly Page[]): Picture {
  const [only] = pages;
  if (only !== undefined && pages.length === 1) return only.picture;
  const { width, height } = wholeSize(pages).working;
  const data = new Uint8Array(width * height * bytesPerPixel).fill(paper);
  let top = 0;
  for (const { picture } of pages) {
    for (let row = 0; row < picture.height; row += 1) {
      const from = row * picture.width * bytesPerPixel;
      const line = picture.data.subarray(from, from + picture.width * bytesPerPixel);
      data.set(line, (top + row) * width * bytesPerPixel);
    }
    top += picture.height;
  }
  return { width, height, data };
}
