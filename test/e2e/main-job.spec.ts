import { readFile } from 'node:fs/promises';
import { messages } from '../../shared/messages/index.ts';
import { textOfPages } from '../unit/letter/printed-letter.ts';
import { drawApplicant } from './applicant.ts';
import { dropFiles } from './drop-files.ts';
import { expect, test } from './scenario.ts';
import { field, newCase, openPart, recognized } from './steps.ts';

const { editor, home, letterPanel } = messages;

test('from an empty start to a saved letter, and found again after a restart', async ({
  application,
  folder,
}) => {
  const applicant = await drawApplicant(`${folder}/photos`);
  const { license, legalPerson, administrator } = applicant;
  let page = application.page;

  await test.step('make a case for someone else’s signature', async () => {
    await newCase(page, 'other');
  });

  await test.step('drop the photos; the kinds and sides are recognized', async () => {
    await dropFiles(page, applicant.photos);
    await recognized(page, applicant.photos.length);
  });

  await test.step('the fields are filled in', async () => {
    await openPart(page, 'organization');
    await expect(field(page, '统一社会信用代码')).toHaveValue(license.creditCode);
    await openPart(page, 'legalPerson');
    await expect(field(page, '证件号码')).toHaveValue(legalPerson.idNumber);
    await openPart(page, 'administrator');
    await expect(field(page, '证件号码')).toHaveValue(administrator.idNumber);
  });

  await test.step('what the readers doubted is put right by hand', async () => {
    await openPart(page, 'organization');
    await field(page, '企业名称').fill(license.companyName);
    await openPart(page, 'legalPerson');
    await field(page, '姓名').fill(legalPerson.name);
    await openPart(page, 'administrator');
    await field(page, '姓名').fill(administrator.name);
    await field(page, '手机号').fill('13912345678');
  });

  await test.step('signatures, other party and period', async () => {
    await openPart(page, 'signatures');
    await field(page, editor.signatures.addLabel).fill('云帆网络、杭州云帆');
    await page.getByRole('button', { name: editor.signatures.addSeveral(2) }).click();
    await openPart(page, 'authorization');
    await field(page, '被授权方').fill('上海代办通信服务有限公司');
    await page.getByRole('button', { name: editor.authorization.years(2), exact: true }).click();
  });

  await test.step('the letter is saved as PDF and says what was typed', async () => {
    await expect(page.getByText(letterPanel.ready(1))).toBeAttached();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: letterPanel.save }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toContain(license.companyName);
    const text = (await textOfPages(await readFile(await saved.path()))).join('');
    for (const expected of [
      license.companyName,
      license.creditCode,
      '云帆网络',
      '杭州云帆',
      '上海代办通信服务有限公司',
    ]) {
      expect(text).toContain(expected);
    }
  });

  await test.step('nothing is lost when the process is killed a second after the last change', async () => {
    await openPart(page, 'platform');
    await field(page, editor.labels.client).fill('云帆');
    await page.waitForTimeout(1_000);
    page = await application.restart('kill');
    await page.getByRole('searchbox', { name: home.search.label }).fill('云帆');
    await page.getByRole('link', { name: /云帆/ }).first().click();
    await expect(field(page, editor.labels.client)).toHaveValue('云帆');
    await openPart(page, 'organization');
    await expect(field(page, '统一社会信用代码')).toHaveValue(license.creditCode);
    await openPart(page, 'signatures');
    await expect(page.getByRole('textbox', { name: /签名/ }).first()).toBeVisible();
  });
});
