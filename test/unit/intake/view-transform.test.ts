import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cssMatrix,
  type Frame,
  lookAt,
  type Point,
  panBy,
  scaleOf,
  type Turns,
  toPicture,
  toScreen,
  turnRight,
  uprightTurns,
  type View,
  wholePicture,
  zoomAt,
} from '../../../renderer/review/view-transform.ts';
import type { Box } from '../../../shared/model/recognition.ts';

const frame: Frame = { picture: { width: 1600, height: 1000 }, viewport: { width: 824, height: 624 } };
const ratio = fc.double({ min: 0, max: 1, noNaN: true });
const view: fc.Arbitrary<View> = fc.record({
  zoom: fc.double({ min: 1, max: 8, noNaN: true }),
  centre: fc.tuple(ratio, ratio),
  turns: fc.constantFrom<Turns>(0, 1, 2, 3),
});
const close = (one: Point, other: Point) => {
  expect(one[0]).toBeCloseTo(other[0], 3);
  expect(one[1]).toBeCloseTo(other[1], 3);
};

/** Where CSS puts a point of the layer. */
function throughMatrix(matrix: string, [rx, ry]: Point): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix.slice(7, -1).split(',').map(Number);
  const [x, y] = [rx * frame.picture.width, ry * frame.picture.height];
  return [a * x + c * y + e, b * x + d * y + f];
}

describe('where a place on the picture is on screen', () => {
  test('the whole picture fits in the middle, turned or not', () => {
    close(toScreen(wholePicture(0), frame, [0.5, 0.5]), [412, 312]);
    close(toScreen(wholePicture(0), frame, [0, 0.5]), [12, 312]);
    close(toScreen(wholePicture(1), frame, [0, 0.5]), [412, 12]);
    close(toScreen(wholePicture(3), frame, [0, 0.5]), [412, 612]);
  });

  test('a box is on the same ink after any turn: its corners only change places', () => {
    // Turned right, the top left corner of the picture is at the top right.
    const [x, y] = toScreen(wholePicture(1), frame, [0, 0]);
    expect(x).toBeGreaterThan(412);
    expect(y).toBeLessThan(312);
  });

  test('screen and picture are each the inverse of the other', () => {
    fc.assert(
      fc.property(view, fc.tuple(ratio, ratio), (at, point) => {
        close(toPicture(at, frame, toScreen(at, frame, point)), point);
      }),
    );
  });

  test('the picture is drawn where its boxes are counted to be', () => {
    fc.assert(
      fc.property(view, fc.tuple(ratio, ratio), (at, point) => {
        const drawn = throughMatrix(cssMatrix(at, frame), point);
        const counted = toScreen(at, frame, point);
        expect(Math.hypot(drawn[0] - counted[0], drawn[1] - counted[1])).toBeLessThan(0.1);
      }),
    );
  });
});

describe('moving about', () => {
  test('what is under the pointer stays there while zooming', () => {
    const at: Point = [300, 200];
    const before = toPicture(wholePicture(0), frame, at);
    close(toScreen(zoomAt(wholePicture(0), frame, at, 2), frame, before), at);
  });

  test('zooming out ends at the whole picture', () => {
    const near = zoomAt(wholePicture(2), frame, [10, 10], 5);
    expect(zoomAt(near, frame, [700, 500], 0.01)).toEqual(wholePicture(2));
  });

  test('dragging moves the ink with the hand', () => {
    const near = lookAt(wholePicture(1), frame, [0.4, 0.4, 0.1, 0.05]);
    const before = toScreen(near, frame, [0.42, 0.42]);
    const after = toScreen(panBy(near, frame, [15, -9]), frame, [0.42, 0.42]);
    close(after, [before[0] + 15, before[1] - 9]);
  });

  test('a field is brought to the middle and stays inside the viewport in every turn', () => {
    const box: Box = [0.3, 0.62, 0.34, 0.05];
    for (const turns of [0, 1, 2, 3] as const) {
      const near = lookAt(wholePicture(turns), frame, box);
      close(toScreen(near, frame, [0.47, 0.645]), [412, 312]);
      for (const corner of [
        [0.3, 0.62],
        [0.64, 0.67],
      ] as const) {
        const [x, y] = toScreen(near, frame, corner);
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(824);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(624);
      }
    }
  });

  test('four turns are none', () => {
    const start = wholePicture(0);
    expect(turnRight(turnRight(turnRight(turnRight(start))))).toEqual(start);
  });

  test('a document lying on its side is shown upright', () => {
    const [a, b, c, d]: [Point, Point, Point, Point] = [
      [0.1, 0.1],
      [0.9, 0.12],
      [0.9, 0.9],
      [0.1, 0.9],
    ];
    const outline = (...corners: Point[]) => corners.map(([x, y]): [number, number] => [x, y]);
    expect(uprightTurns(outline(a, b, c, d), frame.picture)).toBe(0);
    expect(uprightTurns(outline(b, c, d, a), frame.picture)).toBe(3);
    expect(uprightTurns(outline(c, d, a, b), frame.picture)).toBe(2);
    expect(uprightTurns(outline(d, a, b, c), frame.picture)).toBe(1);
  });
});

test('a line on one of many pages is looked at as closely as on a page alone', () => {
  const viewport = { width: 600, height: 700 };
  const line: Box = [0.2, 0.3, 0.4, 0.02];
  const alone = { picture: { width: 1000, height: 1400 }, viewport };
  const among = { picture: { width: 1000, height: 14_000 }, viewport };
  const shrunk: Box = [0.2, 0.03, 0.4, 0.002];
  const shown = (frame: Frame, box: Box) => scaleOf(lookAt(wholePicture(0), frame, box), frame);
  expect(shown(among, shrunk) / shown(alone, line)).toBeCloseTo(1, 0);
});
