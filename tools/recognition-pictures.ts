/**
 * Draws the pictures of docs/recognition.md: what was recognized in invented photos, its outlines and fields on
 * the picture. The same pictures are read in test/recognition/shown.test.ts.
 *
 *     npm run pictures
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { createRecognizer } from '../electron/core/recognition/recognizer.ts';
import { projectRoot } from '../electron/project-root.ts';
import type { RecognizedDocument, RecognizedFile } from '../shared/model/recognition.ts';
import { openStudio } from '../test/fixtures/studio.ts';
import { drawShown, inEveryOrientation } from '../test/recognition/shown.ts';

const directory = join(projectRoot, 'docs/recognition');
const longestEdge = 720;
const certain = '#0a8f3c';
const doubtful = '#d4580a';

const webp = { quality: 72, effort: 6 } as const;

function marksOf({ outline, fields }: RecognizedDocument, width: number, height: number): string {
  const corners = outline.map(([x, y]) => `${x * width},${y * height}`).join(' ');
  const boxes = Object.entries(fields).map(([name, { box, needsReview }]) => {
    const [x, y, w, h] = [box[0] * width, box[1] * height, box[2] * width, box[3] * height];
    const colour = needsReview ? doubtful : certain;
    return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="none" stroke="${colour}" stroke-width="1.5"/>
      <text x="${x + w + 3}" y="${y + h / 2 + 3}" font-family="sans-serif" font-size="10" fill="${colour}">${name}</text>`;
  });
  return `<polygon points="${corners}" fill="none" stroke="#1555c0" stroke-width="2"/>${boxes.join('')}`;
}

async function marked(preview: Uint8Array, { documents }: RecognizedFile): Promise<Buffer> {
  const { width, height } = await sharp(preview).metadata();
  const marks = documents.map((document) => marksOf(document, width, height)).join('');
  const overlay = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${marks}</svg>`;
  return sharp(preview)
    .composite([{ input: Buffer.from(overlay) }])
    .webp(webp)
    .toBuffer();
}

/** Pictures as they are stored, their orientation not obeyed, in two rows. */
async function sideBySide(pictures: readonly Uint8Array[]): Promise<Buffer> {
  const cell = longestEdge / 4;
  const tiles = await Promise.all(
    pictures.map(async (bytes, index) => ({
      input: await sharp(bytes, { autoOrient: false })
        .resize({ width: cell - 8, height: cell - 8, fit: 'contain', background: '#ffffff' })
        .png()
        .toBuffer(),
      left: (index % 4) * cell + 4,
      top: Math.floor(index / 4) * cell + 4,
    })),
  );
  const create = { width: longestEdge, height: 2 * cell, channels: 3 as const, background: '#ffffff' };
  return sharp({ create }).composite(tiles).webp(webp).toBuffer();
}

const [studio, recognizer] = [await openStudio(), createRecognizer()];
await mkdir(directory, { recursive: true });
for (const { name, bytes } of await drawShown(studio)) {
  const file = await recognizer.read(bytes, { name });
  const preview = await recognizer.renderPreview(bytes, { maximumEdge: longestEdge });
  const isUpright = name === 'upright';
  const picture = isUpright
    ? await sideBySide(await inEveryOrientation(bytes))
    : await marked(preview.bytes, file);
  await writeFile(join(directory, `${isUpright ? 'exif' : name}.webp`), picture);
  process.stdout.write(
    `${name}: ${picture.length} bytes, ${file.documents.map(({ kind }) => kind).join(', ')}\n`,
  );
}
await Promise.all([studio.close(), recognizer.close()]);
