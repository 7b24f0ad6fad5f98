import { expect, test } from 'vitest';
import { scanHandlers } from '../../../electron/core/handlers/scan.ts';
import { loadRulePacks } from '../../../electron/core/platforms/load-rule-packs.ts';
import type { Recognizer } from '../../../electron/core/recognition/recognizer.ts';
import { openStore } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { onePixelPng } from '../cases/sample-case.ts';
import { now, resourcesDirectory, sample } from '../letter/letter-samples.ts';
import { drawForm } from '../letter-form/form-samples.ts';
import { openForms } from '../letter-form/open-forms.ts';
import { goodPage } from '../scan/evidence-samples.ts';
import { scriptedRecognizer } from './scripted-recognizer.ts';

const packs = await loadRulePacks(resourcesDirectory);
const document = sample();

async function checking(
  examineScan: Recognizer['examineScan'],
  platform = packs[0]?.id ?? '',
  form?: Uint8Array<ArrayBuffer>,
) {
  const { store } = await openStore();
  const { forms } = await openForms();
  if (form !== undefined) await forms.add({ name: '模板.pdf', bytes: form }, platform);
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
    forms,
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
    return {
      pages: [{ ...goodPage, seals: [] }],
      letterPages: plan.pages.map(() => 'closing'),
      notCompared: [],
    };
  });
  const result = await resultOf(job);
  expect(result.findings.map(({ id }) => id)).toEqual(['scan.seal-missing']);
  expect(result.findings[0]).toMatchObject({ path: 'files.letterScan', acceptable: false });
  expect(store.files.get(file.id).scan).toEqual(result);
});

test('compares with the platform’s own letter where its letters are filled in on one', async () => {
  const template = new Uint8Array(await drawForm());
  const { job } = await checking(
    async (_files, { plan, form }) => {
      expect(plan.pages).toEqual([]);
      expect(Buffer.from(form?.bytes ?? [])).toEqual(Buffer.from(template));
      return { pages: [goodPage], letterPages: ['closing'], notCompared: ['authorization.validTo'] };
    },
    packs[0]?.id,
    template,
  );
  const { findings } = await resultOf(job);
  expect(findings.map(({ id, severity }) => `${severity} ${id}`)).toEqual(['note scan.not-compared']);
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
  const { job } = await checking(async () => ({ pages: [], letterPages: [], notCompared: [] }), 'nobody');
  expect((await problemOf(() => resultOf(job))).code).toBe('platform-unknown');
});
