import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFile } from '../../electron/core/recognition/pipeline.ts';
import { openReaders, type Readers } from '../../electron/core/recognition/read/readers.ts';
import type { TraceStep } from '../../electron/core/recognition/trace.ts';
import { openStudio, type Studio } from '../fixtures/studio.ts';

let studio: Studio;
let readers: Readers;

beforeAll(async () => {
  [studio, readers] = await Promise.all([openStudio(), openReaders()]);
});

afterAll(async () => {
  await Promise.all([studio.close(), readers.close()]);
});

test('a licence whose outline has the proportions of a card is read in the pixels of a paper', async () => {
  const { bytes, truth } = await studio.take({
    kind: 'business-license',
    condition: 'flat',
    seed: 'squeezed',
  });
  const squeezed = await sharp(bytes).resize({ width: 1800, height: 1200, fit: 'fill' }).png().toBuffer();
  const steps: TraceStep[] = [];
  const traced = { ...readers, trace: (step: TraceStep) => steps.push(step) };
  const { documents } = await readFile(squeezed, traced, {
    kind: 'auto',
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  const read = Object.entries(documents[0]?.fields ?? {}).map(([name, { value }]) => [name, value]);
  expect(Object.fromEntries(read)).toEqual(truth.fields);
  const edges = steps.flatMap((one) =>
    one.step === 'straightened' ? Math.max(one.document.picture.width, one.document.picture.height) : [],
  );
  const [asCard, asPaper, ...more] = edges;
  expect([asCard, more]).toEqual([800, []]);
  expect(asPaper).toBeGreaterThan(1500);
});
