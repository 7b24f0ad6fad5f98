import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { packageHandlers } from '../../../electron/core/handlers/package.ts';
import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument, FileSlot } from '../../../shared/model/case-document.ts';
import { type PackageResult, packagePlanSchema, packageResultSchema } from '../../../shared/model/package.ts';
import { openStore } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { resourcesDirectory } from '../letter/letter-samples.ts';
import { aliyun, packs, validCase } from '../rules/fixture.ts';
import { phonePhoto, quarters } from './invented-pictures.ts';

const clock = { now: () => new Date(2026, 10, 21, 12, 0, 0) };
const slots: readonly FileSlot[] = [
  'certificate',
  'administratorIdPortrait',
  'administratorIdEmblem',
  'legalPersonIdPortrait',
  'legalPersonIdEmblem',
  'letterScan',
];

const photos = await Promise.all(
  slots.map(async (_, index) => phonePhoto(await quarters(1200 + index, 800))),
);

type Making = Parameters<AppHandlers['package']['make']>[0];

/** A stored case with a photo for everything a platform asks, and what makes packages of it. */
async function packable(pack = aliyun) {
  const { store } = await openStore();
  const { id } = store.create(validCase('other'));
  const add = async (name: string, bytes: Uint8Array) => (await store.files.add(id, { name, bytes })).id;
  const files: Record<string, string> = {};
  for (const [index, slot] of slots.entries()) {
    files[slot] = await add(`照片 ${slot}.jpg`, photos[index] ?? new Uint8Array());
  }
  const document = validCase('other', {
    files: { ...validCase('other').files, trademark: '', administratorHandheld: '', ...files, other: [] },
    'legalPerson.document.validFrom': '2015-06-01',
    'legalPerson.document.validTo': 'long-term',
  });
  const handlers = packageHandlers({
    files: store.files,
    packs: () => packs.map((one) => (one.id === pack.id ? pack : one)),
    resourcesDirectory,
    clock,
    closing: new AbortController().signal,
  });
  const make = (changes: Partial<Making> = {}, signal = new AbortController().signal) =>
    handlers.make({ document, platform: pack.id, watermark: false, insist: false, ...changes }, { signal });
  return { document, add, handlers, make };
}

type Job = ReturnType<AppHandlers['package']['make']>;

async function resultOf(job: Job): Promise<PackageResult & { steps: number[] }> {
  const steps: number[] = [];
  for (;;) {
    const { done, value } = await job.next();
    if (done) return { ...packageResultSchema.parse(value), steps };
    steps.push(value.ratio);
  }
}

type Handlers = AppHandlers['package'];

async function fileOf({ packageId }: PackageResult, handlers: Handlers): Promise<File> {
  if (packageId === null) throw new Error('no package');
  const { file } = await handlers.file({ packageId }, { signal: new AbortController().signal });
  return file;
}

async function entriesOf(result: PackageResult, handlers: Handlers): Promise<Record<string, Uint8Array>> {
  const file = await fileOf(result, handlers);
  return unzipSync(new Uint8Array(await file.arrayBuffer()));
}

describe('a finished package', () => {
  const finished = async () => {
    const { document, handlers, make } = await packable();
    const result = await resultOf(make());
    return { document, handlers, result, entries: await entriesOf(result, handlers) };
  };

  test('has what was planned', async () => {
    const { document, handlers, result, entries } = await finished();
    const input = { document, platform: aliyun.id, watermark: false };
    const plan = packagePlanSchema.parse(
      await handlers.plan(input, { signal: new AbortController().signal }),
    );
    const materials = plan.materials.flatMap(({ target }) => (target ? [`materials/${target.name}`] : []));
    expect(Object.keys(entries)).toEqual([...materials, ...plan.documents]);
    expect((await fileOf(result, handlers)).name).toBe(`${plan.name}.zip`);
    expect(result).toMatchObject({ unresolved: false, problems: [] });
    expect(result.steps.at(-1)).toBe(1);
  });

  test('has files that every viewer opens, upright, under the limit, without anything of the phone', async () => {
    const { result, entries } = await finished();
    const made = result.materials.filter((material) => material.made !== null);
    expect(made).toHaveLength(slots.length);
    for (const { made: file, target } of made) {
      const bytes = entries[`materials/${file?.name}`] ?? new Uint8Array();
      expect(bytes.length).toBe(file?.bytes);
      expect(bytes.length).toBeLessThanOrEqual(target?.maximumBytes ?? 0);
      const { width = 0, height = 0, exif, orientation, format } = await sharp(bytes).metadata();
      expect({ exif, orientation, format }).toEqual({ format: 'jpeg' });
      expect({ width, height }).toEqual(file?.pixels);
      expect(width).toBeGreaterThan(height);
      await sharp(bytes).raw().toBuffer();
    }
  });

  test('has a manifest whose hashes are those of the files', async () => {
    const { result, entries } = await finished();
    const manifest = JSON.parse(new TextDecoder().decode(entries['manifest.json']));
    expect(manifest).toMatchObject({
      format: 'beituo-package/1',
      unresolved: false,
      platform: { id: aliyun.id },
    });
    expect(manifest.files).toHaveLength(Object.keys(entries).length - 1);
    for (const { name, bytes, sha256 } of [...manifest.files, ...result.files]) {
      const content = entries[name] ?? new Uint8Array();
      expect(content.length).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
  });
});

describe('a package in which something is unresolved', () => {
  const wrong = (document: CaseDocument) => ({
    ...document,
    organization: { ...document.organization, creditCode: '' },
  });

  test('is not made, and says why', async () => {
    const { document, make } = await packable();
    const result = await resultOf(make({ document: wrong(document) }));
    expect(result).toMatchObject({ packageId: null, files: [], unresolved: true });
    expect(result.problems.map(({ code }) => code)).toEqual(['package-unresolved']);
    expect(result.materials.some(({ outcome }) => outcome === 'skipped')).toBe(true);
  });

  test('is made when insisted on, and says so in its name and manifest', async () => {
    const { document, make, handlers } = await packable();
    const result = await resultOf(make({ document: wrong(document), insist: true }));
    expect((await fileOf(result, handlers)).name).toContain(messages.uploadPackage.unresolvedSuffix);
    const entries = await entriesOf(result, handlers);
    expect(JSON.parse(new TextDecoder().decode(entries['manifest.json']))).toMatchObject({
      unresolved: true,
    });
  });

  test('keeps the good papers for one that cannot be read', async () => {
    const { document, add, make } = await packable();
    const broken = await add('坏.jpg', (await phonePhoto(await quarters(900, 600))).subarray(0, 4000));
    const files = { ...document.files, administratorIdEmblem: broken };
    const refused = await resultOf(make({ document: { ...document, files } }));
    const failed = refused.materials.filter(({ outcome }) => outcome === 'failed');
    expect(failed.map(({ slot, problems }) => [slot, problems.map(({ file }) => file)])).toEqual([
      ['administratorIdEmblem', ['坏.jpg']],
    ]);
    expect(refused.packageId).toBeNull();
    const insisted = await resultOf(make({ document: { ...document, files }, insist: true }));
    expect(insisted.materials.filter(({ outcome }) => outcome === 'made')).toHaveLength(slots.length - 1);
  });
});

test('a file that cannot be brought under the limit goes in as it is, under a name that says so', async () => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 70 };
  const bytes = await sharp({
    create: { width: 2400, height: 1800, channels: 3, background: '#808080', noise },
  })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const tight = structuredClone(aliyun);
  tight.files.pictures.maximumBytes = 60_000;
  const { document, add, make, handlers } = await packable(tight);
  const files = { ...document.files, certificate: await add('噪点.JPG', bytes) };
  const result = await resultOf(make({ document: { ...document, files }, insist: true }));
  const certificate = result.materials.find(({ slot }) => slot === 'certificate');
  expect(certificate).toMatchObject({
    outcome: 'original',
    made: null,
    problems: [{ code: 'cannot-fit', file: '噪点.JPG', field: 'files.certificate' }],
  });
  const entries = await entriesOf(result, handlers);
  expect(Buffer.compare(Buffer.from(entries['materials/01-certificate-original.jpg'] ?? []), bytes)).toBe(0);
  expect(result.unresolved).toBe(true);
});

describe('a package that is no longer wanted', () => {
  test('ends when its caller cancels', async () => {
    const caller = new AbortController();
    const { make } = await packable();
    const job = make({}, caller.signal);
    await job.next();
    caller.abort();
    const problem = await problemOf(async () => {
      for (;;) if ((await job.next()).done) return;
    });
    expect(problem.code).toBe('cancelled');
  });
});

test('a package that is no longer kept is named', async () => {
  const { handlers } = await packable();
  const { signal } = new AbortController();
  const problem = await problemOf(() => handlers.file({ packageId: crypto.randomUUID() }, { signal }));
  expect(problem.code).toBe('file-missing');
});

test('a platform nobody knows is named', async () => {
  const { make } = await packable();
  expect((await problemOf(() => resultOf(make({ platform: 'nowhere' })))).code).toBe('platform-unknown');
});
