import { expect, test } from 'vitest';
import { type PlaceName, placeOf } from '../../../electron/core/recognition/parse/place.ts';
import { printedLines, withoutBlank, withUnread } from '../../../electron/core/recognition/parse/unread.ts';
import { wholeLine } from '../../../electron/core/recognition/parse/value-lines.ts';
import type { ReadLine } from '../../../electron/core/recognition/read/read-line.ts';
import { printedLine } from './printed-line.ts';

const [width, height] = [800, 120];

/** A sheet with a block of print wherever a character stands, whether it was read or not. */
function sheet(...lines: readonly ReadLine[]) {
  const data = new Uint8Array(width * height).fill(255);
  for (const { symbols } of lines) {
    for (const { box } of symbols) {
      for (let y = box.y + 6; y < box.y + 34; y += 3) {
        data.fill(0, y * width + box.x + 4, y * width + box.x + 36);
      }
    }
  }
  return { width, height, data };
}

const label = printedLine('姓名', 20, 40);
const printed = printedLine('郜学霭国', 200, 40);

/** What is left of a line when a reader passes over some of its characters; its box shrinks to what was read. */
function without(line: ReadLine, ...characters: readonly string[]): ReadLine {
  const symbols = line.symbols.filter(({ text }) => !characters.includes(text));
  const [first, last] = [symbols[0]?.box, symbols.at(-1)?.box];
  if (first === undefined || last === undefined) return line;
  return { ...line, symbols, box: { ...line.box, x: first.x, width: last.x + last.width - first.x } };
}

const unreadIn = (value: ReadLine) =>
  withUnread(placeOf('name', [wholeLine(value)]), sheet(label, printed), [label, value]);

test('print that was read is not looked for again', () => {
  expect(unreadIn(printed)).toBeUndefined();
});

test('a first character that was passed over is found left of the others', () => {
  const [line] = unreadIn(without(printed, '郜')) ?? [];
  expect(line?.x).toBeLessThan(210);
});

test('a character passed over between two others is found', () => {
  expect(unreadIn(without(printed, '霭'))).toBeDefined();
});

test('room without print in it is no character', () => {
  const value = without(printed, '霭');
  expect(
    withUnread(placeOf('name', [wholeLine(value)]), sheet(label, value), [label, value]),
  ).toBeUndefined();
});

test('days and numbers have checks of their own', () => {
  const value = without(printed, '霭');
  expect(
    withUnread(placeOf('birth', [wholeLine(value)]), sheet(label, printed), [label, value]),
  ).toBeUndefined();
});

/** The same sheet with one stroke as long as a character is wide, in the middle of the row. */
function withStroke(x: number, ...lines: readonly ReadLine[]) {
  const drawn = sheet(...lines);
  for (let y = 58; y < 62; y += 1) drawn.data.fill(0, y * width + x + 3, y * width + x + 37);
  return drawn;
}

test('a 一 after the end of a line is found, and nothing where the paper is blank', () => {
  const place = placeOf('address', [wholeLine(printed)]);
  const end = printed.box.x + printed.box.width;
  const [line] = withUnread(place, withStroke(end, label, printed), [label, printed]) ?? [];
  expect((line?.x ?? 0) + (line?.width ?? 0)).toBeGreaterThan(end + 35);
  expect(withUnread(place, sheet(label, printed), [label, printed])).toBeUndefined();
});

test('a 二 after the end of a line is found by both of its strokes', () => {
  const place = placeOf('address', [wholeLine(printed)]);
  const end = printed.box.x + printed.box.width;
  const strokes = (...rows: readonly number[]) => {
    const paper = sheet(label, printed);
    for (const y of rows) paper.data.fill(0, y * width + end + 6, y * width + end + 34);
    return withUnread(place, paper, [label, printed]);
  };
  expect(strokes(46, 47, 72, 73)?.[0]?.width).toBeGreaterThan(printed.box.width + 30);
  expect(strokes(72, 73)).toBeUndefined();
});

test('a 1 after the end of an address is found; a ruled line, more print and the end of a name are none', () => {
  const end = printed.box.x + printed.box.width;
  const { y: top, height: high } = printed.box;
  const strokes = (name: PlaceName, from: number, to: number, columns: readonly number[], thick = 6) => {
    const paper = sheet(label, printed);
    for (let y = from; y < to; y += 1)
      for (const x of columns) paper.data.fill(0, y * width + end + x, y * width + end + x + thick);
    return withUnread(placeOf(name, [wholeLine(printed)]), paper, [label, printed]);
  };
  const [from, to] = [top + 6, top + high - 4];
  const [line] = strokes('address', from, to, [8]) ?? [];
  expect(line && line.x + line.width).toBeGreaterThan(end + 12);
  expect(strokes('address', 0, height, [8])).toBeUndefined();
  expect(strokes('address', from, to, [8], 2)).toBeUndefined();
  expect(strokes('address', from, from + 12, [8])).toBeUndefined();
  expect(strokes('address', from, to, [8, 20])).toBeUndefined();
  expect(strokes('companyName', from, to, [8])).toBeUndefined();
});

test('the edge of a photograph after the end of a line is no 一', () => {
  const place = placeOf('address', [wholeLine(printed)]);
  const end = printed.box.x + printed.box.width;
  const paper = sheet(label, printed);
  for (let y = 0; y < height; y += 1) paper.data.fill(0, y * width + end + 38, (y + 1) * width);
  expect(withUnread(place, paper, [label, printed])).toBeUndefined();
});

test('blank paper before a value is no part of it, print before it is', () => {
  const value = { ...printed, box: { ...printed.box, x: 120, width: printed.box.width + 80 } };
  const lines = (paper: ReturnType<typeof sheet>) => withoutBlank([value.box], paper, [value]);
  expect(lines(sheet(value))[0]?.x).toBeGreaterThan(180);
  expect(lines(withStroke(140, value))[0]?.x).toBe(120);
});

test('a row in which no line was found is shown to readers, if something is printed in it', () => {
  const rows = [0, 1, 2].map((row) => printedLine('恩施土家族苗族自治州', 40, 20 + 70 * row));
  const [first, missing, last] = rows;
  if (first === undefined || missing === undefined || last === undefined) throw new Error('three rows');
  const place = placeOf('address', [wholeLine(first), wholeLine(last)]);
  const page = { width, height: 240, data: new Uint8Array(width * 240).fill(255) };
  const shownOn = (gray: typeof page) => printedLines(place, gray, [first, last]);
  expect(shownOn(page)).toMatchObject({ isFuller: false });
  for (const { box } of missing.symbols) {
    for (let y = box.y + 6; y < box.y + 34; y += 3)
      page.data.fill(0, y * width + box.x + 4, y * width + box.x + 36);
  }
  const { lines, isFuller } = shownOn(page);
  expect(isFuller).toBe(true);
  expect(lines.map(({ y }) => Math.round(y))).toEqual([20, 90, 160]);
});
