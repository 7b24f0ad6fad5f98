import { expect, test } from 'vitest';
import {
  commonSlope,
  enlarged,
  isAstray,
  levelLine,
  runsAslant,
  runsDown,
  type Strip,
} from '../../../electron/core/recognition/strips.ts';

const degrees = (value: number) => (value * Math.PI) / 180;
const strip = (slope: number, width = 300, height = 40): Strip => ({
  middle: [500, 300],
  width,
  height,
  slope: degrees(slope),
});

test('the slope most text has is the slope of the document, a watermark has another', () => {
  const text = [strip(2), strip(2.4), strip(1.8, 500), strip(2.1)];
  const mark = [strip(-30, 600, 90), strip(-31, 500, 90)];
  const common = commonSlope([...mark, ...text]);
  expect(common).toBeCloseTo(degrees(2), 1);
  expect(mark.every((one) => isAstray(one, common))).toBe(true);
  expect(text.some((one) => isAstray(one, common))).toBe(false);
});

test('a watermark at forty-five degrees does not say how a document lies, however much there is of it', () => {
  const text = [strip(-0.7, 430, 100), strip(0, 40, 40)];
  const mark = [strip(-44, 490, 65), strip(44, 65, 550), strip(43, 62, 230), strip(44, 65, 400)];
  expect(runsDown([...mark, ...text])).toBe(false);
  expect(commonSlope([...mark, ...text])).toBeCloseTo(degrees(-0.7));
});

test('a document that lies askew by forty degrees is told by its own text', () => {
  const text = [strip(40, 430), strip(40.5, 300), strip(39.5, 700), strip(40, 250)];
  expect(commonSlope([...text, strip(0, 60, 40)])).toBeCloseTo(degrees(40), 1);
});

test('pieces too short to run anywhere say nothing', () => {
  expect(commonSlope([strip(20, 40, 40)])).toBe(0);
  expect(isAstray(strip(20, 40, 40), 0)).toBe(false);
});

test('a label with a value set lower runs askew and is no watermark', () => {
  expect(isAstray(strip(8, 130, 40), 0)).toBe(false);
  expect(isAstray(strip(8, 300, 40), 0)).toBe(true);
});

test('text runs down the picture when most lines are higher than wide', () => {
  expect(runsDown([strip(0, 40, 300), strip(0, 40, 500), strip(0, 300, 40)])).toBe(true);
  expect(runsDown([strip(0), strip(0, 40, 300), strip(0)])).toBe(false);
});

test('a line is levelled about the middle of the picture, and its margin taken off', () => {
  const size = { width: 1000, height: 600 };
  const level = levelLine({ ...strip(5), middle: [700, 300] }, degrees(5), size);
  expect(level.slope).toBeCloseTo(0);
  expect(level.height).toBeLessThan(40);
  // 200 pixels right of the middle, turned back by five degrees.
  expect(level.x + level.width / 2).toBeCloseTo(500 + 200 * Math.cos(degrees(5)));
  expect(level.y + level.height / 2).toBeCloseTo(300 - 200 * Math.sin(degrees(5)));
});

test('text that runs aslant is a watermark where there are two lines of it or one wide one', () => {
  const text = [strip(1), strip(0.5), strip(1.2, 500), strip(0.8)];
  expect(runsAslant(text, 1000)).toBe(false);
  expect(runsAslant([...text, strip(-30, 200)], 1000)).toBe(false);
  expect(runsAslant([...text, strip(-30, 200), strip(-29, 220)], 1000)).toBe(true);
  expect(runsAslant([...text, strip(-30, 400)], 1000)).toBe(true);
});

test('a line seen from nearer is larger and runs as before', () => {
  expect(enlarged(strip(2), 1.5)).toEqual({ middle: [750, 450], width: 450, height: 60, slope: degrees(2) });
});
