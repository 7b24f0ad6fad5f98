import type { Size } from '../geometry.ts';
import type { Picture } from '../picture.ts';
import type { Page } from './page.ts';

const bytesPerPixel = 3;
const paper = 255;

export interface Stacked {
  /** Size of all upright originals below each other. */
  readonly original: Size;
  readonly picture: Picture;
  /** Where each page's picture begins, in pixels from the top of `picture`. */
  readonly tops: readonly number[];
}

/**
 * Puts the pages of a file below each other into one picture, so that one box of ratios names a place in any
 * of them. A file of one page stays as it is.
 */
export function stacked(pages: readonly Page[]): Stacked {
  const [only] = pages;
  if (only !== undefined && pages.length === 1) return { ...only, tops: [0] };
  const width = Math.max(...pages.map(({ picture }) => picture.width));
  const height = pages.reduce((sum, { picture }) => sum + picture.height, 0);
  const data = new Uint8Array(width * height * bytesPerPixel).fill(paper);
  const tops: number[] = [];
  let top = 0;
  for (const { picture } of pages) {
    for (let row = 0; row < picture.height; row += 1) {
      const from = row * picture.width * bytesPerPixel;
      const line = picture.data.subarray(from, from + picture.width * bytesPerPixel);
      data.set(line, (top + row) * width * bytesPerPixel);
    }
    tops.push(top);
    top += picture.height;
  }
  return { original: { width, height }, picture: { width, height, data }, tops };
}
