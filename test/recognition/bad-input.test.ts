import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRecognizer } from '../../electron/core/recognition/recognizer.ts';
import { ProblemError } from '../../shared/model/problem.ts';
import { generatePictures } from '../fixtures/generate.ts';

const recognizer = createRecognizer();
let directory = '';
let card = new Uint8Array();

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'beituo-input-'));
  const order = {
    seed: 'bad input',
    count: 1,
    directory,
    kinds: ['id-emblem'],
    conditions: ['phone'],
  } as const;
  const [picture] = await generatePictures(order);
  card = Uint8Array.from(await readFile(join(directory, picture?.file ?? '')));
});

afterAll(async () => {
  await recognizer.close();
  await rm(directory, { recursive: true, force: true });
});

async function refusal(bytes: Uint8Array, kind?: 'id-portrait'): Promise<string | undefined> {
  try {
    await recognizer.read(bytes, { name: 'photo', ...(kind && { kind }) });
    return undefined;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(error.problem.file).toBe('photo');
    return error.problem.code;
  }
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#ffffff' }, limitInputPixels: false });

test.each([
  ['an empty file', async () => new Uint8Array(), 'file-empty'],
  ['text', async () => new TextEncoder().encode('not a picture'), 'file-not-picture'],
  ['half a picture', async () => card.slice(0, card.length / 2), 'file-damaged'],
  ['a file over 50 MB', async () => new Uint8Array(51 * 1024 * 1024), 'file-too-large'],
  ['more than 100 megapixels', async () => plain(12_000, 9_000).png().toBuffer(), 'picture-too-many-pixels'],
  ['a PDF that is none', async () => new TextEncoder().encode('%PDF-1.7 nothing'), 'file-damaged'],
])('%s is refused with a reason', async (_, bytes, code) => {
  expect(await refusal(await bytes())).toBe(code);
});

test('a moving picture is refused', async () => {
  const frame = await plain(40, 40).raw().toBuffer();
  const moving = await sharp(Buffer.concat([frame, frame.map((value) => 255 - value)]), {
    raw: { width: 40, height: 80, channels: 3, pageHeight: 40 },
  })
    .gif({ delay: [100, 100] })
    .toBuffer();
  expect(await refusal(moving)).toBe('file-animated');
});

test('a picture without a document is no error', async () => {
  const blank = await plain(800, 600).jpeg().toBuffer();
  expect((await recognizer.read(blank, { name: 'blank' })).documents).toEqual([]);
});

test('another kind than the one asked for is refused', async () => {
  expect(await refusal(card, 'id-portrait')).toBe('kind-mismatch');
});

test.each([
  ['CMYK JPEG', () => sharp(card).toColourspace('cmyk').jpeg()],
  ['16-bit PNG', () => sharp(card).toColourspace('rgb16').png()],
  ['PNG with alpha', () => sharp(card).ensureAlpha(0.99).png()],
  ['PNG with a palette', () => sharp(card).png({ palette: true })],
  ['WebP', () => sharp(card).webp({ quality: 90 })],
  ['TIFF', () => sharp(card).tiff()],
  [
    'JPEG turned by its orientation tag',
    () => sharp(card).rotate(270).withMetadata({ orientation: 6 }).jpeg(),
  ],
])('%s is read like the original', async (_, convert) => {
  const { documents } = await recognizer.read(await convert().toBuffer(), { name: 'converted' });
  expect(documents.map(({ kind }) => kind)).toEqual(['id-emblem']);
});

test('a reading cancelled under way says so, and the next one works', async () => {
  const controller = new AbortController();
  const reading = recognizer.read(card, {
    name: 'cancelled',
    signal: controller.signal,
    onProgress: ({ step }) => {
      if (step === 'read') controller.abort();
    },
  });
  await expect(reading).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  expect((await recognizer.read(card, { name: 'again' })).documents).toHaveLength(1);
});

test('the event loop stays free and progress never goes back while a picture is read', async () => {
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  }, 10);
  const ratios: number[] = [];
  await recognizer.read(card, { name: 'card', onProgress: ({ ratio }) => ratios.push(ratio) });
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(5);
  expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
  expect(ratios.at(-1)).toBe(1);
});

test('a preview is upright, small enough, and a JPEG', async () => {
  const turned = await sharp(card).rotate(270).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { bytes, mediaType } = await recognizer.renderPreview(turned, { maximumEdge: 320 });
  const [ours, original] = [await sharp(bytes).metadata(), await sharp(card).metadata()];
  expect(mediaType).toBe('image/jpeg');
  expect(Math.max(ours.width, ours.height)).toBe(320);
  expect(ours.width > ours.height).toBe(original.width > original.height);
});

test('a reading that makes no progress is given up, and the recognizer recovers', async () => {
  const hasty = createRecognizer({ stallLimit: 1 });
  await expect(hasty.read(card, { name: 'slow' })).rejects.toMatchObject({
    problem: { code: 'recognition-timeout' },
  });
  expect((await hasty.renderPreview(card, { maximumEdge: 100 })).bytes.length).toBeGreaterThan(0);
  await hasty.close();
});
