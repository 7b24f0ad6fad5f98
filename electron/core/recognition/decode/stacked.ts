import type { Size } from '../geometry.ts';
import type { Page } from './page.ts';

/**
 * Size of all pages below each other, so that one box of ratios names a place in any of them: as they were, and
 * as they are worked on. A file of one page stays as it is.
 */
export function wholeSize(pages: readonly Page[]): { original: Size; working: Size } {
  const sizes = pages.map(({ working }) => working);
  const working = {
    width: Math.max(...sizes.map(({ width }) => width)),
    height: sizes.reduce((sum, { height }) => sum + height, 0),
  };
  const [only] = pages;
  return { original: only !== undefined && pages.length === 1 ? only.original : working, working };
}
