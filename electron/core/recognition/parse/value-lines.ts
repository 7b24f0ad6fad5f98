import { around, bottom, type Rectangle, right, verticalOverlap } from '../geometry.ts';
import type { ReadLine } from '../read/read-line.ts';
import type { FoundLabel } from './label.ts';
import { oneStretch, type Stretch } from './stretch.ts';

const stretchOf = (line: ReadLine, from: number, to: number): Stretch | undefined => {
  const symbols = line.symbols.slice(from, to);
  if (symbols.length === 0) return undefined;
  const text = symbols.map((symbol) => symbol.text).join('');
  if (from === 0 && to >= line.symbols.length) return { box: line.box, text };
  const previous = line.symbols[from - 1];
  const next = line.symbols[to];
  const read = around(symbols.map(({ box }) => box));
  const spare = line.box.height * 0.6;
  const left =
    previous === undefined ? line.box.x : Math.max((right(previous.box) + read.x) / 2, read.x - spare);
  const end = next === undefined ? right(line.box) : (right(read) + next.box.x) / 2;
  return { box: { ...line.box, x: left, width: Math.max(1, end - left) }, text };
};

/** The part of a line that no label covers, from a symbol on to the next label. */
function restOf(line: ReadLine, from: number, labels: readonly FoundLabel[]): Stretch | undefined {
  const next = labels
    .filter((label) => label.line === line && label.from >= from)
    .reduce((least, label) => Math.min(least, label.from), line.symbols.length);
  return stretchOf(line, from, next);
}

/** Furthest a value may begin right of its label, and widest gap within a value, in heights of the label. */
const furthest = 9;
const widestGap = 3.2;

/**
 * The first line of the value that stands right of a label: the rest of its own line and the lines beside
 * it, up to the next label.
 */
export function valueBeside(
  label: FoundLabel,
  lines: readonly ReadLine[],
  labels: readonly FoundLabel[],
): Stretch[] {
  const stretches: Stretch[] = [];
  const own = restOf(label.line, label.to, labels);
  if (own !== undefined) stretches.push(own);
  const nextInOwn = labels.some((other) => other.line === label.line && other.from >= label.to);
  if (nextInOwn) return stretches;
  const end = right(own?.box ?? label.box);
  const reach = (own === undefined ? furthest : widestGap) * label.line.box.height;
  stretches.push(...restOfRow({ ...label.line.box, x: end, width: 0 }, reach, lines, labels));
  return stretches;
}

/** What stands further right in a row, from its right end on: stretches without wide gaps, up to a label. */
function restOfRow(
  row: Rectangle,
  firstReach: number,
  lines: readonly ReadLine[],
  labels: readonly FoundLabel[],
): Stretch[] {
  const stretches: Stretch[] = [];
  let end = right(row);
  let reach = firstReach;
  const beside = lines
    .filter((line) => line.box.x > end - row.height * 0.5 && verticalOverlap(line.box, row) > 0.45)
    .toSorted((a, b) => a.box.x - b.box.x);
  for (const line of beside) {
    if (line.box.x - end > reach) break;
    const rest = restOf(line, 0, labels);
    if (rest === undefined) break;
    stretches.push(rest);
    if (labels.some((other) => other.line === line)) break;
    end = right(line.box);
    reach = widestGap * row.height;
  }
  return stretches;
}

/**
 * The further lines of a value: below its first line, beginning where it begins, close to each other, and
 * without a label of their own.
 */
export function valueBelow(
  first: Rectangle,
  lines: readonly ReadLine[],
  labels: readonly FoundLabel[],
): Stretch[] {
  const found: Stretch[] = [];
  let last = first;
  const height = first.height;
  for (const line of lines.toSorted((a, b) => a.box.y - b.box.y)) {
    const starts = Math.abs(line.box.x - first.x) < 1.4 * height;
    const follows = line.box.y > last.y + 0.5 * last.height && line.box.y - bottom(last) < 1.25 * height;
    const similar = line.box.height > 0.45 * height && line.box.height < 1.8 * height;
    if (!starts || !follows || !similar || line.symbols.length === 0) continue;
    if (labels.some((label) => label.line === line)) break;
    const labelled = labels.some(
      (label) =>
        right(label.box) <= line.box.x + height &&
        verticalOverlap(label.box, line.box) > 0.5 &&
        line.box.x - right(label.box) < furthest * height,
    );
    if (labelled) break;
    const own = { box: line.box, text: line.symbols.map(({ text }) => text).join('') };
    const row = oneStretch([own, ...restOfRow(line.box, height, lines, labels)]);
    if (row !== undefined) found.push(row);
    last = line.box;
  }
  return found;
}
