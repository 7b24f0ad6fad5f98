import { around, bottom, middleY, type Rectangle, right, type Size, verticalOverlap } from '../geometry.ts';

/** Gaps, as multiples of the line's height, that letters of one line may leave. */
const letterGap = 0.95;
/** Labels of two letters are spread to the width of five: a lone letter reaches further to its right. */
const loneLetterGap = 3.6;

class Groups {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let root = index;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    this.#parent[index] = root;
    return root;
  }

  join(a: number, b: number): void {
    this.#parent[this.find(a)] = this.find(b);
  }

  of<T>(items: readonly T[]): T[][] {
    const groups = new Map<number, T[]>();
    items.forEach((item, index) => {
      const root = this.find(index);
      const group = groups.get(root);
      if (group) group.push(item);
      else groups.set(root, [item]);
    });
    return [...groups.values()];
  }
}

/** Joins rectangles for which `belongs` holds, looking only as far to the right as `reach` pixels. */
function joined(
  rectangles: readonly Rectangle[],
  reach: number,
  belongs: (left: Rectangle, right: Rectangle) => boolean,
): Rectangle[] {
  const sorted = rectangles.toSorted((a, b) => a.x - b.x);
  const groups = new Groups(sorted.length);
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length; j += 1) {
      const b = sorted[j];
      if (b === undefined || b.x - right(a) > reach) break;
      if (belongs(a, b)) groups.join(i, j);
    }
  });
  return groups.of(sorted).map(around);
}

const gap = (a: Rectangle, b: Rectangle): number => b.x - right(a);
const similar = (a: Rectangle, b: Rectangle): boolean =>
  Math.max(a.height, b.height) < 1.7 * Math.min(a.height, b.height);

/** Whether a stroke is high enough to stand in a line of such a height, or as wide as 一 is. */
const isPart = ({ width, height }: Rectangle, lineHeight: number): boolean =>
  height * 6 > lineHeight || (width > 0.5 * lineHeight && width < 1.2 * lineHeight);

function beside(a: Rectangle, b: Rectangle): boolean {
  const height = Math.max(a.height, b.height);
  const near = gap(a, b) < letterGap * height && verticalOverlap(a, b) > 0.5;
  return near && isPart(a, height) && isPart(b, height);
}

function reaches(a: Rectangle, b: Rectangle): boolean {
  const isLone = a.width < 1.5 * a.height;
  return isLone && similar(a, b) && gap(a, b) < loneLetterGap * a.height && verticalOverlap(a, b) > 0.6;
}

/** The height that most text has: the median of lines of several letters. */
function usualHeight(lines: readonly Rectangle[]): number {
  const heights = lines.filter(({ width, height }) => width > 2.5 * height).map(({ height }) => height);
  return heights.toSorted((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0;
}

/** Joins the parts of a letter that stand above each other (号, 言) where no other letter held them together. */
function withoutSplit(lines: readonly Rectangle[], leastHeight: number): Rectangle[] {
  const usual = usualHeight(lines.filter(({ height }) => height >= leastHeight));
  const whole: Rectangle[] = [];
  for (const line of lines.toSorted((a, b) => a.y - b.y)) {
    const above = whole.findIndex((other) => {
      const both = around([other, line]);
      const shared = Math.min(right(other), right(line)) - Math.max(other.x, line.x);
      const isLetter = both.height <= 1.2 * usual && both.width <= 1.5 * usual;
      return isLetter && shared > 0.4 * Math.min(other.width, line.width);
    });
    const other = whole[above];
    if (other === undefined) whole.push(line);
    else whole[above] = around([other, line]);
  }
  return whole;
}

/** Letters that stand above each other in one line (二, dots) are parts of it, not lines of their own. */
function withoutNested(lines: readonly Rectangle[]): Rectangle[] {
  const inside = (a: Rectangle, b: Rectangle) =>
    a !== b && a.x >= b.x && a.y >= b.y && right(a) <= right(b) && bottom(a) <= bottom(b);
  return lines.filter((line) => !lines.some((other) => inside(line, other)));
}

/**
 * Groups strokes into text lines: upright boxes in pixels, from top to bottom. Text in columns side by side
 * gives lines of its own for each column.
 */
export function findLines(glyphs: readonly Rectangle[], page: Size): Rectangle[] {
  const edge = Math.max(page.width, page.height);
  const leastHeight = edge * 0.0085;
  const mostHeight = edge * 0.12;
  const strokes = joined(glyphs, edge * 0.1, beside);
  const tall = withoutSplit(strokes, leastHeight).filter(
    ({ height }) => height >= leastHeight && height <= mostHeight,
  );
  const segments = joined(tall, edge * 0.3, reaches);
  return withoutNested(segments)
    .filter(({ width, height }) => width > 0.5 * height)
    .toSorted((a, b) => middleY(a) - middleY(b));
}
