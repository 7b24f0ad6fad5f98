import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import type { CallContext } from '../../../shared/contract/procedure.ts';
import { caseRecordSchema, type StoredFile } from '../../../shared/model/case-record.ts';
import type { ProblemCode } from '../../../shared/model/problem.ts';
import { type BrokenFile, writeBrokenFiles, writeUnusualFiles } from '../../fixtures/broken-files.ts';
import { samplePorts } from '../../unit/application/sample-ports.ts';
import { temporaryFolder } from '../../unit/cases/open-store.ts';
import { problemOf } from '../../unit/cases/problem-of.ts';

const context: CallContext = { signal: new AbortController().signal };

/** What is seen by its size and first bytes is not taken in at all. */
const refusedAtOnce: readonly ProblemCode[] = ['file-empty', 'file-not-picture', 'file-too-large'];

it('takes in what can be kept, says why it was not read, and loses no other picture', {
  timeout: 180_000,
}, async () => {
  const folder = temporaryFolder();
  const broken = await writeBrokenFiles(folder);
  const { sixteenBit } = await writeUnusualFiles(folder);
  const { handlers, close } = await createApplication(samplePorts(temporaryFolder()));
  onTestFinished(close);
  const created = await handlers.cases.create({ platform: 'aliyun', purpose: 'self' }, context);
  const { id: caseId } = caseRecordSchema.parse(created);

  const add = async (path: string) => {
    const file = new File([await readFile(path)], basename(path));
    return handlers.files.add({ caseId, file }, context);
  };
  const read = async ({ id: fileId }: Pick<StoredFile, 'id'>) => {
    const job = handlers.recognition.read({ fileId }, context);
    for (;;) {
      const step = await job.next();
      if (step.done) return step.value;
    }
  };
  const codeOf = async ({ path, code }: BrokenFile) => {
    if (refusedAtOnce.includes(code)) return (await problemOf(() => add(path))).code;
    const { recognition, problem } = await read(await add(path));
    return recognition?.documents.length === 0 ? 'no-document-found' : problem?.code;
  };

  for (const file of broken) expect([file.name, await codeOf(file)]).toEqual([file.name, file.code]);
  const { recognition } = await read(await add(sixteenBit));
  expect(recognition?.documents[0]?.kind).toBe('id-emblem');

  const kept = broken.filter(({ code }) => !refusedAtOnce.includes(code)).map(({ name }) => name);
  const { files } = await handlers.cases.open({ id: caseId }, context);
  expect(files.map(({ name }) => name).sort()).toEqual([...kept, basename(sixteenBit)].sort());
});
