import { copyFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '../../shared/messages/index.ts';
import { maximumFileBytes } from '../../shared/model/file-size.ts';
import type { ProblemCode } from '../../shared/model/problem.ts';
import { writeBrokenFiles, writeUnusualFiles } from '../fixtures/broken-files.ts';
import { dropFiles } from './drop-files.ts';
import { patiently } from './patience.ts';
import { expect, test } from './scenario.ts';
import { field, openPart } from './steps.ts';

const { cases, editor, home, intake, problems, recognition } = messages;

/** What the person reads about each kind of bad file. */
const said = (name: string): Partial<Record<ProblemCode, string>> => ({
  'file-empty': intake.early.empty.message,
  'file-not-picture': cases.fileNotPicture(name).message,
  'file-damaged': recognition.damaged.message,
  'picture-too-many-pixels': recognition.tooManyPixels.message,
  'file-animated': recognition.animated.message,
  'file-password': recognition.password.message,
  'no-document-found': intake.queue.nothingFound,
});

test('bad files among good ones: each is explained, the good ones are filled in', async ({
  application,
  folder,
}) => {
  const { page } = application;
  // A drop through the test driver has no room for 50 MB; that limit is met below, in the file dialog.
  const broken = (await writeBrokenFiles(join(folder, 'broken'))).filter(
    ({ code }) => code !== 'file-too-large',
  );
  const { cmyk } = await writeUnusualFiles(join(folder, 'unusual'));

  await test.step('a case file that cannot be read is explained, and nothing is made of it', async () => {
    const large = join(folder, 'large.json');
    await writeFile(large, '');
    await truncate(large, maximumFileBytes + 1);
    const newer = join(folder, 'newer.json');
    await writeFile(newer, '{"format":"beituo-case/9"}');
    const wrong = join(folder, 'wrong.json');
    await writeFile(wrong, '{"format":"beituo-case/1","signatures":"云帆"}');
    const picture = join(folder, 'picture.json');
    await copyFile(cmyk, picture);
    for (const [file, sentence] of [
      [large, problems.fileTooLarge.message],
      [newer, cases.caseFileVersion('newer.json', 'beituo-case/9').message],
      [wrong, cases.expected.list],
      [picture, cases.caseFileInvalidJson('picture.json').message],
    ] as const) {
      await page.locator('input[type=file]').first().setInputFiles(file);
      await expect(page.getByText(sentence).first()).toBeVisible();
    }
  });

  await test.step('drop them all with one good picture', async () => {
    await page.getByRole('button', { name: home.create }).first().click();
    await page.getByRole('button', { name: home.newCase.submit }).click();
    await expect(page.getByRole('heading', { name: editor.parts.platform })).toBeVisible();
    await dropFiles(page, [...broken.map(({ path }) => path), cmyk]);
    await expect(page.getByText(intake.queue.finishedInPart(1, broken.length))).toBeVisible({
      timeout: patiently(120_000),
    });
  });

  await test.step('each bad one has its sentence', async () => {
    const results = page.getByRole('region', { name: intake.queue.label }).getByRole('listitem');
    for (const { name, code } of broken) {
      await expect(results.filter({ hasText: name }).first()).toContainText(said(name)[code] ?? code);
    }
  });

  await test.step('the good one is filled in, and work goes on', async () => {
    await openPart(page, 'administrator');
    await expect(field(page, '身份证/证件有效期（开始）')).toHaveValue(/^2019/);
    await field(page, '姓名').fill('林晓芸');
    await expect(page.getByText(editor.save.saved('').trim()).first()).toBeVisible();
  });
});
