import { expect, test } from 'vitest';
import { placeOf } from '../../../electron/core/recognition/parse/place.ts';
import { hasRoom } from '../../../electron/core/recognition/parse/room.ts';
import { wholeLine } from '../../../electron/core/recognition/parse/value-lines.ts';
import { printedLine } from './printed-line.ts';

/** An address whose digits are half as wide as its other characters, with more room before one of them. */
function addressWithRoom(text: string, before: number, room: number) {
  let x = 100;
  const printed = printedLine(text, x, 40);
  const symbols = printed.symbols.map((symbol, at) => {
    const width = /\d/.test(symbol.text) ? 20 : 40;
    if (at === before) x += room;
    const placed = { ...symbol, box: { ...symbol.box, x, width } };
    x += width;
    return placed;
  });
  const line = { ...printed, symbols, box: { ...printed.box, width: x - 100 } };
  return placeOf('address', [wholeLine(line)]);
}

const address = '云水市文昌北路1588号互联网产业园C4985';
const dash = Array.from(address).lastIndexOf('9');

test('two digits as far apart as if a dash were between them leave room for it', () => {
  expect(hasRoom(addressWithRoom(address, dash, 22))).toBe(true);
  expect(hasRoom(addressWithRoom(address, dash, 4))).toBe(false);
});

test('two characters as far apart as if another were between them leave room for it', () => {
  expect(hasRoom(addressWithRoom(address, 4, 40))).toBe(true);
  expect(hasRoom(addressWithRoom(address, 4, 6))).toBe(false);
});
