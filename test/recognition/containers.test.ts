import { readFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { createRecognizer } from '../../electron/core/recognition/recognizer.ts';
import type { Box } from '../../shared/model/recognition.ts';
import { openStudio } from '../fixtures/studio.ts';

const recognizer = createRecognizer({ readers: ['paddle'] });

afterAll(() => recognizer.close());

interface Placed {
  readonly bytes: Uint8Array;
  /** In points; y counts from the page's foot, as PDF does. */
  readonly place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const a4 = { width: 595, height: 842 };

async function pdf(pages: readonly Placed[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const { bytes, place } of pages) {
    document
      .addPage([a4.width, a4.height])
      .drawImage(await document.embedJpg(await sharp(bytes).jpeg().toBuffer()), place);
  }
  return document.save();
}

/** A box of a picture as ratios of `pages` A4 pages below each other, on one of which it was drawn. */
function onPages([x, y, width, height]: Box, { place }: Placed, page: number, pages: number): Box {
  const top = page * a4.height + a4.height - place.y - place.height;
  const whole = pages * a4.height;
  return [
    (place.x + x * place.width) / a4.width,
    (top + y * place.height) / whole,
    (width * place.width) / a4.width,
    (height * place.height) / whole,
  ];
}

/** Whether the middle of one box lies in another, give or take a hundredth of the whole. */
function liesIn([x, y, width, height]: Box, [left, top, wide, high]: Box): boolean {
  const inside = (value: number, from: number, size: number) =>
    value > from - 0.01 && value < from + size + 0.01;
  return inside(x + width / 2, left, wide) && inside(y + height / 2, top, high);
}

test('a HEIC photo laid on its side is read upright', async () => {
  const bytes = await readFile(new URL('../fixtures/files/id-emblem-turned.heic', import.meta.url));
  const { documents, width, height } = await recognizer.read(bytes, { name: 'photo.heic' });
  expect({ width, height }).toEqual({ width: 960, height: 1280 });
  expect(documents.map(({ kind }) => kind)).toEqual(['id-emblem']);
  const { issuer, validFrom, validTo } = documents[0]?.fields ?? {};
  expect([issuer?.value, validFrom?.value, validTo?.value]).toEqual([
    '芜湖市公安局镜湖分局',
    '2009-03-18',
    'long-term',
  ]);
  // Where the generator says it is printed.
  expect(liesIn(issuer?.box ?? [0, 0, 0, 0], [0.536, 0.7383, 0.1945, 0.0289])).toBe(true);
});

test('half a HEIC photo is refused as damaged', async () => {
  const bytes = await readFile(new URL('../fixtures/files/id-emblem-turned.heic', import.meta.url));
  const half = recognizer.read(bytes.subarray(0, bytes.length / 2), { name: 'half.heic' });
  await expect(half).rejects.toMatchObject({ problem: { code: 'file-damaged', file: 'half.heic' } });
});

test('a PDF is read page by page, and every box lies on its own page', async () => {
  const studio = await openStudio();
  onTestFinished(() => studio.close());
  const take = (kind: 'id-portrait' | 'id-emblem') =>
    studio.take({ kind, condition: 'flat', seed: `pages ${kind}` });
  const [portrait, emblem] = [await take('id-portrait'), await take('id-emblem')];
  const scan = await studio.take({ kind: 'business-license', condition: 'scan', seed: 'pages' });
  const cardSize = { width: 320, height: 202 };
  const scanHeight = (a4.width * scan.truth.height) / scan.truth.width;
  const shown = [
    { ...portrait, place: { x: 60, y: 560, ...cardSize } },
    { ...emblem, place: { x: 200, y: 90, ...cardSize } },
    { ...scan, place: { x: 0, y: (a4.height - scanHeight) / 2, width: a4.width, height: scanHeight } },
  ];
  const { documents } = await recognizer.read(await pdf(shown), { name: 'papers.pdf' });
  expect(documents.map(({ kind }) => kind)).toEqual(['id-portrait', 'id-emblem', 'business-license']);
  for (const [index, { truth, ...placed }] of shown.entries()) {
    const { fields } = documents[index] ?? {};
    for (const name of ['idNumber', 'issuer', 'creditCode'] as const) {
      const box = truth.boxes[name];
      if (box === undefined) continue;
      expect(fields?.[name]?.value).toBe(truth.fields[name]);
      const expected = onPages(box, placed, index, shown.length);
      expect(liesIn(fields?.[name]?.box ?? [0, 0, 0, 0], expected), name).toBe(true);
    }
  }
});

test('a PDF of too many pages is refused before any is drawn', async () => {
  const document = await PDFDocument.create();
  for (let page = 0; page < 25; page += 1) document.addPage();
  const reading = recognizer.read(await document.save(), { name: 'book.pdf' });
  await expect(reading).rejects.toMatchObject({ problem: { code: 'file-too-many-pages', file: 'book.pdf' } });
});
