import type { Box } from '../../../shared/model/recognition.ts';
import { type Pixels, pixelsOfPages } from '../letter/printed-letter.ts';

const scale = 2;

/** What filling in has changed on a page as it is shown, in pixels of half a point. */
export interface AddedInk {
  /** Changed pixels within a box, as rows of 0 (unchanged) and 1, cut to the box. */
  within(box: Box): number[][];
  /** How many changed pixels lie in none of the boxes. */
  outside(boxes: readonly Box[]): number;
}

/** Compares each page of a filled form with the form, as a reader draws both. */
export async function addedInk(form: Uint8Array, filled: Uint8Array): Promise<AddedInk[]> {
  const [before, after] = [await pixelsOfPages(form, scale), await pixelsOfPages(filled, scale)];
  if (before.length !== after.length) throw new Error('another number of pages');
  return after.map((page, index) => inkOf(page, before[index]));
}

/** Pixels that are not white on one page of a PDF, counted within a box. */
function inkOf(page: Pixels, before: Pixels | undefined): AddedInk {
  const { width, height } = page;
  if (before?.width !== width || before.height !== height) throw new Error('a page of another size');
  const isChanged = (x: number, y: number) =>
    Math.abs((page.grey[y * width + x] ?? 0) - (before.grey[y * width + x] ?? 0)) > 40;
  const edges = ([x, y, w, h]: Box) => ({
    left: Math.round(x * width),
    top: Math.round(y * height),
    right: Math.round((x + w) * width),
    bottom: Math.round((y + h) * height),
  });
  return {
    within: (box) => {
      const { left, top, right, bottom } = edges(box);
      return Array.from({ length: bottom - top }, (_row, y) =>
        Array.from({ length: right - left }, (_column, x) => (isChanged(left + x, top + y) ? 1 : 0)),
      );
    },
    outside: (boxes) => {
      const places = boxes.map(edges);
      let count = 0;
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          const isInside = places.some(
            ({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom,
          );
          if (!isInside && isChanged(x, y)) count += 1;
        }
      }
      return count;
    },
  };
}

export const inkCount = (rows: readonly (readonly number[])[]) => rows.flat().filter((ink) => ink > 0).length;

/** How far two patterns of ink agree: 1 where each pixel of either has ink on the other, too, within a pixel. */
export function agreement(one: number[][], other: number[][]): number {
  const near = (rows: number[][], x: number, y: number) =>
    [-1, 0, 1].some((dy) => [-1, 0, 1].some((dx) => rows[y + dy]?.[x + dx] === 1));
  const share = (from: number[][], to: number[][]) => {
    let [all, found] = [0, 0];
    for (const [y, row] of from.entries()) {
      for (const [x, ink] of row.entries()) {
        if (ink === 0) continue;
        all += 1;
        if (near(to, x, y)) found += 1;
      }
    }
    return all === 0 ? 0 : found / all;
  };
  return Math.min(share(one, other), share(other, one));
}
