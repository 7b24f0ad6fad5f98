import { expect, it, onTestFinished } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import type { CallContext } from '../../../shared/contract/procedure.ts';
import { caseRecordSchema } from '../../../shared/model/case-record.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { samplePorts } from './sample-ports.ts';

const context: CallContext = { signal: new AbortController().signal };
const aReading = 180_000;

async function startedOn(folder: string) {
  const application = await createApplication(samplePorts(folder));
  onTestFinished(() => application.close());
  return application;
}

it('reads a picture of the example and remembers what it found', { timeout: aReading }, async () => {
  const folder = temporaryFolder();
  const { handlers, close } = await startedOn(folder);
  const example = caseRecordSchema.parse(await handlers.cases.createExample({}, context));
  const fileId = example.document.files.administratorIdEmblem;

  const job = handlers.recognition.read({ fileId }, context);
  let step = await job.next();
  const ratios: number[] = [];
  for (; !step.done; step = await job.next()) ratios.push(step.value.ratio);
  expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
  expect(ratios.length).toBeGreaterThan(0);
  expect(step.value.recognition?.documents[0]?.kind).toBe('id-emblem');

  const preview = await handlers.files.preview({ fileId, maximumEdge: 200 }, context);
  expect(preview.file.type).toBe('image/jpeg');
  expect(preview.file.size).toBeGreaterThan(1000);
  await close();

  const again = await startedOn(folder);
  const { files } = await again.handlers.cases.open({ id: example.id }, context);
  expect(files.find(({ id }) => id === fileId)).toEqual(step.value);
});

it('is closed in the middle of a reading as if that had not been started', {
  timeout: aReading,
}, async () => {
  const folder = temporaryFolder();
  const { handlers, close } = await startedOn(folder);
  const example = caseRecordSchema.parse(await handlers.cases.createExample({}, context));
  const job = handlers.recognition.read({ fileId: example.document.files.certificate }, context);
  await job.next();
  const refused = problemOf(async () => {
    for (;;) if ((await job.next()).done) return;
  });
  await close();
  expect((await refused).code).toBe('cancelled');

  const again = await startedOn(folder);
  const { files } = await again.handlers.cases.open({ id: example.id }, context);
  expect(files.every(({ recognition, problem }) => recognition === null && problem === null)).toBe(true);
});
