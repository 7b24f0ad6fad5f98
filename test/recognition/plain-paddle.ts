import sharp from 'sharp';
import { openPaddleFinder } from '../../electron/core/recognition/find-lines/paddle-finder.ts';
import { distance, type Quad, type Size } from '../../electron/core/recognition/geometry.ts';
import { startEngine } from '../../electron/core/recognition/read/engine.ts';
import { cutLine } from '../../electron/core/recognition/read/line-image.ts';
import { openPaddleReader } from '../../electron/core/recognition/read/paddle-reader.ts';
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

/** PP-OCRv4 on native ONNX Runtime: detection with the longer side at 960, then every line it found. */
export async function startPlainPaddle(): Promise<PlainReader> {
  const engine = await startEngine('native', undefined, 'published');
  const [finder, reader] = [await openPaddleFinder(engine, limited), await openPaddleReader(engine)];
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
        const { symbols } = await reader.read(line, 'text');
        text += symbols.map((symbol) => symbol.text).join('');
      }
      return text;
    },
    close: async () => {
      await Promise.all([finder.close(), reader.close()]);
    },
  };
}
