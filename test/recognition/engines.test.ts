import { expect, onTestFinished, test } from 'vitest';
import { openPages } from '../../electron/core/recognition/decode/decode.ts';
import { openPaddleFinder } from '../../electron/core/recognition/find-lines/paddle-finder.ts';
import { around, type Quad } from '../../electron/core/recognition/geometry.ts';
import type { Picture } from '../../electron/core/recognition/picture.ts';
import { type EngineName, type ModelForm, startEngine } from '../../electron/core/recognition/read/engine.ts';
import { startEngineThread } from '../../electron/core/recognition/read/engine-thread.ts';
import { cutLine } from '../../electron/core/recognition/read/line-image.ts';
import { paddleAsset } from '../../electron/core/recognition/read/paddle-asset.ts';
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

test.each([
  ['ch_PP-OCRv4_det_infer.onnx', [1, 3, 96, 160]],
  ['ch_PP-OCRv4_rec_infer.onnx', [1, 3, 48, 160]],
])('%s with fewer steps answers what the published model does', async (name, shape) => {
  const data = Float32Array.from({ length: shape.reduce((a, b) => a * b) }, (_, at) => Math.sin(at / 7));
  const answered = async (form: ModelForm) => {
    const { open } = await startEngine('wasm', undefined, form);
    const model = await open(paddleAsset(name));
    const answer = await model.run({ data, shape });
    await model.close();
    return answer;
  };
  const [published, simplified] = [await answered('published'), await answered('simplified')];
  expect(simplified.shape).toEqual(published.shape);
  const isNear = (value: number, at: number) => Math.abs(value - (simplified.data[at] ?? Number.NaN)) < 1e-4;
  expect(published.data.every(isNear)).toBe(true);
});

test.each(['native', 'wasm'] as const)('%s answers the same from a thread of its own', async (name) => {
  const shape = [1, 3, 48, 160];
  const numbers = () => Float32Array.from({ length: 3 * 48 * 160 }, (_, at) => Math.sin(at / 7));
  const file = paddleAsset('ch_PP-OCRv4_rec_infer.onnx');
  const answers = [];
  for (const start of [startEngine, startEngineThread]) {
    const engine = await start(name);
    expect(engine.name).toBe(name);
    const model = await engine.open(file);
    answers.push(await model.run({ data: numbers(), shape }));
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
