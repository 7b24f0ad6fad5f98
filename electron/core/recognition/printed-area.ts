import { reduced } from './find/reduced.ts';
import { around, type Quad, type Rectangle, type Size, scaled } from './geometry.ts';
import { freeing, type Keep, type Mat, type OpenCv, openCv } from './opencv.ts';
import type { Picture } from './picture.ts';

/** Pixels of the reduced picture that make one cell: about a letter of a card on a page. */
const cell = 8;
/** Share of a cell's pixels that edges of print take up at least. */
const leastInk = 0.06;
/** Cells that hang together in the least thing worth reading; specks and dust have fewer. */
const leastCells = 8;

/** Levels that an even ground may vary by, and the share of what is not hidden that it takes up. */
const evenLevels = 6;
const evenShare = 0.5;

/** Whether what is not hidden lies on an even ground: print without an outline stands on nothing else. */
function isEven(gray: Mat, seen: Mat): boolean {
  const counts = new Uint32Array(256);
  const [levels, mask] = [gray.data, seen.data];
  let total = 0;
  for (let at = 0; at < levels.length; at += 1) {
    if (mask[at] === 0) continue;
    total += 1;
    const level = levels[at] ?? 0;
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const usual = counts.indexOf(Math.max(...counts));
  const near = counts.slice(Math.max(0, usual - evenLevels), usual + evenLevels + 1);
  return near.reduce((sum, count) => sum + count, 0) > evenShare * total;
}

/** Cells of the reduced picture in which there is print, joined to their neighbours. */
function inkCells(cv: OpenCv, keep: Keep, gray: Mat, seen: Mat): Mat {
  const edges = keep(new cv.Mat());
  cv.Canny(gray, edges, 40, 110, 3, false);
  cv.bitwise_and(edges, seen, edges);
  const cells = keep(new cv.Mat());
  const size = new cv.Size(Math.ceil(gray.cols / cell), Math.ceil(gray.rows / cell));
  cv.resize(edges, cells, size, 0, 0, cv.INTER_AREA);
  cv.threshold(cells, cells, 255 * leastInk, 255, cv.THRESH_BINARY);
  cv.dilate(cells, cells, keep(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(3, 3))));
  return cells;
}

/** Where a picture is not covered by quadrilaterals nor by their edges and shadows. */
function outside(cv: OpenCv, keep: Keep, { width, height }: Size, quads: readonly Quad[]): Mat {
  const seen = keep(new cv.Mat(height, width, cv.CV_8UC1, new cv.Scalar(255)));
  for (const quad of quads) {
    const corners = keep(cv.matFromArray(4, 1, cv.CV_32SC2, quad.flat().map(Math.round)));
    const hidden = new cv.Scalar(0);
    cv.fillConvexPoly(seen, corners, hidden);
    cv.polylines(seen, keep(vectorOf(cv, corners)), true, hidden, 2 * cell);
  }
  return seen;
}

function vectorOf(cv: OpenCv, mat: Mat): InstanceType<OpenCv['MatVector']> {
  const vector = new cv.MatVector();
  vector.push_back(mat);
  return vector;
}

/** Streaks of copiers and edges of desks run through the whole picture. */
const isStreak = ({ width, height }: Size, { cols, rows }: Mat): boolean =>
  (width <= 4 && height > 0.6 * rows) || (height <= 4 && width > 0.6 * cols);

interface Reduced {
  readonly gray: Mat;
  /** Where the picture is not covered. */
  readonly seen: Mat;
  /** Pixels of the picture for one of the reduced one. */
  readonly scale: number;
}

/** Looks at a picture, reduced and in grey, outside of some quadrilaterals. */
async function lookBesides<Answer>(
  picture: Picture,
  quads: readonly Quad[],
  look: (cv: OpenCv, keep: Keep, reduced: Reduced) => Answer,
): Promise<Answer> {
  const { cv } = await openCv;
  const small = await reduced(picture);
  const scale = picture.width / small.width;
  return freeing((keep) => {
    const image = keep(cv.matFromArray(small.height, small.width, cv.CV_8UC3, small.data));
    const gray = keep(new cv.Mat());
    cv.cvtColor(image, gray, cv.COLOR_RGB2GRAY);
    const covers = quads.map((quad) => scaled(quad, 1 / scale));
    return look(cv, keep, { gray, seen: outside(cv, keep, small, covers), scale });
  });
}

/** Whether what lies outside of some quadrilaterals is an even ground, on which print would be found. */
export const isEvenBesides = (picture: Picture, quads: readonly Quad[]): Promise<boolean> =>
  lookBesides(picture, quads, (_, __, { gray, seen }) => isEven(gray, seen));

/**
 * The smallest upright box, in pixels of the picture, around everything printed outside of some
 * quadrilaterals; `undefined` where there is nothing but specks, or where the ground is no even one.
 * @param isOnSheet whether an outline was seen around it: then the ground may be lit unevenly
 */
export async function printedBesides(
  picture: Picture,
  quads: readonly Quad[],
  { isOnSheet = false }: { readonly isOnSheet?: boolean } = {},
): Promise<Rectangle | undefined> {
  return lookBesides(picture, quads, (cv, keep, { gray, seen, scale }) => {
    if (quads.length > 0 && !isOnSheet && !isEven(gray, seen)) return undefined;
    const cells = inkCells(cv, keep, gray, seen);
    const stats = keep(new cv.Mat());
    const count = cv.connectedComponentsWithStats(cells, keep(new cv.Mat()), stats, keep(new cv.Mat()), 8);
    let box: Rectangle | undefined;
    for (let label = 1; label < count; label += 1) {
      const [x = 0, y = 0, width = 0, height = 0, area = 0] = stats.data32S.subarray(
        5 * label,
        5 * label + 5,
      );
      if (area < leastCells || isStreak({ width, height }, cells)) continue;
      box = box === undefined ? { x, y, width, height } : around([box, { x, y, width, height }]);
    }
    const toPicture = cell * scale;
    return (
      box && {
        x: box.x * toPicture,
        y: box.y * toPicture,
        width: box.width * toPicture,
        height: box.height * toPicture,
      }
    );
  });
}
