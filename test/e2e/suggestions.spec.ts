import type { Locator, Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';
import { inspect } from './inspect.ts';
import { expect, test } from './scenario.ts';
import { field, newCase, openPart } from './steps.ts';

const { editor, suggestions } = messages;
const { panel } = suggestions;
const company = '杭州云帆网络科技有限公司';

const take = (page: Page, name: string): Locator =>
  page.getByRole('button', {
    name: new RegExp(`^${panel.take} ?${editor.signatures.quoted(name)}`),
  });
const nameField = (page: Page, index = 0): Locator => page.locator(`[id="field-signatures.${index}.text"]`);

async function withCompany(page: Page, name = company): Promise<void> {
  await newCase(page, 'self');
  await openPart(page, 'organization');
  await field(page, '企业名称').fill(name);
  await openPart(page, 'signatures');
}

test('names are suggested from the company name, and one click takes one', async ({
  application: { page },
}) => {
  await newCase(page, 'self');
  await openPart(page, 'signatures');
  await expect(page.getByText(panel.noCompany)).toBeVisible();
  await page.getByRole('button', { name: panel.goToCompany }).click();
  await expect(field(page, '企业名称')).toBeFocused();
  await field(page, '企业名称').fill(company);
  await openPart(page, 'signatures');

  const best = page.getByRole('region', { name: panel.title }).getByRole('button').first();
  await expect(best).toContainText('杭州云帆网络科技');
  await expect(best).toContainText(panel.levels.contiguous);
  await best.click();
  await expect(nameField(page)).toHaveValue('杭州云帆网络科技');

  await test.step('once it is fine, one line says how it stands to the company name', async () => {
    const line = page.getByRole('region', { name: panel.fine(editor.signatures.quoted('杭州云帆网络科技')) });
    await expect(line.getByText(panel.levels.contiguous)).toBeVisible();
    await expect(line.getByRole('button')).toHaveCount(1);
    await line.getByRole('button', { name: panel.another }).click();
    await expect(take(page, '云帆网络科技')).toBeVisible();
    await line.getByRole('button', { name: panel.hide }).click();
    await expect(take(page, '云帆网络科技')).toHaveCount(0);
  });

  await test.step('the toast takes it back', async () => {
    await page.getByRole('alert').getByRole('button', { name: messages.app.undo }).last().click();
    await expect(page.getByText(editor.signatures.empty)).toBeVisible();
  });
});

test('from a refused signature the nearest that passes, with what was changed', async ({
  application: { page },
}) => {
  await withCompany(page);
  const adder = field(page, editor.signatures.addLabel);
  await adder.fill('云帆网络科技测试');
  await adder.press('Enter');

  await test.step('what is left out is said', async () => {
    await expect(page.getByRole('heading', { name: panel.instead })).toBeVisible();
    await expect(take(page, '云帆网络科技')).toContainText(panel.removed(panel.piece('测试')));
  });

  await test.step('the keyboard takes it, and the focus goes to the name', async () => {
    await take(page, '云帆网络科技').focus();
    await page.keyboard.press('Enter');
    await expect(nameField(page)).toHaveValue('云帆网络科技');
    await expect(nameField(page)).toBeFocused();
    await page.getByRole('button', { name: editor.undo, exact: true }).first().click();
    await expect(nameField(page)).toHaveValue('云帆网络科技测试');
  });

  await test.step('skipped and reordered characters are told apart', async () => {
    await nameField(page).fill('杭州网络');
    await expect(page.getByText(panel.levels.skipping, { exact: true })).toBeVisible();
    await nameField(page).fill('网络云帆');
    await expect(page.getByText(panel.levels.reordered, { exact: true })).toBeVisible();
    await nameField(page).fill('青橙');
    await expect(page.getByText(panel.levels.none, { exact: true })).toBeVisible();
  });
});

test('a company name that offers nothing says so', async ({ application: { page } }) => {
  await withCompany(page, '有限公司');
  await expect(page.getByText(panel.noBrand)).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`suggestions shut nobody out (${theme})`, async ({ application: { page } }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await withCompany(page);
    await inspect(page, 'no signature');
    const adder = field(page, editor.signatures.addLabel);
    await adder.fill('云帆网络科技测试、杭州网络、云帆网络');
    await adder.press('Enter');
    await expect(page.getByRole('heading', { name: panel.instead }).first()).toBeVisible();
    await inspect(page, 'refused, doubtful and fine');
  });
}
