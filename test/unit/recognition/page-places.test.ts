import { expect, test } from 'vitest';
import type { Quad } from '../../../electron/core/recognition/geometry.ts';
import { isRoomBeside } from '../../../electron/core/recognition/page-places.ts';

const page = { width: 1200, height: 1600 };
const card = (x: number, y: number, width = 760): Quad => {
  const height = width / 1.585;
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
};

test('another card may lie where a strip of the page could hold one, and nowhere else', () => {
  expect(isRoomBeside([card(200, 900)], page)).toBe(true);
  expect(isRoomBeside([card(200, 100)], page)).toBe(true);
  expect(isRoomBeside([card(200, 200), card(200, 900)], page)).toBe(true);
  expect(isRoomBeside([card(40, 440, 1120)], page)).toBe(true);
  expect(isRoomBeside([card(100, 60, 1000), card(100, 860, 1000)], page)).toBe(false);
  expect(isRoomBeside([card(60, 40, 1000)], { width: 1120, height: 720 })).toBe(false);
});
