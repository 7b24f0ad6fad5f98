import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';
import { textOfPages } from '../unit/letter/printed-letter.ts';
import { dropFiles } from './drop-files.ts';
import { inspect } from './inspect.ts';
import { agency, chooseFile, markPlace, ownLetterCase, savedLetter } from './letter-form-steps.ts';
import { blanks, writeTemplate } from './platform-template.ts';
import { expect, test } from './scenario.ts';
import { goHome, openPart, saved } from './steps.ts';

const { letterForm, letterFormScreen: text, letterPanel } = messages;
const company = '杭州云帆网络信息科技有限公司';

test('a platform’s own letter is marked once and filled in for every case', async ({
  application,
  folder,
}) => {
  const { page } = application;
  const file = join(folder, '华为云授权委托书.pdf');
  const template = await writeTemplate(file);
  const marking = page.getByRole('dialog', { name: text.marking.title('华为云授权委托书.pdf') });
  const list = marking.locator('.place-item');

  await test.step('that our wording is refused is said first, with what to do', async () => {
    await ownLetterCase(page, company);
    await expect(page.getByText(letterPanel.policy.ownOnly('华为云'))).toBeVisible();
    await expect(page.getByText(text.steps[0])).toBeVisible();
    await inspect(page, 'own only');
  });

  await test.step('what is no template is refused and named', async () => {
    const word = join(folder, '模板.docx');
    await writeFile(word, Buffer.from('PK\x03\x04word', 'latin1'));
    await dropFiles(page, [word], '.letter-panel');
    await expect(page.getByText(/“模板.docx”是 Word 文件/)).toBeVisible();
    await expect(page.getByText(letterPanel.policy.ownOnly('华为云'))).toBeVisible();
  });

  await test.step('four places are marked by dragging', async () => {
    await chooseFile(page, page.getByRole('button', { name: text.import }), file);
    await expect(page.getByText(text.inUse('华为云授权委托书.pdf'))).toBeVisible();
    await expect(page.getByText(letterPanel.policy.ownOnly('华为云'))).toBeHidden();
    await page.getByRole('button', { name: text.mark }).click();
    await expect(marking.getByText(text.marking.steps[0])).toBeVisible();
    await inspect(page, 'nothing marked');
    await markPlace(page, blanks.authorizer, letterForm.values['organization.name']);
    await markPlace(page, blanks.creditCode, letterForm.values['organization.creditCode']);
    await markPlace(page, blanks.authorizee, letterForm.values['accountHolder.name']);
    await markPlace(page, blanks.validTo, letterForm.values.validTo);
    await expect(list).toHaveCount(4);
    await inspect(page, 'marked');
  });

  await test.step('places are moved with the keys, taken back, removed and brought back', async () => {
    const place = marking.getByRole('button', {
      name: text.marking.onPage(letterForm.values.validTo, 1),
      exact: true,
    });
    const left = async () => (await place.boundingBox())?.x ?? 0;
    const before = await left();
    await place.focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
    expect(Math.round((await left()) - before)).toBe(5);
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('Control+z');
    expect(Math.round((await left()) - before)).toBe(0);
    await place.focus();
    await page.keyboard.press('Delete');
    await expect(list).toHaveCount(3);
    await page.keyboard.press('Control+z');
    await expect(list).toHaveCount(4);
    await page.keyboard.press('Control+y');
    await expect(list).toHaveCount(3);
    await marking.getByRole('button', { name: text.marking.undo }).click();
    await expect(list).toHaveCount(4);
    await expect(marking.getByText(text.marking.saved)).toBeVisible();
    await marking.getByRole('button', { name: text.marking.done }).click();
    await expect(marking).toBeHidden();
  });

  await test.step('the letter is the template with this case filled in, its bytes untouched', async () => {
    await expect(page.getByText(text.marked(4))).toBeVisible();
    const letter = await savedLetter(page, join(folder, 'letter.pdf'));
    expect(letter.subarray(0, template.length).equals(Buffer.from(template))).toBe(true);
    const [first = ''] = await textOfPages(letter);
    expect(first).toContain(company);
    expect(first).toContain(agency);
    expect(first).toContain('短信签名授权委托书');
    await saved(page);
  });

  await test.step('the marks are there after a restart, and in the next case', async () => {
    const again = await application.restart('kill');
    await again.getByRole('link', { name: new RegExp(company) }).click();
    await openPart(again, 'authorization');
    await expect(again.getByText(text.marked(4))).toBeVisible();
    await goHome(again);
    await ownLetterCase(again, '宁波听雨白鹭数字贸易有限公司');
    await expect(again.getByText(text.marked(4))).toBeVisible();
    await expect(again.getByText(letterPanel.ready(2))).toBeAttached();
    const [first = ''] = await textOfPages(await savedLetter(again, join(folder, 'other.pdf')));
    expect(first).toContain('宁波听雨白鹭数字贸易有限公司');
    expect(first).not.toContain(company);
  });

  await test.step('a lying page prints lying, and the composed letter comes back', async () => {
    const { page: again } = application;
    await again.evaluate(() => {
      window.print = () => undefined;
    });
    await again.getByRole('button', { name: letterPanel.print, exact: true }).click();
    await expect(again.locator('#letter-print > div')).toHaveCount(2);
    await expect(again.locator('#letter-print > div[data-lying]')).toHaveCount(1);
    await again.evaluate(() => dispatchEvent(new Event('afterprint')));
    await menu(again, text.compose);
    await expect(again.getByText(letterPanel.policy.ownOnly('华为云'))).toBeVisible();
    await again.getByRole('button', { name: text.useKnown }).click();
    await again.getByRole('menuitem', { name: '华为云授权委托书.pdf' }).click();
    await expect(again.getByText(text.marked(4))).toBeVisible();
  });

  await test.step('marks go out, are taken in again, and the template is deleted with them', async () => {
    const { page: again } = application;
    const download = again.waitForEvent('download');
    await menu(again, text.exportMarks);
    const marks = join(folder, 'marks.json');
    await (await download).saveAs(marks);
    await menu(again, text.remove);
    await again.getByRole('dialog').getByRole('button', { name: text.removeConfirm }).click();
    await expect(again.getByText(letterPanel.policy.ownOnly('华为云'))).toBeVisible();

    await chooseFile(again, again.getByRole('button', { name: text.import }), file);
    await expect(again.getByText(text.unmarked)).toBeVisible();
    await takeMarks(again, file);
    await expect(again.getByText(/不是备妥导出的模板标注/)).toBeVisible();
    await takeMarks(again, marks);
    await expect(again.getByText(text.marked(4))).toBeVisible();
  });
});

async function menu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: text.more }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function takeMarks(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await menu(page, text.importMarks);
  await (await chooser).setFiles(file);
}

test('places are proposed from the words of the template, taken by a press, by Enter or all at once', async ({
  application: { page },
  folder,
}) => {
  const file = join(folder, '模板.pdf');
  await writeTemplate(file);
  await ownLetterCase(page, company);
  await chooseFile(page, page.getByRole('button', { name: text.import }), file);
  await page.getByRole('button', { name: text.mark }).click();
  const marking = page.getByRole('dialog', { name: text.marking.title('模板.pdf') });
  const { suggestions } = text.marking;
  const { values } = letterForm;
  const list = marking.locator('.place-item');
  const proposed = (value: string) =>
    marking.getByRole('button', { name: suggestions.take(value, 1), exact: true });
  await expect(marking.getByText(suggestions.found(4))).toBeVisible();

  await proposed(values['organization.name']).click();
  await expect(list).toHaveCount(1);
  await expect(marking.getByText(suggestions.found(3))).toBeVisible();
  await proposed(values.validTo).focus();
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(2);
  await inspect(page, 'proposed places', '.marking-drawer');
  await marking.getByRole('button', { name: suggestions.takeAll }).click();
  await expect(list).toHaveCount(4);
  await expect(marking.locator('.place-suggested')).toHaveCount(0);

  await page.keyboard.press('Control+z');
  await expect(marking.getByText(suggestions.found(2))).toBeVisible();
  await marking.getByRole('button', { name: suggestions.dismiss, exact: true }).click();
  await expect(marking.locator('.place-suggested')).toHaveCount(0);
  await expect(list).toHaveCount(2);
});

for (const theme of ['light', 'dark'] as const) {
  test(`marking shuts nobody out (${theme})`, async ({ application: { page }, folder }, info) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const file = join(folder, '平台提供的短信签名授权委托书模板（第三方签名专用）2026年修订版.pdf');
    await writeTemplate(file);
    await ownLetterCase(page, `${company}内蒙古自治区呼伦贝尔市鄂温克族自治旗分公司`);
    const keep = (name: string) => page.screenshot({ path: info.outputPath(`${name}-${theme}.png`) });
    await keep('own-only');
    await chooseFile(page, page.getByRole('button', { name: text.import }), file);
    await page.getByRole('button', { name: text.mark }).click();
    await expect(page.locator('.marking-surface')).toBeVisible();
    await keep('empty');
    await markPlace(page, blanks.authorizer, letterForm.values['organization.name']);
    await markPlace(page, blanks.authorizee, letterForm.values['accountHolder.name']);
    await page.waitForTimeout(2_000);
    await inspect(page, 'marked');
    await keep('marked');
    await page.getByRole('button', { name: text.marking.done }).click();
    await page.waitForTimeout(1_000);
    await inspect(page, 'in use');
    await keep('in-use');
    await page.setViewportSize({ width: 760, height: 800 });
    await page.getByRole('button', { name: text.mark }).scrollIntoViewIfNeeded();
    await page.waitForTimeout(1_000);
    await keep('panel-narrow');
    await page.getByRole('button', { name: text.mark }).click();
    await page.waitForTimeout(1_500);
    await inspect(page, 'narrow');
    await keep('narrow');
  });
}
