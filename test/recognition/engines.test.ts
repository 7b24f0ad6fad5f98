import { expect, onTestFinished, test } from 'vitest';
import { openPages } from '../../electron/core/recognition/decode/decode.ts';
import { openPaddleFinder } from '../../electron/core/recognition/find-lines/paddle-finder.ts';
import { around, type Quad } from '../../electron/core/recognition/geometry.ts';
import type { Picture } from '../../electron/core/recognition/picture.ts';
import { type EngineName, startEngine } from '../../electron/core/recognition/read/engine.ts';
import { cutLine } from '../../electron/core/recognition/read/line-image.ts';
import { openPaddleReader } from '../../electron/core/recognition/read/paddle-reader.ts';
import { openStudio } from '../fixtures/studio.ts';

const boxOf = (quad: Quad) => around(quad.map(([x, y]) => ({ x, y, width: 0, height: 0 })));

/** Every line found in a picture with its text, as one engine sees it, the lines from top to bottom. */
async function seenBy(name: EngineName, picture: Picture) {
  const engine = await startEngine(name);
  expect(engine.name).toBe(name);
  const [finder, reader] = [await openPaddleFinder(engine), await openPaddleReader(engine)];
  const boxes = (await finder.find(picture)).map(boxOf).toSorted((a, b) => a.y - b.y || a.x - b.x);
  const lines = [];
  for (const box of boxes) {
    const line = await cutLine({ picture, toSource: [1, 0, 0, 0, 1, 0, 0, 0, 1] }, box, 0);
    const { symbols } = await reader.read(line, 'text');
    lines.push({ box, text: symbols.map(({ text }) => text).join('') });
  }
  await Promise.all([finder.close(), reader.close()]);
  return lines;
}

test('both engines find the same lines and read the same in them', async () => {
  const studio = await openStudio();
  onTestFinished(() => studio.close());
  const { bytes } = await studio.take({ kind: 'id-portrait', condition: 'flat', seed: 'engines' });
  const { pages, close } = await openPages(bytes);
  onTestFinished(close);
  const picture = await pages[0]?.picture();
  if (picture === undefined) throw new Error('no page');
  const native = await seenBy('native', picture);
  const wasm = await seenBy('wasm', picture);
  expect(native.length).toBeGreaterThan(5);
  expect(wasm.map(({ text }) => text)).toEqual(native.map(({ text }) => text));
});
