import type { Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';
import { inspect } from './inspect.ts';
import { expect, test } from './scenario.ts';
import { field, newCase, openPart } from './steps.ts';

const { editor, messageScreen } = messages;
const code = '$' + '{code}';

const messageText = (page: Page) => page.getByRole('textbox', { name: messageScreen.text, exact: true });
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Opens the check of a message for a case with signatures. */
async function openForCase(page: Page, signatures: string): Promise<void> {
  await newCase(page, 'self');
  await openPart(page, 'signatures');
  await page.getByRole('textbox', { name: editor.signatures.addLabel }).fill(signatures);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: messageScreen.entry }).click();
  await expect(page.getByRole('heading', { name: messageScreen.title, level: 1 })).toBeVisible();
}

async function openAlone(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: messages.home.create })).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#/message';
  });
  await expect(page.getByRole('heading', { name: messageScreen.title, level: 1 })).toBeVisible();
}

async function addPlatform(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: messageScreen.platforms }).click();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

async function chooseKind(page: Page, kind: keyof typeof messageScreen.kinds): Promise<void> {
  await page.getByText(messageScreen.kinds[kind], { exact: true }).click();
}

test('a message for a case is counted with its signature and real values', async ({
  application: { page },
}) => {
  await openForCase(page, '云帆、云帆网络科技');
  await expect(page.getByRole('textbox', { name: messageScreen.signature })).toHaveValue('云帆网络科技');
  await messageText(page).fill(`您的验证码是${code}，5 分钟内有效。`);
  const length = section(page, messageScreen.length);
  // 8 for the signature, 6 for the code that stands in the place of the variable.
  await expect(length).toContainText(messageScreen.counted(29, '云帆网络科技'));
  await expect(page.getByText(messageScreen.allClear)).toBeVisible();
  await page.getByRole('textbox', { name: messageScreen.variable('code') }).fill('8'.repeat(48));
  await expect(length).toContainText(messageScreen.parts(2));
  await expect(length.getByRole('img', { name: messageScreen.bar(2, 71) })).toBeVisible();
  await expect(section(page, messageScreen.preview)).toContainText(
    `【云帆网络科技】您的验证码是${'8'.repeat(48)}，5 分钟内有效。`,
  );

  // Back in the case and here again: what was written is still there.
  await page.getByRole('link', { name: messageScreen.forCase('') }).click();
  await expect(page.getByRole('heading', { name: editor.parts.signatures, level: 1 })).toBeVisible();
  await page.getByRole('link', { name: messageScreen.entry }).click();
  await expect(messageText(page)).toHaveValue(/^您的验证码/);
});

test('several platforms are compared, each finding leads to its place', async ({ application: { page } }) => {
  await openAlone(page);
  await addPlatform(page, '华为');
  await addPlatform(page, '创蓝 253');
  await chooseKind(page, 'notification');
  await page.getByRole('textbox', { name: messageScreen.signature }).fill('【云帆科技】');
  await expect(page.getByRole('textbox', { name: messageScreen.signature })).toHaveValue('云帆科技');
  await messageText(page).fill('订单已发货，详情 t.cn/A1b2，加微*信领取。\n【急】');

  const rows = section(page, messageScreen.compare).getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.filter({ hasText: '华为云' })).toContainText(/\d 处错误/);
  await expect(page.locator('.message-text-marks mark').filter({ hasText: 't.cn/A1b2' })).toHaveAttribute(
    'data-severity',
    'error',
  );
  const huawei = page.getByRole('region', { name: /华为云/ });
  await expect(huawei).toContainText('“t.cn”是短链接');
  await huawei.getByRole('button', { name: messageScreen.show('t.cn/A1b2') }).click();
  const selected = await messageText(page).evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toBe('t.cn/A1b2');
  await page.getByRole('button', { name: messageScreen.copy }).click();
  await expect(page.getByText(messageScreen.copied)).toBeVisible();
});

test('a way out is inserted in the platform’s words, and taken back', async ({ application: { page } }) => {
  await openAlone(page);
  await chooseKind(page, 'marketing');
  await messageText(page).fill('新品上市，全场八折');
  await expect(page.getByText(messages.message.noOptOut([], '').message)).toBeVisible();
  const insert = page.getByRole('button', { name: messageScreen.optOutInsert('回复R') });
  await insert.click();
  await expect(messageText(page)).toHaveValue('新品上市，全场八折，回复R');
  await expect(section(page, messageScreen.optOut)).toContainText(messageScreen.optOutPresent);
  await page.keyboard.press('Control+z');
  await expect(messageText(page)).toHaveValue('新品上市，全场八折');
  await insert.click();
  await page.getByRole('button', { name: messages.app.undo }).last().click();
  await expect(messageText(page)).toHaveValue('新品上市，全场八折');
});

test('platform and type are remembered, by keyboard', async ({ application }) => {
  let { page } = application;
  await openAlone(page);
  await addPlatform(page, '华为');
  await page.getByRole('radio', { name: messageScreen.kinds.verification }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: messageScreen.kinds.notification })).toBeChecked();
  await messageText(page).focus();
  await page.keyboard.insertText('订单已发货。');
  await expect(page.getByRole('region', { name: messageScreen.compare })).toBeVisible();
  await page.getByRole('button', { name: messageScreen.clear }).press('Enter');
  await expect(messageText(page)).toHaveValue('');

  page = await application.restart('close');
  await openAlone(page);
  await expect(page.getByTitle(/华为云/).first()).toBeVisible();
  await expect(page.getByRole('radio', { name: messageScreen.kinds.notification })).toBeChecked();
});

test('nothing is checked while an input method composes', async ({ application: { page } }) => {
  await openForCase(page, '云帆网络');
  const session = await page.context().newCDPSession(page);
  await messageText(page).focus();
  await session.send('Input.imeSetComposition', { text: 'daikuan', selectionStart: 7, selectionEnd: 7 });
  await expect(messageText(page)).toHaveValue('daikuan');
  await expect(page.getByText(messageScreen.noText.title)).toBeVisible();
  await session.send('Input.insertText', { text: '您的订单' });
  await expect(messageText(page)).toHaveValue('您的订单');
  await expect(section(page, messageScreen.length)).toBeVisible();
  await expect(field(page, messageScreen.signature)).toHaveValue('云帆网络');
});

for (const theme of ['light', 'dark'] as const) {
  test(`shuts no one out (${theme})`, async ({ application: { page } }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await openAlone(page);
    await inspect(page, 'nothing written');
    await addPlatform(page, '华为');
    await chooseKind(page, 'marketing');
    await messageText(page).fill('{1}您好，訂单 t.cn/a【急】');
    await expect(section(page, messageScreen.compare)).toBeVisible();
    await inspect(page, 'findings');
  });
}
