import { expect, test } from 'vitest';
import type { Engine } from '../../../electron/core/recognition/read/engine.ts';
import { enginesAbreast } from '../../../electron/core/recognition/read/engines-abreast.ts';
import type { Values } from '../../../electron/core/recognition/read/values.ts';

const values: Values = { data: new Float32Array(1), shape: [1] };

/** An engine whose runs end only when they are told to, and that notes what it was asked. */
function waitingEngine() {
  const opened: { readonly file: string; readonly threads: number | undefined }[] = [];
  const runs: (() => void)[] = [];
  let closed = 0;
  const engine: Engine = {
    name: 'native',
    open: async (file, threads) => {
      opened.push({ file, threads });
      return {
        run: () => new Promise((resolve) => runs.push(() => resolve(values))),
        close: async () => {
          closed += 1;
        },
      };
    },
  };
  return { engine, opened, runs, closed: () => closed };
}

test('each run goes to the engine that has least to do', async () => {
  const [one, other] = [waitingEngine(), waitingEngine()];
  const model = await enginesAbreast([one.engine, other.engine], 2).open('model.onnx');
  const begun = [model.run(values), model.run(values), model.run(values)];
  expect([one.runs.length, other.runs.length]).toEqual([2, 1]);
  other.runs[0]?.();
  await begun[1];
  begun.push(model.run(values));
  expect([one.runs.length, other.runs.length]).toEqual([2, 2]);
  for (const end of [...one.runs, ...other.runs]) end();
  expect(await Promise.all(begun)).toEqual([values, values, values, values]);
});

test('engines share the threads, are asked for as many runs as there are of them, and close together', async () => {
  const [one, other] = [waitingEngine(), waitingEngine()];
  const engine = enginesAbreast([one.engine, other.engine], 5);
  const model = await engine.open('model.onnx');
  expect(engine.atOnce).toBe(2);
  expect([...one.opened, ...other.opened]).toEqual([
    { file: 'model.onnx', threads: 2 },
    { file: 'model.onnx', threads: 2 },
  ]);
  await model.close();
  expect([one.closed(), other.closed()]).toEqual([1, 1]);
});

test('a run that fails does not count as work to be done', async () => {
  const failing: Engine = {
    name: 'native',
    open: async () => ({ run: () => Promise.reject(new Error('broken')), close: async () => undefined }),
  };
  const other = waitingEngine();
  const model = await enginesAbreast([failing, other.engine], 2).open('model.onnx');
  await expect(model.run(values)).rejects.toThrow('broken');
  await expect(model.run(values)).rejects.toThrow('broken');
  expect(other.runs.length).toBe(0);
});
