import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { messages } from '../../shared/messages/index.ts';
import { caseFormat } from '../../shared/model/case-document.ts';
import { inspect } from './inspect.ts';
import { expect, test } from './scenario.ts';
import { goHome } from './steps.ts';

const { editor, home, letterBatch } = messages;
const { dialog, result, select } = letterBatch;

const agency = '青岛示例海风商贸有限公司';
const cases = [
  { client: agency, name: '杭州云帆网络科技有限公司', platform: 'baiducloud', purpose: 'other' },
  { client: agency, name: '成都澄海文化传播有限公司', platform: 'tencentcloud', purpose: 'other' },
  { client: '', name: '西安听雨教育咨询有限公司', platform: 'baiducloud', purpose: 'self' },
  {
    client: '',
    name: '呼伦贝尔市鄂温克族自治旗伊敏河镇北辰农牧业高质量融合发展投资管理有限责任公司',
    platform: 'aliyun',
    purpose: 'other',
  },
] as const;

/** Takes in the cases as files, the last first in the list, and goes back to it. */
async function importCases(page: Page, folder: string): Promise<void> {
  for (const { client, name, platform, purpose } of cases) {
    const file = join(folder, `${name.slice(0, 8)}.json`);
    const document = {
      format: caseFormat,
      client,
      purpose,
      platforms: [platform],
      organization: { name, creditCode: '91330106MA2XK7TQ4W' },
      accountHolder: { name: agency, creditCode: '91310115MA1KXT3R6E' },
      signatures: [{ text: '云帆网络' }],
      authorization: { validFrom: '2026-11-21', validTo: '2028-11-20' },
    };
    await writeFile(file, JSON.stringify(document));
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: home.importFile }).click();
    await (await chooser).setFiles(file);
    await expect(page.getByRole('heading', { name: editor.parts.platform, level: 1 })).toBeVisible();
    await goHome(page);
  }
  await expect(page.getByText(home.count(cases.length))).toBeVisible();
}

const box = (page: Page, label: string) => page.getByRole('checkbox', { name: label, exact: true });

/** Picks a way of saving; it is remembered first and shown then, a moment after the click. */
async function choose(question: Locator, title: string): Promise<void> {
  const way = question.getByRole('radio', { name: title });
  await way.click();
  await expect(way).toBeChecked();
}

test('letters of several cases at once: chosen by keys and by client, one PDF or a ZIP, and why a case has none', async ({
  application: { page },
  folder,
}) => {
  await importCases(page, folder);

  await test.step('chosen by keyboard, by client, by range and all', async () => {
    await page.getByRole('button', { name: select.start, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: select.make })).toBeDisabled();
    await box(page, select.one(cases[1].name)).focus();
    await page.keyboard.press('Space');
    await expect(page.getByText(select.count(1), { exact: true })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect(page.getByText(select.count(2), { exact: true })).toBeVisible();
    await expect(box(page, select.allOf(agency))).toBeChecked();
    await box(page, select.allOf(agency)).uncheck();
    await expect(page.getByText(select.count(0), { exact: true })).toBeVisible();

    await page.getByText(cases[1].name).click();
    await page.getByText(cases[2].name).click({ modifiers: ['Shift'] });
    await expect(page.getByText(select.count(4), { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('link', { name: new RegExp(cases[0].name) })).toBeVisible();

    await page.getByRole('button', { name: select.start, exact: true }).click();
    await box(page, select.all).check();
    await expect(page.getByText(select.count(4), { exact: true })).toBeVisible();
  });

  const question = page.getByRole('dialog', { name: dialog.title });
  await test.step('a ZIP with one letter for each case that has one', async () => {
    await page.getByRole('button', { name: select.make }).click();
    await expect(question.getByRole('radio', { name: dialog.forms.pdf.title })).toBeChecked();
    await choose(question, dialog.forms.zip.title);
    const download = page.waitForEvent('download');
    await question.getByRole('button', { name: dialog.start(4) }).click();
    const made = await download;
    expect(made.suggestedFilename()).toMatch(/^授权委托书2份-\d{8}\.zip$/);
    const letters = unzipSync(new Uint8Array(await readFile(await made.path())));
    expect(Object.keys(letters).toSorted()).toEqual([
      expect.stringMatching(/^成都澄海文化传播有限公司-腾讯云授权委托书-\d{8}\.pdf$/),
      expect.stringMatching(/^杭州云帆网络科技有限公司-百度智能云授权委托书-\d{8}\.pdf$/),
    ]);
    for (const letter of Object.values(letters)) {
      expect((await PDFDocument.load(letter)).getPageCount()).toBe(1);
    }
    await expect(question.getByText(result.done(2, 2))).toBeVisible();
  });

  await test.step('why two have none, and the way there', async () => {
    const refused = question.getByRole('region', { name: result.refused(2) });
    await expect(refused).toContainText(letterBatch.ownTemplate('阿里云').message);
    await expect(refused).toContainText(letterBatch.notNeeded('百度智能云').message);
    await inspect(page, 'outcome of a batch');
    await refused.getByRole('link', { name: result.openOf(cases[3].name) }).click();
    await expect(page.getByRole('heading', { name: editor.parts.authorization, level: 1 })).toBeVisible();
    await goHome(page);
  });

  await test.step('the way of saving is remembered; letters in our wording where insisted on', async () => {
    await page.getByRole('button', { name: select.start, exact: true }).click();
    await box(page, select.all).check();
    await page.getByRole('button', { name: select.make }).click();
    await expect(question.getByRole('radio', { name: dialog.forms.zip.title })).toBeChecked();
    await choose(question, dialog.forms.pdf.title);
    await question.getByRole('checkbox', { name: dialog.composeAnyway }).check();
    await inspect(page, 'question before a batch');
    const download = page.waitForEvent('download');
    await question.getByRole('button', { name: dialog.start(4) }).click();
    const made = await download;
    expect(made.suggestedFilename()).toMatch(/^授权委托书3份-\d{8}\.pdf$/);
    const pdf = await PDFDocument.load(await readFile(await made.path()));
    expect(pdf.getPageCount()).toBe(3);
    await question.getByRole('button', { name: dialog.close, exact: true }).click();
    await expect(question).toBeHidden();
    await expect(page.getByText(select.count(4), { exact: true })).toBeVisible();
  });
});

test('a batch that is cancelled makes no file and can be made again', async ({
  application: { page },
  folder,
}, { project }) => {
  test.skip(project.name === 'desktop', 'its port cannot be held up from a test');
  await importCases(page, folder);
  await page.getByRole('button', { name: select.start, exact: true }).click();
  await box(page, select.allOf(agency)).check();
  await page.getByRole('button', { name: select.make }).click();
  const question = page.getByRole('dialog', { name: dialog.title });
  // Held up on the way, so that there is time to change one's mind.
  await page.route(/letter\/batch$/, () => undefined);
  await question.getByRole('button', { name: dialog.start(2) }).click();
  await expect(question.getByText(dialog.running)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question.getByRole('progressbar', { name: dialog.progress })).toBeVisible();
  await question.getByRole('button', { name: messages.app.cancel, exact: true }).click();
  await expect(question.getByText(dialog.cancelled)).toBeVisible();

  await page.unroute(/letter\/batch$/);
  const download = page.waitForEvent('download');
  await question.getByRole('button', { name: dialog.start(2) }).click();
  expect((await download).suggestedFilename()).toMatch(/^授权委托书2份-/);
});
