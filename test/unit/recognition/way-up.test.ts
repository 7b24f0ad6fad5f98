import { expect, test } from 'vitest';
import type { ReadLine } from '../../../electron/core/recognition/read/read-line.ts';
import { isUpsideDown } from '../../../electron/core/recognition/way-up.ts';
import { printedLine } from './printed-line.ts';

const lines = [200, 300, 400, 500].map((width) => ({ x: 0, y: 0, width, height: 30, slope: 0 }));
const clear = printedLine('江南省云水市溪山县', 0, 0);
const garbled: ReadLine = {
  ...clear,
  symbols: clear.symbols.map((symbol) => ({ ...symbol, confidence: 0.3 })),
};

/** Lines of which each reads the same, and which of them were asked for. */
function way(line: ReadLine) {
  const asked: number[] = [];
  const read = async (index: number) => {
    if (!asked.includes(index)) asked.push(index);
    return line;
  };
  return { lines, read, asked };
}

test('the longest line is enough where it reads well, and the next are begun beside it where all are needed', async () => {
  const [alone, together] = [way(clear), way(clear)];
  expect(await isUpsideDown(alone, way(garbled), false)).toBe(false);
  expect(alone.asked).toEqual([3]);
  expect(await isUpsideDown(together, way(garbled), true)).toBe(false);
  expect(together.asked).toEqual([3, 2, 1]);
});

test('where no line reads well, they are read the other way, too', async () => {
  const [asIs, turned] = [way(garbled), way(clear)];
  expect(await isUpsideDown(asIs, turned, true)).toBe(true);
  expect([asIs.asked, turned.asked]).toEqual([
    [3, 2, 1],
    [3, 2, 1],
  ]);
});
