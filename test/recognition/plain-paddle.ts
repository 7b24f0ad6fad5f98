import ort from 'onnxruntime-node';
import sharp from 'sharp';
import { openPaddleFinder } from '../../electron/core/recognition/find-lines/paddle-finder.ts';
import { distance, type Quad, type Size } from '../../electron/core/recognition/geometry.ts';
import type { Engine } from '../../electron/core/recognition/read/engine.ts';
import { cutLine } from '../../electron/core/recognition/read/line-image.ts';
import { lineValues } from '../../electron/core/recognition/read/line-values.ts';
import { paddleAsset } from '../../electron/core/recognition/read/paddle-asset.ts';
import { paddleClasses } from '../../electron/core/recognition/read/paddle-classes.ts';
import type { Values } from '../../electron/core/recognition/read/values.ts';
import type { PlainReader } from './plain-reading.ts';

/** PaddleOCR's limit of the longer side. */
const limited = ({ width, height }: Size): number => Math.min(960, Math.max(width, height));

const unmoved = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** A line as a rectangle and its slope; what is higher than wide is read from below, as PaddleOCR does. */
function strip([a, b, c, d]: Quad) {
  const [across, down] = [distance(a, b), distance(b, c)];
  const slope = Math.atan2(b[1] - a[1], b[0] - a[0]);
  const isUpright = down >= 1.5 * across;
  const [width, height] = isUpright ? [down, across] : [across, down];
  const [x, y] = [(a[0] + b[0] + c[0] + d[0]) / 4, (a[1] + b[1] + c[1] + d[1]) / 4];
  const box = { x: x - width / 2, y: y - height / 2, width, height };
  return { box, slope: isUpright ? slope - Math.PI / 2 : slope };
}

/** Native ONNX Runtime with its own defaults, for models as they were published. */
export const plainEngine: Engine = {
  name: 'native',
  async open(file) {
    const session = await ort.InferenceSession.create(file);
    const [[input = ''], [output = '']] = [session.inputNames, session.outputNames];
    return {
      async run({ data, shape }) {
        const answer = (await session.run({ [input]: new ort.Tensor('float32', data, shape) }))[output];
        if (!(answer?.data instanceof Float32Array)) throw new Error('the model answers with other numbers');
        return { data: answer.data, shape: answer.dims };
      },
      close: () => session.release(),
    };
  },
};

/** The likeliest class of each column, repeats joined, the blank dropped. */
function decoded({ data, shape: [, columns = 0, width = 0] }: Values, classes: readonly string[]): string {
  let [text, previous] = ['', 0];
  for (let column = 0; column < columns; column += 1) {
    const row = data.subarray(column * width, (column + 1) * width);
    let [best, highest] = [0, 0];
    for (let index = 0; index < width; index += 1) {
      const probability = row[index] ?? 0;
      if (probability > highest) [best, highest] = [index, probability];
    }
    if (best !== previous) text += classes[best] ?? '';
    previous = best;
  }
  return text;
}

/** PP-OCRv4 on native ONNX Runtime: detection with the longer side at 960, then every line it found. */
export async function startPlainPaddle(): Promise<PlainReader> {
  const [finder, model] = [
    await openPaddleFinder(plainEngine, limited),
    await plainEngine.open(paddleAsset('ch_PP-OCRv4_rec_infer.onnx')),
  ];
  const classes = await paddleClasses();
  return {
    async text(bytes) {
      const { data, info } = await sharp(bytes)
        .autoOrient()
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .raw()
        .toBuffer({ resolveWithObject: true });
      const picture = { width: info.width, height: info.height, data };
      const lines = (await finder.find(picture)).map(strip).toSorted((p, q) => p.box.y - q.box.y);
      let text = '';
      for (const { box, slope } of lines) {
        const line = await cutLine({ picture, toSource: unmoved }, box, slope);
        text += decoded(await model.run((await lineValues(line)).values), classes);
      }
      return text;
    },
    close: async () => {
      await Promise.all([finder.close(), model.close()]);
    },
  };
}
