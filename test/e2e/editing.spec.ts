import type { Locator, Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';
import { expect, test } from './scenario.ts';
import { field, goHome, newCase, openPart, saved } from './steps.ts';

const { check, editor, home } = messages;
const name = '杭州云帆网络科技有限公司';

test('what is typed is tidied, kept, undone and found from the check page', async ({ application }) => {
  let page = application.page;
  await newCase(page, 'other');

  await test.step('codes and dates take their usual form; what is no date stays as typed', async () => {
    await openPart(page, 'organization');
    await field(page, '统一社会信用代码').fill(' 9133 0106ma2cfxq54k ');
    const start = field(page, '营业证件有效期（开始）');
    await start.fill('2019年3月5日');
    await field(page, '企业名称').fill(name);
    await expect(field(page, '统一社会信用代码')).toHaveValue('91330106MA2CFXQ54K');
    await expect(start).toHaveValue('2019-03-05');
    await start.fill('不清楚');
    await field(page, '企业名称').focus();
    await expect(start).toHaveValue('不清楚');
    await page.getByRole('checkbox', { name: editor.field.longTerm }).check();
    await expect(field(page, '营业证件有效期（结束）')).toHaveValue(editor.field.longTerm);
  });

  await test.step('a mistake shows under its field; what is merely missing does not, yet', async () => {
    await expect(page.getByText(/校验码不符/)).toBeVisible();
    await expect(page.getByText(/还没有填/)).toHaveCount(0);
  });

  await test.step('undo and redo', async () => {
    await openPart(page, 'signatures');
    await field(page, editor.signatures.addLabel).fill('云帆网络、【杭州云帆】\n云帆教育');
    await field(page, editor.signatures.addLabel).press('Enter');
    await expect(signatures(page)).toHaveCount(3);
    await page
      .getByRole('button', { name: editor.signatures.remove(editor.signatures.quoted('杭州云帆')) })
      .click();
    await expect(signatures(page)).toHaveCount(2);
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
    await expect(signatures(page)).toHaveCount(3);
    await page.keyboard.press('Control+Shift+z');
    await expect(signatures(page)).toHaveCount(2);
  });

  await test.step('a finding leads to its field', async () => {
    await openPart(page, 'check');
    await page
      .getByRole('region', { name: check.severities.error })
      .getByText(/校验码不符/)
      .click();
    await expect(field(page, '统一社会信用代码')).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.getByRole('heading', { name: editor.parts.legalPerson, level: 1 })).toBeVisible();
  });

  await test.step('all of it is there after a restart', async () => {
    await saved(page);
    page = await application.restart('close');
    await page.getByRole('link', { name: new RegExp(name) }).click();
    await openPart(page, 'organization');
    await expect(field(page, '企业名称')).toHaveValue(name);
    await expect(field(page, '营业证件有效期（开始）')).toHaveValue('不清楚');
    await openPart(page, 'signatures');
    await expect(signatures(page)).toHaveCount(2);
  });
});

test('an input method composes undisturbed', async ({ application: { page } }) => {
  await newCase(page, 'self');
  await openPart(page, 'organization');
  const input = field(page, '统一社会信用代码');
  const keyboard = await page.context().newCDPSession(page);
  await input.focus();
  for (const text of ['y', 'yu', 'yun', 'yunfan']) {
    await keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await saved(page);
  await expect(input).toHaveValue('yunfan');
  await expect(page.getByRole('main').getByText(/统一社会信用代码”/)).toHaveCount(0);
  await keyboard.send('Input.insertText', { text: '云帆' });
  await expect(input).toHaveValue('云帆');
  await expect(page.getByRole('main').getByText(/统一社会信用代码”/)).toBeVisible();

  const searched = page.getByRole('searchbox', { name: home.search.label });
  await goHome(page);
  await searched.focus();
  await keyboard.send('Input.imeSetComposition', { text: 'mei', selectionStart: 3, selectionEnd: 3 });
  await expect(page.getByText(home.search.none('mei'))).toHaveCount(0);
  await keyboard.send('Input.insertText', { text: '没有' });
  await expect(page.getByText(home.search.none('没有'))).toBeVisible();
});

test('two windows on one case: the person decides whose version goes on', async ({
  application: { page },
}) => {
  await newCase(page, 'self');
  await openPart(page, 'organization');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await field(other, '企业名称').fill('别处的名字');
  await saved(other);

  await page.bringToFront();
  await field(page, '企业名称').fill('这里的名字');
  await page.getByRole('button', { name: editor.conflict.mine }).click();
  await saved(page);

  await other.bringToFront();
  await field(other, '企业名称').fill('别处又改');
  await other.getByRole('button', { name: editor.conflict.theirs }).click();
  await expect(field(other, '企业名称')).toHaveValue('这里的名字');
  await other.getByRole('button', { name: editor.undo }).click();
  await expect(field(other, '企业名称')).toHaveValue('别处又改');
  await saved(other);
  await other.close();
});

test('cases are copied, thrown away, taken back and deleted for good', async ({ application: { page } }) => {
  await newCase(page, 'self');
  await field(page, editor.labels.title).fill('门店短信');
  await saved(page);
  await goHome(page);
  const menu = (title: string) => page.getByRole('button', { name: home.actionsOf(title) });
  const cases = page.getByRole('link', { name: /门店短信/ });

  await menu('门店短信').click();
  await page.getByRole('menuitem', { name: home.duplicate }).click();
  await expect(cases).toHaveCount(2);
  await cases.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(cases.nth(1)).toBeFocused();

  await menu('门店短信').first().click();
  await page.getByRole('menuitem', { name: home.moveToTrash }).click();
  await expect(cases).toHaveCount(1);
  await page.getByRole('button', { name: messages.app.undo }).click();
  await expect(cases).toHaveCount(2);

  await menu('门店短信').first().click();
  await page.getByRole('menuitem', { name: home.moveToTrash }).click();
  await page.getByRole('button', { name: messages.app.trash }).click();
  await page.getByRole('button', { name: home.trash.erase }).click();
  await page.getByRole('dialog').getByRole('button', { name: home.trash.erase }).click();
  await expect(page.getByText(home.trash.empty)).toBeVisible();
});

test('the choice of colours and size is remembered', async ({ application }) => {
  let { page } = application;
  await page.getByRole('button', { name: messages.app.settings }).click();
  await page.getByText(messages.app.theme.dark, { exact: true }).click();
  await page.getByText(messages.app.fontScale.options[1.25], { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  page = await application.restart('close');
  await expect(page.getByRole('button', { name: home.create })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveCSS('font-size', '17.5px');
});

function signatures(page: Page): Locator {
  return page.getByRole('listitem', { name: /【/ });
}
