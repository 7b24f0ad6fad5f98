import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { loadLetterFont } from '../../electron/core/letter/fonts.ts';
import { messages } from '../../shared/messages/index.ts';
import { drawPlatformForm, platformFormPlaces } from '../fixtures/scan/platform-form.ts';
import { textOfPages } from '../unit/letter/printed-letter.ts';
import { drawApplicant } from './applicant.ts';
import { makeLetterCase } from './letter-case.ts';
import { chooseFile, emptyOwnLetterCase, markPlace, savedLetter } from './letter-form-steps.ts';
import { contentsOf, expectUsable } from './package-contents.ts';
import { patiently } from './patience.ts';
import { expect, test } from './scenario.ts';
import { addSigned, checkSigned, documentOf, signForm } from './signed-letter.ts';
import { field, openPart } from './steps.ts';

const { documents, editor, letterForm, letterFormScreen, packagePart, review, scanScreen, uploadPackage } =
  messages;

/** What 华为云 takes of a file: 2 MB. */
const largest = 2_097_152;

test('from photos to the platform’s own letter filled in, its signed scan checked, and a package', async ({
  application: { page },
  folder,
}, info) => {
  test.setTimeout(540_000);
  const applicant = await drawApplicant(`${folder}/photos`);
  const template = join(folder, '华为云签名授权委托书.pdf');
  await writeFile(
    template,
    await drawPlatformForm(await loadLetterFont(resolve(import.meta.dirname, '../../resources'))),
  );
  await makeLetterCase(page, applicant, () => emptyOwnLetterCase(page));

  await test.step('the photo that only this platform asks for', async () => {
    const handheld = join(folder, 'handheld.jpg');
    // The same file again would be said to be there already.
    await sharp(applicant.photos[2]).resize({ width: 1200 }).jpeg().toFile(handheld);
    await openPart(page, 'administrator');
    await field(page, '邮箱').fill('xiaoyun@example.com');
    const choose = page.getByRole('button', { name: review.missingPhotoChoose('手持身份证正面照') });
    await chooseFile(page, choose, handheld);
    await expect(page.getByRole('radio', { name: documents.slots.administratorHandheld })).toBeAttached();
  });

  const letter = await test.step('the platform’s own letter is imported, marked and filled in', async () => {
    await openPart(page, 'authorization');
    const date = (name: string) => page.locator(`[data-path="authorization.${name}"]`).getByRole('textbox');
    await date('signedOn').fill(await date('validFrom').inputValue());
    await chooseFile(page, page.getByRole('button', { name: letterFormScreen.import }), template);
    await page.getByRole('button', { name: letterFormScreen.mark }).click();
    for (const place of platformFormPlaces) {
      if (place.kind === 'mark') await markPlace(page, place.box, letterForm.values[place.value]);
    }
    await page.screenshot({ path: info.outputPath('marked.png') });
    await page.getByRole('button', { name: letterFormScreen.marking.done }).click();
    await expect(page.getByText(letterFormScreen.marked(platformFormPlaces.length))).toBeVisible();
    const saved = await savedLetter(page, info.outputPath('letter.pdf'));
    const [first = ''] = await textOfPages(saved);
    for (const text of [applicant.license.companyName, '上海代办通信服务有限公司', '【杭州云帆网络】']) {
      expect(first).toContain(text);
    }
    return saved;
  });

  await test.step('the signed letter is put in and checked against that letter', async () => {
    const document = await documentOf(page);
    const files = await signForm(letter, document, { way: 'scanner' }, `${folder}/signed`, 'signed');
    await openPart(page, 'authorization');
    await addSigned(page, files);
    await checkSigned(page);
    await page.screenshot({ path: info.outputPath('checked.png') });
    await expect(page.getByText(scanScreen.verdict.good.title, { exact: true })).toBeVisible();
    const compared = page.getByRole('region', { name: scanScreen.texts.title });
    await expect(compared).toContainText(applicant.license.companyName);
    await expect(compared).toContainText('【杭州云帆网络】');
    for (const state of ['doubtful', 'different', 'missing'] as const) {
      await expect(compared.getByText(scanScreen.texts.states[state], { exact: true })).toHaveCount(0);
    }
  });

  await test.step('the package is made and every file in it opens', async () => {
    await page.getByRole('button', { name: scanScreen.toPackage }).click();
    await expect(page.getByRole('heading', { name: editor.parts.export, level: 1 })).toBeVisible();
    await page.screenshot({ path: info.outputPath('package.png') });
    const download = page.waitForEvent('download', { timeout: patiently(90_000) });
    await page.getByRole('button', { name: packagePart.make.one, exact: true }).click();
    const made = await download;
    expect(made.suggestedFilename()).toMatch(/华为云.*\.zip$/);
    expect(made.suggestedFilename()).not.toContain(uploadPackage.unresolvedSuffix);
    await made.saveAs(info.outputPath('package.zip'));
    const contents = await contentsOf(made);
    await expectUsable(contents, { materials: 5, largest });
    expect([...contents.keys()]).toEqual(
      expect.arrayContaining([uploadPackage.sheetFile, uploadPackage.reportFile, 'manifest.json']),
    );
  });

  await test.step('the same letter with another period is not the one of this case', async () => {
    await openPart(page, 'authorization');
    await page.getByRole('button', { name: editor.authorization.years(1), exact: true }).click();
    await page.getByRole('button', { name: packagePart.letter.open }).click();
    await page.getByRole('button', { name: scanScreen.checkAgain }).click();
    await expect(page.getByRole('button', { name: scanScreen.checkAgain })).toBeVisible({
      timeout: patiently(90_000),
    });
    await expect(page.locator('.scan-finding-says', { hasText: '授权有效期截止日期' })).toBeVisible();
    await page.screenshot({ path: info.outputPath('other-period.png') });
  });
});
