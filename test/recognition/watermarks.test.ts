import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRecognizer } from '../../electron/core/recognition/recognizer.ts';
import { openStudio, type Studio } from '../fixtures/studio.ts';

const recognizer = createRecognizer();
let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});

afterAll(async () => {
  await Promise.all([studio.close(), recognizer.close()]);
});

/** A picture with a phrase written across it in rows, turned by some degrees. */
async function marked(bytes: Uint8Array, degrees: number): Promise<Buffer> {
  const { width, height } = await sharp(bytes).metadata();
  const size = width * 0.045;
  const rows = [-0.9, -0.6, -0.26, 0.02, 0.3, 0.6, 0.9].map(
    (y) => `<text x="0" y="${y * height}" text-anchor="middle">仅供办理短信业务使用 再次复印无效</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <g transform="translate(${width / 2} ${height / 2}) rotate(${degrees})" font-size="${size}"
      font-family="Noto Sans CJK SC" fill="#3c5aaa" fill-opacity=".5">${rows.join('')}</g></svg>`;
  return sharp(bytes)
    .composite([{ input: Buffer.from(svg) }])
    .png()
    .toBuffer();
}

test.each([0, -30, 58])('an ID card is read under a watermark at %i degrees', async (degrees) => {
  const { bytes, truth } = await studio.take({ kind: 'id-portrait', condition: 'flat', seed: 'marked' });
  const { documents } = await recognizer.read(await marked(bytes, degrees), { name: 'marked' });
  const [card] = documents;
  expect(card?.kind).toBe('id-portrait');
  const read = Object.fromEntries(
    Object.entries(card?.fields ?? {}).map(([name, { value }]) => [name, value]),
  );
  expect(read).toEqual(truth.fields);
});
