import { expect, test } from 'vitest';
import type { Quad } from '../../../electron/core/recognition/geometry.ts';
import { textsOn } from '../../../electron/core/recognition/page-texts.ts';
import { type Colour, paint, plain } from './scene.ts';

const box = (x: number, y: number, width: number, height: number): Quad => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** A finder that has seen text in some places of a picture 640 pixels high, and how often it was asked. */
function seeing(places: readonly Quad[]) {
  const finder = {
    looks: 0,
    edge: 0,
    async find(_picture: unknown, edge = 0) {
      finder.looks += 1;
      finder.edge = edge;
      return [...places];
    },
  };
  return finder;
}

const desk: Colour = [150, 120, 90];
/** Stripes that hide what is printed on a card lying on them. */
const striped = paint(480, 640, (x, y) => ((x + y) % 40 < 20 ? desk : [90, 70, 50]));
const upper = box(60, 40, 320, 200);
const rows = [0, 1, 2].map((row) => box(100, 400 + 40 * row, 200, 20));

test('text beside a document on an uneven ground is told, by one look at the page', async () => {
  const finder = seeing([box(100, 80, 200, 20), ...rows]);
  const texts = textsOn(striped, finder);
  expect(await texts.besides([upper])).toEqual({ x: 100, y: 400, width: 200, height: 100 });
  expect(await texts.isMoreWithin(box(0, 0, 480, 640), [upper])).toBe(true);
  expect(await texts.isMoreWithin(box(0, 0, 480, 640), [upper, box(60, 380, 320, 200)])).toBe(false);
  expect(finder.looks).toBe(1);
});

test('on an even ground, without room, or with hardly any text beside it there is nothing to look for', async () => {
  expect(await textsOn(paint(480, 640, plain(desk)), seeing(rows)).besides([upper])).toBeUndefined();
  expect(await textsOn(striped, seeing(rows)).besides([])).toBeUndefined();
  expect(await textsOn(striped, seeing(rows.slice(1))).besides([upper])).toBeUndefined();
  const whole = box(10, 10, 460, 620);
  expect(await textsOn(striped, seeing(rows)).besides([whole])).toBeUndefined();
});

test('what is small within the page is read without a look from afar', async () => {
  const finder = seeing([]);
  expect(await textsOn(striped, finder).isMoreWithin(box(0, 0, 100, 60), [])).toBe(true);
  expect(finder.looks).toBe(0);
});

test('beside a small document text is looked for from nearer, for it is likely as small', async () => {
  const page = paint(1200, 1600, plain(desk));
  const edges = [];
  for (const width of [800, 600, 20]) {
    const finder = seeing([]);
    await textsOn(page, finder).isMoreWithin(box(0, 0, 1200, 1600), [box(0, 0, width, 20)]);
    edges.push(finder.edge);
  }
  expect(edges).toEqual([640, 800, 960]);
});
