import { expect, test } from 'vitest';
import type { Quad } from '../../../electron/core/recognition/geometry.ts';
import { isEvenBesides, printedBesides } from '../../../electron/core/recognition/printed-area.ts';
import { laid, type Paint, paint, plain, printed } from './scene.ts';

const paper = plain([250, 250, 250]);
const card: Quad = [
  [100, 100],
  [500, 100],
  [500, 352],
  [100, 352],
];
const withCard = laid(paper, card, printed(plain([228, 234, 240]), [130, 130, 470, 320]));

test('print beside a card is found, the card left out', async () => {
  const page = printed(withCard, [150, 700, 560, 900]);
  const box = await printedBesides(paint(700, 1000, page), [card]);
  expect(box?.y).toBeGreaterThan(650);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(950);
});

test('a card alone on a blank page leaves nothing', async () => {
  expect(await printedBesides(paint(700, 1000, withCard), [card])).toBeUndefined();
});

test('specks and a copier’s streak are no print', async () => {
  const specked: Paint = (x, y) =>
    (x % 170 < 2 && y % 190 < 2) || x === 400 ? [90, 90, 90] : [250, 250, 250];
  expect(await printedBesides(paint(700, 1000, specked), [])).toBeUndefined();
});

test('a patterned desk around a card is not taken for print', async () => {
  const cloth: Paint = (x, y) =>
    (Math.floor(x / 30) + Math.floor(y / 30)) % 2 ? [90, 90, 120] : [190, 180, 160];
  const picture = paint(900, 600, laid(cloth, card, plain([240, 240, 240])));
  expect(await printedBesides(picture, [card])).toBeUndefined();
  expect(await isEvenBesides(picture, [card])).toBe(false);
  expect(await isEvenBesides(paint(700, 1000, withCard), [card])).toBe(true);
});
