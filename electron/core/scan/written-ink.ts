import { around, clipped, type Rectangle } from '../recognition/geometry.ts';
import { freeing, openCv } from '../recognition/opencv.ts';
import { type Inks, millimetres } from './flat-page.ts';

/** How dark ink is that a hand wrote, and how red what belongs to a seal. */
const leastDarkness = 70;
const mostRedness = 48;
/** Smaller patches are specks; square millimetres. */
const speck = 0.25;

interface Ink {
  /** Square millimetres. */
  readonly area: number;
  /** Around all of it, in pixels of the flat page; `undefined` where there is none. */
  readonly box?: Rectangle;
}

const inside = (x: number, y: number, part: Rectangle): boolean =>
  x >= part.x && y >= part.y && x < part.x + part.width && y < part.y + part.height;

/**
 * Dark ink in a part of a flat page that is neither printed nor of a seal.
 * @param printed where print is expected, in pixels of the page
 * @param isHidden pixels that do not count, such as those of a seal that is not red
 */
export async function writtenInk(
  { dark, red }: Pick<Inks, 'dark' | 'red'>,
  part: Rectangle,
  printed: readonly Rectangle[],
  isHidden: (x: number, y: number) => boolean = () => false,
): Promise<Ink> {
  const { cv } = await openCv;
  const { x: left, y: top, width, height } = clipped(part, dark);
  const near = printed.filter(
    (box) =>
      box.x < left + width && box.y < top + height && box.x + box.width > left && box.y + box.height > top,
  );
  const mask = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [x, y] = [left + column, top + row];
      const at = y * dark.width + x;
      if ((dark.data[at] ?? 0) < leastDarkness || (red.data[at] ?? 0) > mostRedness) continue;
      if (near.some((box) => inside(x, y, box)) || isHidden(x, y)) continue;
      mask[row * width + column] = 255;
    }
  }
  const least = speck * millimetres(1) ** 2;
  return freeing((keep) => {
    const mat = keep(cv.matFromArray(height, width, cv.CV_8UC1, mask));
    const stats = keep(new cv.Mat());
    const count = cv.connectedComponentsWithStats(mat, keep(new cv.Mat()), stats, keep(new cv.Mat()), 8);
    const boxes: Rectangle[] = [];
    let area = 0;
    for (let label = 1; label < count; label += 1) {
      const [x = 0, y = 0, across = 0, down = 0, size = 0] = stats.data32S.subarray(5 * label, 5 * label + 5);
      if (size < least) continue;
      area += size;
      boxes.push({ x: left + x, y: top + y, width: across, height: down });
    }
    return { area: area / millimetres(1) ** 2, ...(boxes.length > 0 && { box: around(boxes) }) };
  });
}
