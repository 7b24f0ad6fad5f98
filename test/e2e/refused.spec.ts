import type { Page } from '@playwright/test';
import { caseFieldLabel } from '../../shared/messages/case-fields.ts';
import { messages } from '../../shared/messages/index.ts';
import { inspect } from './inspect.ts';
import { expect, test } from './scenario.ts';
import { field, goHome, newCase, openPart, saved } from './steps.ts';

const { editor, home, refusal } = messages;

const company = '杭州云帆网络科技有限公司';
const pasted = '您的申请未通过：1、授权书未签字；2、签名“服务提醒”为中性签名，请修改。';

/** A case with a company, a person's number and two signatures. */
async function fillCase(page: Page): Promise<void> {
  await newCase(page, 'other');
  await openPart(page, 'organization');
  await field(page, '企业名称').fill(company);
  await openPart(page, 'administrator');
  await field(page, '证件号码').fill('330106199003070014');
  await openPart(page, 'signatures');
  await page.getByRole('textbox', { name: editor.signatures.addLabel }).fill('云帆网络、服务提醒');
  await page.keyboard.press('Enter');
  await saved(page);
}

const pastedText = (page: Page) => page.getByRole('textbox', { name: refusal.pasted });
const results = (page: Page) => page.getByRole('region', { name: refusal.results });

test('from what the platform wrote to the field that must change', async ({ application: { page } }) => {
  await fillCase(page);
  await page.getByRole('link', { name: refusal.title, exact: true }).click();
  await expect(page.getByRole('heading', { name: refusal.title, level: 1 })).toBeVisible();
  await expect(results(page)).toContainText(refusal.start.title);

  await pastedText(page).fill(pasted);
  await expect(results(page).getByRole('status')).toHaveText(refusal.objections(2));
  const headings = results(page).getByRole('heading', { level: 2 });
  await expect(headings.nth(0)).toContainText('授权书未签字');
  await expect(headings.nth(1)).toContainText('中性签名');
  await expect(results(page).locator('blockquote mark').first()).toHaveText('授权书未签字');

  // Of two signatures the one that the platform names.
  const signature = results(page).getByRole('button', { name: caseFieldLabel('signatures.1.text') });
  await expect(signature).toContainText('服务提醒');
  await expect(results(page).getByRole('button', { name: caseFieldLabel('signatures.0.text') })).toHaveCount(
    0,
  );
  await signature.click();
  await expect(page.getByRole('heading', { name: editor.parts.signatures, level: 1 })).toBeVisible();
  await expect(page.locator(':focus')).toHaveValue('服务提醒');

  // The way back finds what was pasted.
  await page.getByRole('link', { name: refusal.title, exact: true }).click();
  await expect(pastedText(page)).toHaveValue(pasted);
  await page.getByRole('button', { name: refusal.clear }).click();
  await expect(pastedText(page)).toHaveValue('');
});

test('a reason is picked by a few characters, and an ID number shown masked', async ({
  application: { page },
}) => {
  await fillCase(page);
  await openPart(page, 'check');
  await page.getByRole('link', { name: refusal.fromCheck }).click();
  await page.getByRole('combobox', { name: refusal.pick }).click();
  await page.keyboard.type('管理员用在');
  await page.keyboard.press('Enter');
  const number = results(page).getByRole('button', { name: caseFieldLabel('administrator.document.number') });
  await expect(number).toContainText('330***********0014');
  await expect(results(page)).toContainText('每家企业安排一位管理员');
  await expect(page.locator('body')).not.toContainText('330106199003070014');
});

test('words that fit nothing lead to what can be done', async ({ application: { page } }) => {
  await newCase(page, 'self');
  await page.getByRole('link', { name: refusal.title, exact: true }).click();
  await pastedText(page).fill('不予通过，详见通知');
  await expect(results(page)).toContainText(refusal.noMatch.title);
  await page.getByRole('button', { name: refusal.noMatch.copy }).click();
  await expect(page.getByText(refusal.noMatch.copied)).toBeVisible();

  // A platform that has published nothing: what others mean by the same words.
  await page.getByRole('combobox', { name: refusal.platform }).click();
  await page.keyboard.type('极光');
  await page.getByTitle(/极光/).click();
  await pastedText(page).fill('中性签名，不予通过');
  await expect(results(page).getByRole('heading', { name: refusal.elsewhere })).toBeVisible();
  await expect(
    results(page)
      .getByText(/^中性签名/)
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: refusal.noMatch.toCheck }).click();
  await expect(page.getByRole('heading', { name: editor.parts.check, level: 1 })).toBeVisible();
});

test('from the list of cases, by keyboard', async ({ application: { page } }) => {
  await fillCase(page);
  await goHome(page);
  await page.getByRole('button', { name: home.actionsOf(company) }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: refusal.title }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: refusal.title, level: 1 })).toBeVisible();

  await pastedText(page).focus();
  await page.keyboard.insertText('错误码 isv.AdminNameNullError');
  await expect(results(page)).toContainText('管理员信息缺少或不对');
  const name = results(page).getByRole('button', { name: caseFieldLabel('administrator.name') });
  for (let stop = 0; stop < 20; stop += 1) {
    if (await name.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: editor.parts.administrator, level: 1 })).toBeVisible();
  await expect(page.locator(':focus')).toHaveAttribute('id', 'field-administrator.name');
});

for (const theme of ['light', 'dark'] as const) {
  test(`shuts no one out (${theme})`, async ({ application: { page } }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await newCase(page, 'other');
    await page.getByRole('link', { name: refusal.title, exact: true }).click();
    await inspect(page, 'nothing pasted');
    await pastedText(page).fill(pasted);
    await expect(results(page).getByRole('status')).toHaveText(refusal.objections(2));
    await inspect(page, 'reasons');
    await pastedText(page).fill('不予通过');
    await expect(results(page)).toContainText(refusal.noMatch.title);
    await inspect(page, 'no reason');
  });
}
