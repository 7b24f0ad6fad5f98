import { expect, test } from 'vitest';
import { placeOf } from '../../../electron/core/recognition/parse/place.ts';
import { mayGoOn } from '../../../electron/core/recognition/parse/surroundings.ts';
import { wholeLine } from '../../../electron/core/recognition/parse/value-lines.ts';
import { printedLine } from './printed-line.ts';

const [width, height] = [1200, 400];

/** A blank sheet with a dot wherever a character is printed. */
function sheet(...lines: readonly ReturnType<typeof printedLine>[]) {
  const data = new Uint8Array(width * height).fill(255);
  for (const { symbols } of lines) {
    for (const { box } of symbols) {
      for (let y = box.y + 12; y < box.y + 26; y += 1) {
        data.fill(0, y * width + box.x + 8, y * width + box.x + 22);
      }
    }
  }
  return { width, height, data };
}

const label = printedLine('住所', 100, 100);
const value = printedLine('杭州市西湖区文三路', 400, 100);
const under = printedLine('某某某某', 400, 150);
const itsLabel = printedLine('负责人', 100, 150);
const place = placeOf('address', [wholeLine(value)]);

test('print below a value may be its end, unless it was read as the value of a label of its own', () => {
  expect(mayGoOn(place, sheet(label, value), [label, value])).toBe(false);
  expect(mayGoOn(place, sheet(label, value, under), [label, value])).toBe(true);
  expect(mayGoOn(place, sheet(label, value, under), [label, value, under])).toBe(true);
  const all = [label, value, itsLabel, under];
  expect(mayGoOn(place, sheet(...all), all)).toBe(false);
});

test('a line that was read below a value and is nobody’s may be its end, however pale its print; a speck is not', () => {
  const speck = printedLine('一', 400, 150);
  expect(mayGoOn(place, sheet(label, value), [label, value, under])).toBe(true);
  expect(mayGoOn(place, sheet(label, value), [label, value, speck])).toBe(false);
  expect(mayGoOn(place, sheet(label, value), [label, value, itsLabel, under])).toBe(false);
});

test('a line ruled under a value is no print', () => {
  const ruled = sheet(label, value);
  for (const y of [152, 153]) ruled.data.fill(0, y * width + 100, y * width + 1100);
  for (let y = 60; y < 153; y += 1) ruled.data.fill(0, y * width + 775, y * width + 777);
  expect(mayGoOn(place, ruled, [label, value])).toBe(false);
});

test('a row that ends within a number goes on with a dash that no reader saw', () => {
  const [first, second] = [printedLine('文三路1号商务中心E3', 400, 100), printedLine('1234', 400, 140)];
  const broken = placeOf('address', [wholeLine(first), wholeLine(second)]);
  const read = [label, first, second];
  expect(mayGoOn(broken, sheet(...read), read)).toBe(false);
  const dashed = sheet(...read);
  const last = first.symbols.at(-1)?.box;
  if (last === undefined) throw new Error('nothing is printed');
  const from = Math.round(last.x + last.width / 2 + 0.5 * first.box.height);
  for (const y of [118, 119, 120]) dashed.data.fill(0, y * width + from, y * width + from + 10);
  expect(mayGoOn(broken, dashed, read)).toBe(true);
});
