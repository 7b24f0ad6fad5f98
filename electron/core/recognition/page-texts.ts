import { reduced } from './find/reduced.ts';
import type { LineFinder } from './find-lines/line-finder.ts';
import { around, boxAround, contains, type Quad, type Rectangle, scaled } from './geometry.ts';
import { centre } from './nested-quads.ts';
import { isRoomBeside } from './page-places.ts';
import type { Picture } from './picture.ts';
import { isEvenBesides } from './printed-area.ts';
import { sidesOf } from './quad.ts';

/** Longer side, in pixels, of the page when it is seen whether it shows more text than what was read. */
const pageGlance = 640;
const closestGlance = 960;

/** Longer side of the smallest document in that glance: what lies beside it is likely as small, its letters 9 pixels. */
const documentGlance = 300;

/** No document that is read here has fewer lines. */
const leastLines = 3;

/** Text of a document whose longer side is this share of a page's shows at that glance. */
const largeOutline = 0.5;

/** Where text stands on a page besides the documents that were read; the page is looked at once, when first asked. */
export interface PageTexts {
  /**
   * Around the text beside documents, on a ground that hides print from `printedBesides`; `undefined` where there is
   * none, or no room for another document.
   * @param taken the documents' corners, in pixels of the page
   */
  besides(taken: readonly Quad[]): Promise<Rectangle | undefined>;
  /** Whether an outline may show text besides documents within it. */
  isMoreWithin(outline: Quad, taken: readonly Quad[]): Promise<boolean>;
}

function longerSide(quad: Quad): number {
  const { width, height } = sidesOf(quad);
  return Math.max(width, height);
}

/** Text on a page as a finder sees it from afar. */
export function textsOn(page: Picture, finder: Pick<LineFinder, 'find'>): PageTexts {
  let seen: Promise<readonly Quad[]> | undefined;

  async function look(taken: readonly Quad[]): Promise<readonly Quad[]> {
    const smallest = Math.min(...taken.map(longerSide));
    const whole = Math.max(page.width, page.height);
    const closer = Math.min(closestGlance, whole, Math.round((documentGlance * whole) / smallest));
    const edge = Math.max(pageGlance, closer);
    const small = await reduced(page);
    const view = edge > Math.max(small.width, small.height) ? page : small;
    const found = await finder.find(view, edge);
    return found.map((quad) => scaled(quad, page.width / view.width));
  }

  async function elsewhere(taken: readonly Quad[]): Promise<Quad[]> {
    seen ??= look(taken);
    return (await seen).filter((text) => !taken.some((quad) => contains(quad, centre(text))));
  }

  return {
    async besides(taken) {
      if (taken.length === 0 || !isRoomBeside(taken, page) || (await isEvenBesides(page, taken))) {
        return undefined;
      }
      const more = await elsewhere(taken);
      return more.length < leastLines ? undefined : around(more.map(boxAround));
    },
    async isMoreWithin(outline, taken) {
      if (longerSide(outline) < largeOutline * Math.max(page.width, page.height)) return true;
      const more = (await elsewhere(taken)).filter((text) => contains(outline, centre(text)));
      return more.length >= leastLines;
    },
  };
}
