import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { makePackage } from '../../electron/core/package/make-package.ts';
import { pictureWithin } from '../../electron/core/package/picture-within.ts';
import { zipOf } from '../../electron/core/package/zip.ts';
import { loadRulePacks } from '../../electron/core/platforms/load-rule-packs.ts';
import type { Picture } from '../../electron/core/recognition/picture.ts';
import { type CaseDocument, caseDocumentSchema, caseFormat } from '../../shared/model/case-document.ts';
import type { PlannedFile } from '../../shared/package/planned-file.ts';
import { type BenchReport, type Measurement, median, milliseconds } from './report.ts';

const rounds = 5;
/** A phone's photo of a document, 12 megapixels. */
const photoSize = { width: 4000, height: 3000 };
const pictures = ['business-license.jpg', 'administrator-id-portrait.jpg', 'administrator-id-emblem.jpg'];
const slots = [
  'certificate',
  'administratorIdPortrait',
  'administratorIdEmblem',
  'legalPersonIdPortrait',
  'legalPersonIdEmblem',
  'letterScan',
] as const;

/** A package of six photos beside a program that only turns and compresses them, and the search for a quality. */
export async function packageReport(resourcesDirectory: string): Promise<BenchReport> {
  const photos = await photosOf(resourcesDirectory);
  return {
    title: 'Package of 6 photos of 12 megapixels',
    measurements: [
      await wholePackage(resourcesDirectory, photos),
      await search(photos, 5_000_000),
      await search(photos, 900_000),
      await search(photos, 500_000),
    ],
  };
}

/** The example's pictures as a phone would take them: large, and with the noise of its sensor. */
async function photosOf(resourcesDirectory: string): Promise<Buffer[]> {
  const noise = { type: 'gaussian', mean: 128, sigma: 9 } as const;
  const grain = await sharp({ create: { ...photoSize, channels: 3, background: '#808080', noise } })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return Promise.all(
    pictures.map(async (name) =>
      sharp(await readFile(join(resourcesDirectory, 'example', name)))
        .resize({ ...photoSize, fit: 'fill' })
        .composite([{ input: grain, blend: 'soft-light' }])
        .jpeg({ quality: 92 })
        .toBuffer(),
    ),
  );
}

async function wholePackage(resourcesDirectory: string, photos: readonly Buffer[]): Promise<Measurement> {
  const packs = await loadRulePacks(resourcesDirectory);
  const pack = packs.find(({ id }) => id === 'aliyun');
  if (pack === undefined) throw new Error('no pack');
  const bytesOf = (reference: string) => photos[Number(reference) % photos.length] ?? Buffer.alloc(0);
  const names = slots.map((_, index) => String(index));
  const document = documentOf(Object.fromEntries(slots.map((slot, index) => [slot, names[index]])));
  const files = names.map(
    (reference): PlannedFile => ({
      reference,
      name: `${reference}.jpg`,
      state: 'readable',
      mediaType: 'image/jpeg',
      bytes: bytesOf(reference).length,
      pixels: photoSize,
      pages: 1,
      recognition: null,
    }),
  );
  const ours = await timed(async () => {
    const now = new Date();
    const { parts } = await makePackage({
      document,
      pack,
      files,
      watermark: false,
      insist: true,
      read: async (reference) => bytesOf(reference),
      resourcesDirectory,
      now,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    if (parts === null) throw new Error('no package');
    zipOf(parts, now);
  });
  const peer = await timed(async () => {
    for (const name of names) await sharp(bytesOf(name)).autoOrient().jpeg({ quality: 80 }).toBuffer();
  });
  return {
    what: 'package: six photos, sheet, report, requests, ZIP',
    ours: milliseconds(ours),
    peer: `${milliseconds(peer)} (sharp, six photos to JPEG, whatever their size)`,
    ratio: `${(ours / peer).toFixed(2)} ×`,
  };
}

async function search(photos: readonly Buffer[], maximumBytes: number): Promise<Measurement> {
  const [photo] = photos;
  const { data, info } = await sharp(photo)
    .resize({ width: 3600 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const picture: Picture = { width: info.width, height: info.height, data };
  const limits = { format: 'jpeg', maximumBytes, maximumEdge: null, pages: 1 } as const;
  const { signal } = new AbortController();
  let size = 0;
  const ours = await timed(async () => {
    size = (await pictureWithin(picture, limits, signal))?.bytes.length ?? 0;
  });
  const raw = { width: info.width, height: info.height, channels: 3 as const };
  const peer = await timed(async () => {
    await sharp(data, { raw }).jpeg({ quality: 80, chromaSubsampling: '4:4:4' }).toBuffer();
  });
  return {
    what: `one picture brought under ${maximumBytes / 1000} kB (${Math.round(size / 1000)} kB)`,
    ours: milliseconds(ours),
    peer: `${milliseconds(peer)} (sharp, one encoding)`,
    ratio: `${(ours / peer).toFixed(2)} ×`,
  };
}

/** Milliseconds, the median of several runs after one that warms up. */
async function timed(work: () => Promise<void>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return median(times);
}

function documentOf(files: Readonly<Record<string, string | undefined>>): CaseDocument {
  return caseDocumentSchema.parse({
    format: caseFormat,
    purpose: 'other',
    organization: { name: '杭州云帆科技有限公司', creditCode: '91330106673959654P' },
    accountHolder: { name: '宁波远帆信息服务有限公司' },
    signatures: [{ text: '杭州云帆科技' }],
    files,
  });
}
