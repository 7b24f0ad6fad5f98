import { expect, test } from 'vitest';
import { placeOf } from '../../../electron/core/recognition/parse/place.ts';
import { breaksEarly, hasRoom } from '../../../electron/core/recognition/parse/room.ts';
import { wholeLine } from '../../../electron/core/recognition/parse/value-lines.ts';
import { printedLine } from './printed-line.ts';

/** A value whose digits are half as wide as its other characters, with more room before one of them. */
function withRoom(name: 'address' | 'registeredCapital', text: string, before: number, room: number) {
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
  return placeOf(name, [wholeLine(line)]);
}

const address = '云水市文昌北路1588号互联网产业园C4985';
const dash = Array.from(address).lastIndexOf('9');

test('two digits as far apart as if a dash were between them leave room for it', () => {
  expect(hasRoom(withRoom('address', address, dash, 22))).toBe(true);
  expect(hasRoom(withRoom('address', address, dash, 4))).toBe(false);
});

test('two characters as far apart as if another were between them leave room for it', () => {
  expect(hasRoom(withRoom('address', address, 4, 40))).toBe(true);
  expect(hasRoom(withRoom('address', address, 4, 6))).toBe(false);
});

test('a number that goes on in the next row, though its next digit had room in its own, may lack one', () => {
  /** Rows of an address below each other, each character as wide as high. */
  const rows = (...texts: string[]) =>
    placeOf(
      'address',
      texts.map((text, at) => wholeLine(printedLine(text, 100, 40 + at * 60))),
    );
  const [full, early] = ['合肥市蜀山区明德一路227号水岸新都', '座4单元19'];
  expect(breaksEarly(rows(full, early, '7室'))).toBe(true);
  expect(breaksEarly(rows(full, '水岸新都花园座明德一路4单元楼层19', '7室'))).toBe(false);
  expect(breaksEarly(rows(full, early, '室'))).toBe(false);
});

test('an amount whose unit stands off as if another digit were before it leaves room for it', () => {
  expect(hasRoom(withRoom('registeredCapital', '494万元人民币', 3, 20))).toBe(true);
  expect(hasRoom(withRoom('registeredCapital', '494万元人民币', 3, 8))).toBe(false);
  expect(hasRoom(withRoom('registeredCapital', '伍拾万元整', 2, 20))).toBe(false);
});
