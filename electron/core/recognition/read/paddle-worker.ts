import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import { z } from '../../../../shared/model/jitless.ts';
import { decodeColumns } from './ctc.ts';
import { allowedCharacters, type PaddleRequest, type PaddleResponse } from './paddle-messages.ts';

// Reads single lines with the recognition model of PP-OCRv4, in a thread of its own.

/** Height in pixels of the lines the model was trained on. */
const modelHeight = 48;
/** Pixels of the line's width that one output column stands for. */
const columnWidth = 8;

const { model, characters } = z.object({ model: z.string(), characters: z.string() }).parse(workerData);

env.wasm.numThreads = 1;
const session = await InferenceSession.create(readFileSync(model), { executionProviders: ['wasm'] });
/** By class: the blank, every character of the list, the space. */
const alphabet = ['', ...readFileSync(characters, 'utf8').replace(/\n$/, '').split('\n'), ' '];
const classes = new Map(alphabet.map((character, index) => [character, index]));

/** Three equal channels, −1 for black to 1 for white. */
function inputOf(gray: Uint8Array, width: number): Tensor {
  const plane = width * modelHeight;
  const values = new Float32Array(3 * plane);
  for (let index = 0; index < plane; index += 1) {
    const value = (gray[index] ?? 0) / 127.5 - 1;
    values[index] = value;
    values[index + plane] = value;
    values[index + 2 * plane] = value;
  }
  return new Tensor('float32', values, [1, 3, modelHeight, width]);
}

async function read({ id, width, gray, alphabet: kind }: PaddleRequest): Promise<PaddleResponse> {
  const [inputName = ''] = session.inputNames;
  const [outputName = ''] = session.outputNames;
  const output = (await session.run({ [inputName]: inputOf(gray, width) }))[outputName];
  const [, columns = 0, count = 0] = output?.dims ?? [];
  if (!(output?.data instanceof Float32Array)) return { id, characters: [] };
  const allowed = allowedCharacters[kind];
  const decoded = decodeColumns(output.data, {
    columns,
    classes: count,
    ...(allowed === '' ? {} : { allowed: [...allowed].flatMap((character) => classes.get(character) ?? []) }),
  });
  output.dispose();
  return {
    id,
    characters: decoded.map(({ index, confidence, from, to }) => ({
      text: alphabet[index] ?? '',
      confidence,
      x: from * columnWidth,
      width: (to - from + 1) * columnWidth,
    })),
  };
}

async function answer(request: PaddleRequest): Promise<void> {
  const failed: PaddleResponse = { id: request.id, characters: [], failed: true };
  parentPort?.postMessage(await read(request).catch(() => failed));
}

// One after the other: a session that runs twice at once mixes up its lines.
let last = Promise.resolve();
parentPort?.on('message', (request: PaddleRequest) => {
  last = last.then(() => answer(request));
});
parentPort?.postMessage({ id: -1, characters: [] } satisfies PaddleResponse);
