import type { Rectangle } from '../geometry.ts';
import { freeing, openCv } from '../opencv.ts';
import type { GrayPicture } from '../picture.ts';

/** Sizes that a stroke or letter can have, as shares of the longer side of a document. */
const tallest = 0.1;
const widest = 0.2;
const leastPixels = 10;

/**
 * Upright boxes around connected strokes that can belong to text; pictures, frames, specks and what
 * touches the edge are left out.
 */
export async function findGlyphs(mask: GrayPicture): Promise<Rectangle[]> {
  const { cv } = await openCv;
  return freeing((keep) => {
    const source = keep(cv.matFromArray(mask.height, mask.width, cv.CV_8UC1, mask.data));
    const stats = keep(new cv.Mat());
    const count = cv.connectedComponentsWithStats(source, keep(new cv.Mat()), stats, keep(new cv.Mat()), 8);
    const edge = Math.max(mask.width, mask.height);
    const glyphs: Rectangle[] = [];
    for (let label = 1; label < count; label += 1) {
      const [x = 0, y = 0, width = 0, height = 0, area = 0] = stats.data32S.subarray(
        5 * label,
        5 * label + 5,
      );
      const inside = x > 1 && y > 1 && x + width < mask.width - 1 && y + height < mask.height - 1;
      const fits = inside && height <= edge * tallest && width <= edge * widest && area >= leastPixels;
      if (fits) glyphs.push({ x, y, width, height });
    }
    return glyphs;
  });
}
