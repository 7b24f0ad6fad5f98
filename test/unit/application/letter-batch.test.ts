import { unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { expect, it, onTestFinished } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import type { AppHandlers } from '../../../shared/contract/contract.ts';
import type { Progress } from '../../../shared/contract/procedure.ts';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { LetterBatchResult } from '../../../shared/model/letter-batch.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { sample } from '../letter/letter-samples.ts';
import { textOfPages } from '../letter/printed-letter.ts';
import { drawForm, mark } from '../letter-form/form-samples.ts';
import { samplePorts } from './sample-ports.ts';

const context = { signal: new AbortController().signal };
const texts = messages.letterBatch;
type Batch = Parameters<AppHandlers['letter']['batch']>[0];

async function started(): Promise<AppHandlers> {
  const application = await createApplication(samplePorts(temporaryFolder()));
  onTestFinished(() => application.close());
  return application.handlers;
}

/** Keeps a case of the sample letter for another company and answers its id. */
async function keepCase(
  { cases }: AppHandlers,
  organizationName: string,
  change: Partial<CaseDocument> = {},
): Promise<string> {
  const { id, version } = await cases.create({ platform: 'baiducloud', purpose: 'other' }, context);
  const document = { ...sample({ organizationName }), platforms: ['baiducloud'], ...change };
  await cases.save({ id, baseVersion: version, document }, context);
  return id;
}

async function makeBatch(
  { letter }: AppHandlers,
  input: Omit<Batch, 'composeAnyway'> & Partial<Batch>,
  signal = context.signal,
): Promise<{ result: LetterBatchResult; progress: Progress[] }> {
  const job = letter.batch({ composeAnyway: false, ...input }, { signal });
  const progress: Progress[] = [];
  for (;;) {
    const step = await job.next();
    if (step.done) return { result: step.value, progress };
    progress.push(step.value);
  }
}

async function fileOf({ letter }: AppHandlers, { batchId }: LetterBatchResult): Promise<File> {
  if (batchId === null) throw new Error('no file');
  return (await letter.batchFile({ batchId }, context)).file;
}

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());
const names = ['杭州云杉秋实网络科技有限公司', '青岛海风商贸有限公司', '成都澄海文化传播有限公司'];

it('makes one PDF of all letters in the order asked for, printed on one side', async () => {
  const handlers = await started();
  const cases = [];
  for (const name of names) cases.push(await keepCase(handlers, name));
  const { result, progress } = await makeBatch(handlers, { cases: cases.toReversed(), form: 'pdf' });

  expect(result.pages).toBe(3);
  expect(result.items.map((item) => item.outcome === 'made' && [item.caseId, item.firstPage])).toEqual(
    cases.toReversed().map((id, index) => [id, index + 1]),
  );
  const file = await fileOf(handlers, result);
  expect(file.name).toBe('授权委托书3份-20260302.pdf');
  const pages = await textOfPages(await bytesOf(file));
  expect(pages).toHaveLength(3);
  for (const [index, name] of names.toReversed().entries())
    expect(pages[index]).toContain(`签名归属方）：${name}`);
  const pdf = await PDFDocument.load(await bytesOf(file));
  expect(pdf.catalog.getViewerPreferences()?.getDuplex()).toBe('Simplex');
  expect(progress.map(({ step }) => step)).toContain('letter 3 3');
});

it('makes a ZIP with one letter for each case and platform, none in the place of another', async () => {
  const handlers = await started();
  const cases = [
    await keepCase(handlers, names[0] ?? ''),
    await keepCase(handlers, names[0] ?? ''),
    await keepCase(handlers, '甲/乙:丙', { platforms: ['baiducloud', 'tencentcloud'] }),
  ];
  const { result } = await makeBatch(handlers, { cases, form: 'zip' });
  const file = await fileOf(handlers, result);
  const letters = unzipSync(await bytesOf(file));
  expect(Object.keys(letters)).toEqual([
    '杭州云杉秋实网络科技有限公司-百度智能云授权委托书-20260302.pdf',
    '杭州云杉秋实网络科技有限公司-百度智能云授权委托书-20260302-2.pdf',
    '甲 乙 丙-百度智能云授权委托书-20260302.pdf',
    '甲 乙 丙-腾讯云授权委托书-20260302.pdf',
  ]);
  expect(result.items.map((item) => item.outcome === 'made' && item.name)).toEqual(Object.keys(letters));
  for (const letter of Object.values(letters)) expect(await textOfPages(letter)).toHaveLength(1);
});

it('says why a case has no letter, where to put it right, and makes all others', async () => {
  const handlers = await started();
  const cases = [
    await keepCase(handlers, names[0] ?? ''),
    await keepCase(handlers, '没有平台', { platforms: [] }),
    await keepCase(handlers, '自用', { purpose: 'self' }),
    await keepCase(handlers, '只收自己的模板', { platforms: ['aliyun'] }),
    await keepCase(handlers, '缺字\u{20000}\u{2EBF0}有限公司'),
    await keepCase(handlers, '没有规则', { platforms: ['nowhere'] }),
    'f'.repeat(32),
    await keepCase(handlers, names[1] ?? ''),
  ];
  const { result } = await makeBatch(handlers, { cases, form: 'zip' });
  const outcomes = result.items.map((item) =>
    item.outcome === 'made' ? 'made' : [item.problem.code, item.problem.field],
  );
  expect(outcomes).toEqual([
    'made',
    ['platform-unknown', 'platforms'],
    ['letter-not-needed', 'authorization'],
    ['letter-own-template', 'authorization'],
    ['glyph-missing', 'organization.name'],
    ['platform-unknown', 'platforms'],
    ['case-missing', undefined],
    'made',
  ]);
  expect(Object.keys(unzipSync(await bytesOf(await fileOf(handlers, result))))).toHaveLength(2);
});

it('has no file where no letter could be made', async () => {
  const handlers = await started();
  const cases = [await keepCase(handlers, names[0] ?? '', { platforms: ['aliyun'] })];
  const { result } = await makeBatch(handlers, { cases, form: 'pdf' });
  expect(result).toMatchObject({ batchId: null, pages: 0 });
  const { result: insisted } = await makeBatch(handlers, { cases, form: 'pdf', composeAnyway: true });
  expect(insisted.pages).toBe(1);
});

it("fills in a platform's own template where one is in use, and only a marked one", async () => {
  const handlers = await started();
  const { letterForms } = handlers;
  const cases = [
    await keepCase(handlers, names[0] ?? '', { platforms: ['huaweicloud', 'baiducloud'] }),
    await keepCase(handlers, '', { platforms: ['huaweicloud'] }),
  ];
  const template = new File([new Uint8Array(await drawForm([{}, { rotate: 90 }]))], '模板.pdf');
  const { id } = await letterForms.add({ file: template, platform: 'huaweicloud' }, context);
  const unmarked = await makeBatch(handlers, { cases: cases.slice(1), form: 'zip' });
  expect(unmarked.result.items).toMatchObject([{ problem: { code: 'letter-form-place' } }]);

  const places = [mark('organization.name', [0.1, 0.1, 0.6, 0.05]), mark('signedOn', [0.1, 0.3, 0.6, 0.05])];
  await letterForms.mark({ id, places }, context);
  for (const form of ['pdf', 'zip'] as const) {
    const { result } = await makeBatch(handlers, { cases, form });
    expect(result.pages).toBe(5);
    expect(result.items.map((item) => item.outcome === 'made' && [item.pages, item.blanks])).toEqual([
      [2, 0],
      [1, 0],
      [2, 1],
    ]);
    const bytes = await bytesOf(await fileOf(handlers, result));
    const files = form === 'pdf' ? [bytes] : Object.values(unzipSync(bytes));
    const pages = (await Promise.all(files.map(textOfPages))).flat();
    expect(pages[0]).toBe(names[0]);
    expect(pages[2]).toContain('授权委托书');
    expect(pages[3]).toBe('');
  }
});

it('counts the values that are left to be written by hand, but not what is signed and dated anyway', async () => {
  const handlers = await started();
  const empty = await keepCase(handlers, '', { signatures: [] });
  const full = await keepCase(handlers, names[0] ?? '');
  const { result } = await makeBatch(handlers, { cases: [empty, full], form: 'pdf' });
  expect(result.items.map((item) => item.outcome === 'made' && item.blanks)).toEqual([2, 0]);
});

it('gives other work its turn, and stops when cancelled', async () => {
  const handlers = await started();
  const cases = [];
  for (let number = 0; number < 30; number += 1)
    cases.push(await keepCase(handlers, `第${number}家有限公司`));
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await makeBatch(handlers, { cases, form: 'pdf' });
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(cases.length);

  const controller = new AbortController();
  const job = handlers.letter.batch({ cases, form: 'pdf', composeAnyway: false }, controller);
  await job.next();
  controller.abort();
  await expect(async () => {
    for (;;) if ((await job.next()).done) return;
  }).rejects.toMatchObject({ name: 'AbortError' });
});

it('keeps the newest batch only', async () => {
  const handlers = await started();
  const cases = [await keepCase(handlers, names[0] ?? '')];
  const { result: first } = await makeBatch(handlers, { cases, form: 'pdf' });
  const { result: second } = await makeBatch(handlers, { cases, form: 'zip' });
  expect(await problemOf(() => fileOf(handlers, first))).toMatchObject({
    code: 'file-missing',
    message: texts.noLongerKept.message,
  });
  expect((await fileOf(handlers, second)).name).toBe('授权委托书1份-20260302.zip');
});
