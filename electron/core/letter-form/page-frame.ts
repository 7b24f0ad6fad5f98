import type { PDFPage } from 'pdf-lib';
import type { Box } from '../../../shared/model/recognition.ts';

/**
 * A page as it is shown: the crop box turned by the page's own rotation. Points, origin top left, `y`
 * downwards; PDF itself measures from the bottom left of the unturned page (ISO 32000-1, 8.3.2 and 14.11.2).
 */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  /** Degrees by which text must be turned to stand upright as shown, counter-clockwise. */
  readonly turn: number;
  /** A point as shown, in the page's own coordinates. */
  toPage(x: number, y: number): { x: number; y: number };
  /** A rectangle in the page's own coordinates, as ratios of the page as shown. */
  toBox(rectangle: { x: number; y: number; width: number; height: number }): Box;
}

export function pageFrame(page: PDFPage): PageFrame {
  const { left, bottom, width, height } = shownBox(page);
  const turn = turnOf(page);
  const isUpright = turn === 0 || turn === 180;
  const shown = isUpright ? { width, height } : { width: height, height: width };

  const toPage = (x: number, y: number) => {
    switch (turn) {
      case 90:
        return { x: left + y, y: bottom + x };
      case 180:
        return { x: left + width - x, y: bottom + y };
      case 270:
        return { x: left + width - y, y: bottom + height - x };
      default:
        return { x: left + x, y: bottom + height - y };
    }
  };
  const toShown = (x: number, y: number) => {
    switch (turn) {
      case 90:
        return { x: y - bottom, y: x - left };
      case 180:
        return { x: left + width - x, y: y - bottom };
      case 270:
        return { x: bottom + height - y, y: left + width - x };
      default:
        return { x: x - left, y: bottom + height - y };
    }
  };
  return {
    ...shown,
    turn,
    toPage,
    toBox: (rectangle) => {
      const one = toShown(rectangle.x, rectangle.y);
      const other = toShown(rectangle.x + rectangle.width, rectangle.y + rectangle.height);
      const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
      const ratio = (length: number, whole: number) => Math.min(1, Math.max(0, length / whole));
      return [
        ratio(x, shown.width),
        ratio(y, shown.height),
        ratio(Math.abs(one.x - other.x), shown.width),
        ratio(Math.abs(one.y - other.y), shown.height),
      ];
    },
  };
}

/** Readers show what of the crop box lies on the paper, and all of the paper where nothing does. */
function shownBox(page: PDFPage) {
  const [paper, crop] = [page.getMediaBox(), page.getCropBox()];
  const left = Math.max(paper.x, crop.x);
  const bottom = Math.max(paper.y, crop.y);
  const width = Math.min(paper.x + paper.width, crop.x + crop.width) - left;
  const height = Math.min(paper.y + paper.height, crop.y + crop.height) - bottom;
  if (width > 0 && height > 0) return { left, bottom, width, height };
  return { left: paper.x, bottom: paper.y, width: paper.width, height: paper.height };
}

/** Only quarter turns are turns; readers take anything else for none. */
function turnOf(page: PDFPage): number {
  const { angle } = page.getRotation();
  return angle % 90 === 0 ? ((angle % 360) + 360) % 360 : 0;
}
