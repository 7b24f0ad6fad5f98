import { bottom, clipped, type Rectangle, right, verticalOverlap } from '../geometry.ts';
import type { GrayPicture } from '../picture.ts';
import type { ReadLine } from '../read/read-line.ts';
import { inkedColumns, strokeIn } from './inked.ts';
import type { Place, PlaceName } from './place.ts';

/** Values that simply end, with blank paper after them. */
const ending: ReadonlySet<PlaceName> = new Set([
  'name',
  'legalPersonName',
  'issuer',
  'companyName',
  'address',
]);

/** Values that may take another line. */
const wrapping: ReadonlySet<PlaceName> = new Set(['companyName', 'address']);

/** Where a further character or line would stand after a value, in heights of its line. */
const from = 0.2;
const to = 1.5;

const leastInk = 0.03;
/** Where nothing should be printed, a ruled line is soon told. */
const ruled = { row: 0.4, column: 0.6 };

/** The share of a place that is inked, ruled lines left out. */
function inkIn(gray: GrayPicture, place: Rectangle): number {
  const count = inkedColumns(gray, place, ruled).reduce((sum, inked) => sum + inked, 0);
  return count / (place.width * place.height);
}

const intersects = (a: Rectangle, b: Rectangle): boolean =>
  a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);

/** Whether a line below a value is another value: something was read left of it, or it begins there itself. */
const isOthers = (line: ReadLine, value: Rectangle, lines: readonly ReadLine[]): boolean =>
  line.box.x < value.x - 1.4 * value.height ||
  lines.some(({ box }) => right(box) <= line.box.x && verticalOverlap(box, line.box) > 0.5);

/** A line that ends this near to the edge of what was cut out, in its heights, may have been cut with it. */
const atEdge = 0.5;

/** Where a dash stands after the middle of a digit or letter, how long and how thick it is: in heights of the line. */
const dash = { from: 0.4, to: 1.1, least: 0.12, thick: 0.2 };

const nothingRuled = { row: 1, column: 1 };

/** Whether a row ends within a number and something like a dash, which readers pass over there, stands after it. */
function breaksAtDash({ lines, symbols }: Place, gray: GrayPicture): boolean {
  const rows = lines.map((line) => symbols.filter(({ box }) => verticalOverlap(box, line) > 0.5));
  return lines.some((line, index) => {
    const [last, next] = [rows[index]?.at(-1), rows[index + 1]?.[0]];
    if (last === undefined || !/[0-9A-Z]/i.test(last.text) || !/[0-9]/.test(next?.text ?? '')) return false;
    const middle = last.box.x + last.box.width / 2;
    const x = middle + dash.from * line.height;
    if (x >= gray.width - 1) return false;
    const stroke = strokeIn(gray, { ...line, x, width: (dash.to - dash.from) * line.height });
    if (stroke === undefined || stroke.width < dash.least * line.height) return false;
    const inked = inkedColumns(gray, stroke, nothingRuled).reduce((sum, count) => sum + count, 0);
    return inked < dash.thick * line.height * stroke.width;
  });
}

/**
 * Whether something is printed where a value seems to end, other than what was read as another one: then a
 * character may be missing from it that no reader was shown.
 */
export function mayGoOn(place: Place, gray: GrayPicture, read: readonly ReadLine[]): boolean {
  const { name, lines } = place;
  const last = lines.at(-1);
  const [first] = lines;
  if (first === undefined || last === undefined || !ending.has(name)) return false;
  const far = to * last.height;
  const near = from * last.height;
  const after = { ...last, x: right(last) + near, width: far - near };
  const below = { x: first.x, y: bottom(last) + near, width: 3 * last.height, height: last.height };
  const isInked = (part: Rectangle): boolean =>
    part.x < gray.width - 1 && part.y < gray.height - 1 && inkIn(gray, clipped(part, gray)) > leastInk;
  const under = read.filter(({ box }) => intersects(box, below) && verticalOverlap(box, last) < 0.5);
  const untold = under.filter((line) => !isOthers(line, first, read));
  const isTold = under.length > 0 && untold.length === 0;
  const isRead = untold.some(({ symbols }) => symbols.length > 1);
  const isCut = lines.some((line) => right(line) > gray.width - atEdge * line.height);
  return (
    isCut ||
    isInked(after) ||
    breaksAtDash(place, gray) ||
    (wrapping.has(name) && !isTold && (isRead || isInked(below)))
  );
}
