import type { Page } from '@playwright/test';
import { mask } from '../../shared/identifiers/mask.ts';
import { messages } from '../../shared/messages/index.ts';
import { inspect } from './inspect.ts';
import { expect, test } from './scenario.ts';
import { field, goHome, newCase, openPart, saved } from './steps.ts';

const { clipboard, editor, exportPart, home, masking } = messages;
const { sheet } = exportPart;

const number = '330106199003070014';
const mobile = '13812345678';
const shown = { number: mask('residentId', number), mobile: mask('mobile', mobile) };
const numberRow = '身份证/证件号码';

const showAll = (page: Page) => page.getByRole('button', { name: masking.show, exact: true });
const hideAll = (page: Page) => page.getByRole('button', { name: masking.hide, exact: true });
const fieldAt = (page: Page, path: string) =>
  page.locator(`[data-path="${path}"]`).getByRole('textbox').first();

/** A case that says whose it is in its name, as people do, with an administrator. */
async function makeCase(page: Page): Promise<void> {
  await newCase(page, 'self');
  await field(page, editor.titleLabel).fill(`沈知远${number}，电话${mobile}`);
  await openPart(page, 'organization');
  await field(page, '企业名称').fill('内蒙古呼伦贝尔示例草原畜牧业综合开发与国际贸易服务集团有限责任公司');
  await openPart(page, 'administrator');
  await fieldAt(page, 'administrator.name').fill('沈知远');
  await fieldAt(page, 'administrator.document.number').fill(number);
  await fieldAt(page, 'administrator.mobile').fill(mobile);
  await saved(page);
}

/** Fails when a full number stands anywhere a person or a screen reader meets it, the window's title included. */
async function expectMasked(page: Page): Promise<void> {
  const said = `${await page.locator('body').innerText()} ${await page.locator('body').ariaSnapshot()}`;
  const all = `${said} ${await page.title()}`;
  expect(all).not.toContain(number);
  expect(all).not.toContain(mobile);
}

const copyOf = (page: Page, label: string) =>
  page.getByRole('button', { name: sheet.copyOf(label), exact: true });
/** From here on time passes in the page only when told to. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1_000_000);
}

const heldBy = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

for (const theme of ['light', 'dark'] as const) {
  test(`list, sheet and window title show no full number until asked (${theme})`, async ({
    application: { page },
  }, info) => {
    await page.emulateMedia({ colorScheme: theme });
    await makeCase(page);
    expect(await page.title()).toContain(shown.number);

    await test.step('what a person is working on stays readable', async () => {
      const title = field(page, editor.titleLabel);
      await expect(title).toHaveValue(`沈知远${shown.number}，电话${shown.mobile}`);
      await title.focus();
      await expect(title).toHaveValue(`沈知远${number}，电话${mobile}`);
      await page.keyboard.press('End');
      await page.keyboard.type('。');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Tab');
      await expect(title).toHaveValue(`沈知远${shown.number}，电话${shown.mobile}`);
      await expect(fieldAt(page, 'administrator.document.number')).toHaveValue(number);
    });

    await test.step('the sheet: one by one, all at once, by keyboard, and forgotten', async () => {
      await openPart(page, 'export');
      const rows = page.locator('.sheet-rows');
      await expect(rows).toContainText(shown.number);
      await expect(rows).toContainText(shown.mobile);
      await expect(rows).not.toContainText(number);
      await expect(rows).not.toContainText(mobile);
      await page.getByRole('heading', { name: sheet.title }).evaluate((title) => title.scrollIntoView());
      await page.screenshot({ path: info.outputPath(`sheet-masked-${theme}.png`) });
      await inspect(page, 'sheet, masked');

      await page.getByRole('button', { name: sheet.reveal(numberRow), exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(rows).toContainText(number);
      await expect(rows).not.toContainText(mobile);
      await expect(page.getByRole('button', { name: sheet.hide(numberRow), exact: true })).toBeFocused();

      await showAll(page).focus();
      await page.keyboard.press('Space');
      await expect(rows).toContainText(mobile);
      await expect(hideAll(page)).toBeFocused();
      await page.screenshot({ path: info.outputPath(`sheet-revealed-${theme}.png`) });
      await inspect(page, 'sheet, revealed');

      await openPart(page, 'check');
      await openPart(page, 'export');
      await expect(rows).toContainText(shown.number);
      await expect(rows).not.toContainText(number);
    });

    await test.step('the list, and what is said in passing', async () => {
      await goHome(page);
      const row = page.locator('.case-row').first();
      await expect(row).toContainText(shown.number);
      await expectMasked(page);
      await page.screenshot({ path: info.outputPath(`home-masked-${theme}.png`) });
      await inspect(page, 'home, masked');
      await showAll(page).press('Enter');
      await expect(row).toContainText(number);
      await expect(row).toContainText(mobile);
      await page.screenshot({ path: info.outputPath(`home-revealed-${theme}.png`) });
      await inspect(page, 'home, revealed');
      await hideAll(page).press('Enter');
      await expectMasked(page);

      await page
        .getByRole('button', { name: home.actionsOf(`沈知远${shown.number}，电话${shown.mobile}`) })
        .click();
      await page.getByRole('menuitem', { name: home.moveToTrash }).click();
      await expect(page.getByText('已移到回收站')).toBeVisible();
      await expectMasked(page);
      await page.getByRole('button', { name: messages.app.trash }).click();
      await expect(page.locator('.case-row').first()).toContainText(shown.number);
      await expectMasked(page);
      await inspect(page, 'trash, masked');
    });
  });
}

test('findings propose a number masked, and in full when asked', async ({ application: { page } }, info) => {
  await makeCase(page);
  await fieldAt(page, 'administrator.document.number').fill(`${number.slice(0, 15)}O${number.slice(16)}`);
  await saved(page);
  await openPart(page, 'check');
  const finding = page.locator('.finding-row', { hasText: shown.number });
  await expect(finding).toBeVisible();
  await expect(page.locator('main')).not.toContainText(number);
  await page.screenshot({ path: info.outputPath('check-masked.png') });
  await inspect(page, 'check, masked');
  await showAll(page).press('Enter');
  await expect(page.locator('main')).toContainText(number);
});

test('a copied number leaves the clipboard after a minute; what was copied since stays', async ({
  application: { page },
}, info) => {
  test.skip(info.project.name === 'desktop', 'there the host clears the clipboard');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await makeCase(page);
  await openPart(page, 'export');
  await stopClock(page);
  const note = page.locator('.clipboard-note');

  await copyOf(page, numberRow).click();
  expect(await heldBy(page)).toBe(number);
  await expect(note).toHaveText(clipboard.onReturn(numberRow));
  await page.screenshot({ path: info.outputPath('copied.png') });
  await page.clock.runFor(59_000);
  expect(await heldBy(page)).toBe(number);
  await page.clock.runFor(1_000);
  await expect(note).toHaveText(clipboard.cleared(numberRow));
  expect(await heldBy(page)).toBe('');

  await copyOf(page, numberRow).click();
  await expect(note).toHaveText(clipboard.onReturn(numberRow));
  await page.evaluate(() => navigator.clipboard.writeText('一段自己的话'));
  await page.clock.runFor(60_000);
  await expect(note).toHaveText(clipboard.replaced());
  expect(await heldBy(page)).toBe('一段自己的话');
});

test('without the permission to look, nothing is promised and nothing cleared', async ({
  application: { page },
}, info) => {
  test.skip(info.project.name === 'desktop', 'there the host clears the clipboard');
  await page.context().grantPermissions(['clipboard-write']);
  await makeCase(page);
  await openPart(page, 'export');
  await stopClock(page);
  const note = page.locator('.clipboard-note');
  await copyOf(page, numberRow).click();
  await expect(note).toHaveText(clipboard.kept(numberRow));
  await page.screenshot({ path: info.outputPath('kept.png') });
  await page.clock.runFor(120_000);
  await expect(note).toHaveText(clipboard.kept(numberRow));
  await page.context().grantPermissions(['clipboard-read']);
  expect(await heldBy(page)).toBe(number);
});

test('a number copied in the small window leaves the clipboard, too', async ({
  application: { page },
}, info) => {
  test.skip(info.project.name === 'desktop', 'there the host clears the clipboard');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await makeCase(page);
  await openPart(page, 'export');
  await stopClock(page);
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: sheet.float }).click();
  const small = await opened;
  await expect(small.locator('.sheet-rows')).toContainText(shown.number);
  await copyOf(small, numberRow).click();
  await expect(small.locator('.clipboard-note')).toHaveText(clipboard.onReturn(numberRow));
  await small.screenshot({ path: info.outputPath('small-copied.png') });
  expect(await heldBy(small)).toBe(number);
  await page.clock.runFor(60_000);
  await expect(small.locator('.clipboard-note')).toHaveText(clipboard.cleared(numberRow));
  expect(await heldBy(small)).toBe('');
});
