import { expect, test } from 'vitest';
import { scanHandlers } from '../../../electron/core/handlers/scan.ts';
import { loadRulePacks } from '../../../electron/core/platforms/load-rule-packs.ts';
import type { Recognizer } from '../../../electron/core/recognition/recognizer.ts';
import { openStore } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { onePixelPng } from '../cases/sample-case.ts';
import { now, resourcesDirectory, sample } from '../letter/letter-samples.ts';
import { goodPage } from '../scan/evidence-samples.ts';
import { scriptedRecognizer } from './scripted-recognizer.ts';

const packs = await loadRulePacks(resourcesDirectory);
const document = sample();

async function checking(examineScan: Recognizer['examineScan'], platform = packs[0]?.id ?? '') {
  const { store } = await openStore();
  const { id } = store.create(document);
  const file = await store.files.add(id, { name: '委托书.png', bytes: onePixelPng });
  const recognizer = {
    ...scriptedRecognizer(async () => {
      throw new Error('nothing is read');
    }),
    examineScan,
  };
  const handlers = scanHandlers({
    files: store.files,
    recognizer,
    packs: () => packs,
    resourcesDirectory,
    clock: { now: () => now },
    closing: new AbortController().signal,
  });
  const caller = new AbortController();
  const job = handlers.check({ fileIds: [file.id], document, platform }, { signal: caller.signal });
  return { store, file, job, caller };
}

async function resultOf<T>(job: AsyncGenerator<unknown, T, void>): Promise<T> {
  for (;;) {
    const { done, value } = await job.next();
    if (done) return value;
  }
}

test('compares the files with the letter of the document, and keeps the result with the file', async () => {
  const { store, file, job } = await checking(async (files, { plan, facts }) => {
    expect(files.map((bytes) => Buffer.from(bytes))).toEqual([Buffer.from(onePixelPng)]);
    expect(facts).toContainEqual({ path: 'organization.name', text: document.organization.name });
    return { pages: [{ ...goodPage, seals: [] }], letterPages: plan.pages.length };
  });
  const result = await resultOf(job);
  expect(result.findings.map(({ id }) => id)).toEqual(['scan.seal-missing']);
  expect(result.findings[0]).toMatchObject({ path: 'files.letterScan', acceptable: false });
  expect(store.files.get(file.id).scan).toEqual(result);
});

test('keeps nothing when it is cancelled', async () => {
  const { store, file, job, caller } = await checking(async (_files, _letter, { signal }) => {
    caller.abort();
    signal?.throwIfAborted();
    throw new Error('not cancelled');
  });
  await expect(resultOf(job)).rejects.toThrow();
  expect(store.files.get(file.id).scan).toBeUndefined();
});

test('says which platform it does not know', async () => {
  const { job } = await checking(async () => ({ pages: [], letterPages: 0 }), 'nobody');
  expect((await problemOf(() => resultOf(job))).code).toBe('platform-unknown');
});
