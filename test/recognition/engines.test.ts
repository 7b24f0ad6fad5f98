import { expect, onTestFinished, test } from 'vitest';
import { openPages } from '../../electron/core/recognition/decode/decode.ts';
import { openPaddleFinder } from '../../electron/core/recognition/find-lines/paddle-finder.ts';
import { around, type Quad } from '../../electron/core/recognition/geometry.ts';
import { withLikeliestClasses } from '../../electron/core/recognition/onnx/likeliest-classes.ts';
import type { Picture } from '../../electron/core/recognition/picture.ts';
import {
  type ChangeOfModel,
  type Engine,
  type EngineName,
  startEngine,
} from '../../electron/core/recognition/read/engine.ts';
import { startEngineThread } from '../../electron/core/recognition/read/engine-thread.ts';
import { cutLine } from '../../electron/core/recognition/read/line-image.ts';
import { paddleAsset } from '../../electron/core/recognition/read/paddle-asset.ts';
import { openPaddleReader } from '../../electron/core/recognition/read/paddle-reader.ts';
import type { Values } from '../../electron/core/recognition/read/values.ts';
import { openStudio } from '../fixtures/studio.ts';
import { plainEngine } from './plain-paddle.ts';

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

/** Numbers without meaning for a model of pictures. */
const numbersFor = (shape: readonly number[]): Values => ({
  data: Float32Array.from({ length: shape.reduce((a, b) => a * b) }, (_, at) => Math.sin(at / 7)),
  shape,
});

async function answered(open: Engine['open'], name: string, values: Values, change?: ChangeOfModel) {
  const model = await open(paddleAsset(name), change);
  const answer = await model.run(values);
  await model.close();
  return answer;
}

test.each([
  ['ch_PP-OCRv4_det_infer.onnx', [1, 3, 96, 160]],
  ['ch_PP-OCRv4_rec_infer.onnx', [1, 3, 48, 160]],
])('%s with fewer steps answers what the published model does', async (name, shape) => {
  const { open } = await startEngine('native');
  const published = await answered(plainEngine.open, name, numbersFor(shape));
  const simplified = await answered(open, name, numbersFor(shape));
  expect(simplified.shape).toEqual(published.shape);
  const isNear = (value: number, at: number) => Math.abs(value - (simplified.data[at] ?? Number.NaN)) < 1e-4;
  expect(published.data.every(isNear)).toBe(true);
});

test.each(['native', 'wasm'] as const)(
  '%s tells the likeliest classes and those wanted always',
  async (name) => {
    const { open } = await startEngine(name);
    const [file, values] = ['ch_PP-OCRv4_rec_infer.onnx', numbersFor([1, 3, 48, 160])];
    const all = await answered(open, file, values);
    const [most, always] = [3, [0, 6624, 17]];
    const few = await answered(open, file, values, (model) => withLikeliestClasses(model, { most, always }));
    const [, columns = 0, classes = 0] = all.shape;
    expect(few.shape).toEqual([1, columns, 2 * most + always.length]);
    for (let column = 0; column < columns; column += 1) {
      const row = all.data.subarray(column * classes, (column + 1) * classes);
      const ranked = [...row.keys()].toSorted((a, b) => (row[b] ?? 0) - (row[a] ?? 0)).slice(0, most);
      const wanted = [...ranked.map((index) => row[index]), ...ranked, ...always.map((index) => row[index])];
      const width = wanted.length;
      expect([...few.data.subarray(column * width, (column + 1) * width)]).toEqual(wanted);
    }
  },
);

test.each(['native', 'wasm'] as const)('%s answers the same from a thread of its own', async (name) => {
  const file = paddleAsset('ch_PP-OCRv4_rec_infer.onnx');
  const answers = [];
  for (const start of [startEngine, startEngineThread]) {
    const engine = await start(name);
    expect(engine.name).toBe(name);
    const model = await engine.open(file);
    answers.push(await model.run(numbersFor([1, 3, 48, 160])));
    await model.close();
  }
  expect(answers[1]).toEqual(answers[0]);
});

test('a file that is no model is refused by the thread of an engine, which goes on', async () => {
  const { open } = await startEngineThread('wasm');
  await expect(open(import.meta.filename)).rejects.toThrow();
  const model = await open(paddleAsset('ch_PP-OCRv4_rec_infer.onnx'));
  await model.close();
});
