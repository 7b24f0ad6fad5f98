import { expect, it, onTestFinished } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { sample } from '../letter/letter-samples.ts';
import { textOfPages } from '../letter/printed-letter.ts';
import { drawForm, mark } from '../letter-form/form-samples.ts';
import { samplePorts } from './sample-ports.ts';

const context = { signal: new AbortController().signal };
const pdfFile = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], '华为云授权书.pdf');

async function started() {
  const application = await createApplication(samplePorts(temporaryFolder()));
  onTestFinished(() => application.close());
  return application.handlers.letterForms;
}

it('takes in a template, keeps its marks, and fills it with a case as it stands', async () => {
  const letterForms = await started();
  const bytes = await drawForm([{}, { rotate: 90 }]);
  const { id } = await letterForms.add({ file: pdfFile(bytes), platform: 'huaweicloud' }, context);
  const places = [
    mark('organization.name', [0.1, 0.1, 0.6, 0.05]),
    mark('platform', [0.1, 0.1, 0.6, 0.05], 1),
  ];
  await letterForms.mark({ id, places }, context);
  const filled = await letterForms.fill({ id, document: sample(), platform: 'huaweicloud' }, context);
  expect(filled).toMatchObject({ pages: 2, problems: [] });
  const text = await textOfPages(new Uint8Array((await filled.file?.arrayBuffer()) ?? new ArrayBuffer()));
  expect(text).toEqual(['杭州云杉秋实网络科技有限公司', '华为云']);

  const original = await letterForms.original({ id }, context);
  expect(original.file.name).toBe('华为云授权书.pdf');
  expect(Buffer.from(await original.file.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
});

it('refuses to take in or use a template for a platform nobody knows', async () => {
  const letterForms = await started();
  const file = pdfFile(await drawForm());
  expect(await problemOf(() => letterForms.add({ file, platform: 'nobody' }, context))).toMatchObject({
    code: 'platform-unknown',
  });
  expect(await letterForms.list({}, context)).toEqual([]);
  const { id } = await letterForms.add({ file, platform: 'huaweicloud' }, context);
  for (const step of [
    () => letterForms.use({ platform: 'nobody', id }, context),
    () => letterForms.fill({ id, document: sample(), platform: 'nobody' }, context),
  ]) {
    expect(await problemOf(step)).toMatchObject({ code: 'platform-unknown' });
  }
});
