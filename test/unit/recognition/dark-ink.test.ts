import { expect, test } from 'vitest';
import { darkInk } from '../../../electron/core/recognition/find-lines/dark-ink.ts';

const width = 400;
const height = 200;

type Colour = readonly [number, number, number];

/** A sheet that grows darker to the right, with bars of print on it. */
function sheet(...bars: readonly { readonly y: number; readonly colour: Colour }[]) {
  const data = new Uint8Array(3 * width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const bar = bars.find((one) => y >= one.y && y < one.y + 4);
      const shade = 1 - (0.4 * x) / width;
      const colour = bar?.colour ?? [240, 240, 235];
      data.set(
        colour.map((value) => value * shade),
        3 * (y * width + x),
      );
    }
  }
  return { width, height, data };
}

test('black print stays, whatever the light; a pale or coloured mark and the paper become white', async () => {
  const { data } = await darkInk(
    sheet(
      { y: 30, colour: [25, 25, 25] },
      { y: 80, colour: [165, 165, 165] },
      { y: 130, colour: [220, 60, 60] },
    ),
  );
  const at = (x: number, y: number) => data[3 * (y * width + x)];
  for (const x of [40, 200, 360]) {
    expect(at(x, 31)).toBeLessThan(40);
    expect(at(x, 81)).toBe(255);
    expect(at(x, 131)).toBe(255);
    expect(at(x, 180)).toBe(255);
  }
});
