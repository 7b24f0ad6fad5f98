import { expect, test } from 'vitest';
import type { Rectangle } from '../../../electron/core/recognition/geometry.ts';
import { rowBelow } from '../../../electron/core/recognition/parse/row-below.ts';
import { printedLine } from './printed-line.ts';

const [width, height] = [800, 400];

/** A blank sheet with something printed in some places. */
function sheet(...places: readonly Rectangle[]) {
  const data = new Uint8Array(width * height).fill(255);
  for (const place of places)
    for (let y = place.y; y < place.y + place.height; y += 1)
      data.fill(0, y * width + place.x, y * width + place.x + place.width);
  return { width, height, data };
}

const [first, last] = [
  printedLine('浙江省杭州市西湖区文三', 200, 100),
  printedLine('路12号3幢1单元141', 200, 160),
];
const address = { name: 'address', lines: [first.box, last.box] } as const;
const digit = { x: 204, y: 224, width: 14, height: 32 };

test('a single character below a full row of an address is where its next row stands', () => {
  const row = rowBelow(address, sheet(digit), [first, last]);
  expect(row).toMatchObject({ x: 200, height: 40 });
  expect(row?.y).toBeGreaterThan(212);
  expect(row?.y).toBeLessThan(228);
  const more = [digit, { ...digit, x: 250 }, { ...digit, x: 300 }];
  expect(rowBelow(address, sheet(...more), [first, last])?.width).toBeGreaterThan(114);
});

test('what was read below, what is no character and what stands elsewhere is no further row', () => {
  const isNone = (print: Rectangle, ...read: readonly ReturnType<typeof printedLine>[]) =>
    expect(rowBelow(address, sheet(print), [first, last, ...read])).toBeUndefined();
  isNone(digit, printedLine('公民', 180, 220));
  isNone({ ...digit, height: 8 });
  isNone({ ...digit, height: 80 });
  isNone({ ...digit, x: 400 });
  expect(rowBelow({ ...address, name: 'idNumber' }, sheet(digit), [first, last])).toBeUndefined();
});

test('below a row that is not full the value has ended', () => {
  const short = printedLine('路12号', 200, 160);
  const ended = { ...address, lines: [first.box, short.box] };
  expect(rowBelow(ended, sheet(digit), [first, short])).toBeUndefined();
});
