import type { Locator, Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';
import { inspect } from './inspect.ts';
import { expect, test } from './scenario.ts';
import { field, newCase, openPart } from './steps.ts';

const { compare, editor } = messages;
const company = '杭州云帆网络信息科技有限公司';
/** Ten characters: for some platforms short enough, for others too long. */
const tooLong = '杭州云帆网络信息科技';

const cell = (page: Page, topic: string, platform: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${platform}，${topic}：`) });
const head = (page: Page, platform: string): Locator =>
  page.getByRole('columnheader', { name: new RegExp(`^${platform}`) });

async function choosePlatforms(page: Page, ...names: string[]): Promise<void> {
  await openPart(page, 'platform');
  for (const name of names) {
    await page.getByRole('checkbox', { name: new RegExp(`^${name} `) }).check();
  }
}

/** A case with a company and a signature that is too long for some. */
async function begin(page: Page): Promise<void> {
  await newCase(page, 'self');
  await openPart(page, 'organization');
  await field(page, '企业名称').fill(company);
  await openPart(page, 'signatures');
  await field(page, editor.signatures.addLabel).fill(tooLong);
  await field(page, editor.signatures.addLabel).press('Enter');
}

async function openMatrix(page: Page): Promise<Locator> {
  await openPart(page, 'check');
  await page.getByText(compare.views.matrix, { exact: true }).click();
  const table = page.getByRole('table', { name: compare.table });
  await expect(table).toBeVisible();
  return table;
}

test('platforms beside each other: what passes where, and what would pass everywhere', async ({
  application: { page },
}) => {
  await begin(page);
  await choosePlatforms(page, '七牛云', '极光');
  const table = await openMatrix(page);

  await test.step('only the chosen platforms have a column, and the strictest rule is the common one', async () => {
    await expect(table.getByRole('columnheader')).toHaveCount(4);
    const common = page.getByRole('region', { name: compare.common.title });
    await expect(common.getByText('2–8 个字')).toBeVisible();
    await expect(cell(page, compare.topics.signatures, '阿里云')).toHaveText(/符合|提醒/);
    await expect(cell(page, compare.topics.signatures, '七牛云')).toHaveText('需修改');
    await expect(cell(page, compare.limits.signatureLength, '阿里云')).toHaveText('2–12 个字');
  });

  await test.step('the nearest name that all take is adopted with one click, and taken back', async () => {
    const proposals = page.getByRole('region', { name: compare.proposals.title });
    await expect(proposals.getByText(tooLong, { exact: true })).toBeVisible();
    await proposals.getByRole('button', { name: /采用“/ }).click();
    await expect(cell(page, compare.topics.signatures, '七牛云')).not.toHaveText('需修改');
    await expect(proposals).toHaveCount(0);
    await page.getByRole('alert').getByRole('button', { name: messages.app.undo }).last().click();
    await expect(cell(page, compare.topics.signatures, '七牛云')).toHaveText('需修改');
    await proposals.getByRole('button', { name: /采用“/ }).click();
    await expect(proposals).toHaveCount(0);
    await page.getByRole('button', { name: editor.undo, exact: true }).first().click();
    await expect(proposals.getByText(tooLong, { exact: true })).toBeVisible();
  });

  await test.step('a cell leads to its field, and the way back leads here', async () => {
    await cell(page, compare.topics.signatures, '七牛云').click();
    await expect(page.getByRole('heading', { name: editor.parts.signatures, level: 1 })).toBeVisible();
    await expect(field(page, '签名')).toBeVisible();
    await expect(page.locator('[id="field-signatures.0.text"]')).toBeFocused();
    await openPart(page, 'check');
    await expect(table).toBeVisible();
  });

  await test.step('a platform leaves the case from its column, and comes back by undo', async () => {
    await page.getByRole('button', { name: compare.remove('极光') }).click();
    await expect(page.getByRole('button', { name: compare.add('极光') })).toBeVisible();
    await openPart(page, 'platform');
    await expect(page.getByRole('checkbox', { name: /^极光 / })).not.toBeChecked();
    await page.getByRole('button', { name: editor.undo, exact: true }).first().click();
    await expect(page.getByRole('checkbox', { name: /^极光 / })).toBeChecked();
  });
});

test('a case for one platform shows where else it would pass', async ({ application: { page } }) => {
  await begin(page);
  const table = await openMatrix(page);
  await expect(table.getByRole('columnheader')).toHaveCount(12);
  await expect(head(page, '阿里云')).toContainText(compare.chosen);
  await expect(cell(page, compare.limits.signatureLength, '火山引擎')).toHaveText(compare.unknown);
  await page.getByRole('button', { name: compare.add('火山引擎') }).click();
  await expect(head(page, '火山引擎')).toContainText(compare.chosen);
  await page.getByRole('checkbox', { name: compare.showAll }).uncheck();
  await expect(table.getByRole('columnheader')).toHaveCount(3);
  await expect(page.getByText(compare.common.unpublished('火山引擎')).first()).toBeVisible();
});

test('the table is walked without a mouse', async ({ application: { page } }) => {
  await begin(page);
  await openMatrix(page);
  await page.getByRole('checkbox', { name: compare.showAll }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: compare.remove('阿里云') })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, compare.topics.platform, '阿里云')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, compare.topics.organization, '阿里云')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('End');
  await expect(page.locator('td:last-child button:focus, td:last-child:focus')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(cell(page, compare.topics.organization, '阿里云')).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(page.getByRole('button', { name: compare.remove('阿里云') })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader').getByText(compare.chosen)).toHaveCount(2);
  await page.keyboard.press('ArrowLeft');
  for (let row = 0; row < 3; row += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: editor.parts.organization, level: 1 })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the comparison shuts nobody out (${theme})`, async ({ application: { page } }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await begin(page);
    await choosePlatforms(page, '七牛云');
    await openMatrix(page);
    await inspect(page, 'two platforms');
    await page.getByRole('checkbox', { name: compare.showAll }).check();
    await inspect(page, 'all platforms');
    await page.setViewportSize({ width: 760, height: 700 });
    await cell(page, compare.topics.signatures, '七牛云').scrollIntoViewIfNeeded();
    await expect(
      page.getByRole('rowheader', { name: compare.topics.signatures, exact: true }),
    ).toBeInViewport();
    await inspect(page, 'narrow');
  });
}
