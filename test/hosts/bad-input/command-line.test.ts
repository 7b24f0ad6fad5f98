import { existsSync, openSync } from 'node:fs';
import { expect, it } from 'vitest';
import { messages } from '../../../shared/messages/index.ts';
import { z } from '../../../shared/model/jitless.ts';
import { problemSchema } from '../../../shared/model/problem.ts';
import {
  documentKindSchema,
  fieldNameSchema,
  recognizedFieldSchema,
} from '../../../shared/model/recognition.ts';
import { writeBrokenFiles, writeTwoDocuments, writeUnusualFiles } from '../../fixtures/broken-files.ts';
import { temporaryFolder } from '../../unit/cases/open-store.ts';
import { runCli } from '../../unit/cli/run.ts';

const aReading = 180_000;

const fields = z.partialRecord(fieldNameSchema, recognizedFieldSchema);
const refusedSchema = z.strictObject({ file: z.string(), ok: z.literal(false), error: problemSchema });
const readSchema = z.strictObject({
  file: z.string(),
  kind: documentKindSchema,
  ok: z.literal(true),
  ms: z.int(),
  fields,
  others: z.array(z.strictObject({ kind: documentKindSchema, fields })).optional(),
  notice: problemSchema.optional(),
});

const isSentence = /^[^\n]*[\u4e00-\u9fff][^\n]*。$/;

it('says of every bad file what is wrong and what to do, and reads the good ones among them', {
  timeout: aReading,
}, async () => {
  const folder = temporaryFolder();
  const broken = await writeBrokenFiles(folder);
  const { cmyk, sixteenBit } = await writeUnusualFiles(folder);
  const paths = [cmyk, ...broken.map(({ path }) => path), sixteenBit];
  const { code, lines, stderr } = await runCli(['read', ...paths, '--readers', 'paddle']);
  expect({ code, stderr, count: lines.length }).toEqual({ code: 1, stderr: '', count: paths.length });

  const refused = lines.slice(1, -1).map((line) => refusedSchema.parse(line));
  const expected = broken.map(({ path, name, code }) => ({ file: path, code, name }));
  expect(refused.map(({ file, error }) => ({ file, code: error.code, name: error.file }))).toEqual(expected);
  for (const { error } of refused) {
    expect(error.message).toMatch(isSentence);
    expect(error.action).toMatch(isSentence);
  }
  for (const line of [lines.at(0), lines.at(-1)]) {
    const read = readSchema.parse(line);
    expect(read.kind).toBe('id-emblem');
    expect(read.fields.validTo?.value).toBe('2039-08-20');
    expect(read.notice).toBeUndefined();
  }
});

it('keeps two documents of one picture apart, and says that there are two', {
  timeout: aReading,
}, async () => {
  const picture = await writeTwoDocuments(temporaryFolder());
  const { code, lines } = await runCli(['read', picture, '--readers', 'paddle', '--kind', 'id-emblem']);
  expect(code).toBe(0);
  const read = readSchema.parse(lines[0]);
  expect(read.kind).toBe('id-emblem');
  expect(Object.keys(read.fields).sort()).toEqual(['issuer', 'validFrom', 'validTo']);
  expect(read.others?.map(({ kind }) => kind)).toEqual(['business-license']);
  expect(read.notice).toMatchObject({ code: 'several-documents', file: 'two.jpg' });
});

it.skipIf(!existsSync('/dev/full'))('says that its output does not fit on the disk', async () => {
  for (const given of [['platforms'], ['new', '--platform', 'aliyun', '--purpose', 'self']]) {
    const { code, stderr } = await runCli(given, { stdout: openSync('/dev/full', 'w') });
    const { message, action } = messages.cli.outputFull;
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${message}${action}\n` });
  }
});
