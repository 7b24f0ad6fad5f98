import type { Locator, Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';
import { inspect } from './inspect.ts';
import { expect, test } from './scenario.ts';
import { isLocked, lock, makeCase, openSafety, setPassphrase } from './vault-steps.ts';

const { app, safety, safetyProtection, vault } = messages;
const passphrase = '码头 算盘 月亮 七十二';

for (const theme of ['light', 'dark'] as const) {
  test(`neither 数据安全 nor the lock shuts anyone out (${theme})`, async ({ application: { page } }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await makeCase(page, '青岛示例海风商贸有限公司', '青岛示例海风商贸有限公司');
    for (const section of ['backups', 'exchange', 'erasure', 'audit', 'report', 'protection'] as const) {
      await openSafety(page, section);
      await inspect(page, section);
    }
    await page.getByRole('button', { name: safetyProtection.passphrase.setButton }).click();
    await inspect(page, 'set passphrase');
    await page.keyboard.press('Escape');
    await setPassphrase(page, passphrase);
    await page.getByRole('button', { name: safetyProtection.sheet.make, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(safetyProtection.sheet.proof).fill(passphrase);
    await dialog.getByRole('button', { name: safetyProtection.sheet.submit, exact: true }).click();
    await expect(dialog.locator('.recovery-code')).toBeVisible();
    await inspect(page, 'recovery sheet');
    await page.keyboard.press('Control+Shift+KeyL');
    await isLocked(page);
    await inspect(page, 'lock');
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await expect(page.locator('.passphrase-error')).toBeVisible();
    await inspect(page, 'lock, refused');
    await page.getByRole('button', { name: vault.lock.toRecovery }).click();
    await inspect(page, 'recovery');
    await page.getByRole('button', { name: vault.recovery.toForgotten }).click();
    await inspect(page, 'forgotten');
  });
}

test('a passphrase is set, and the lock opened, without a mouse', async ({ application: { page } }) => {
  await tabTo(page, page.getByRole('link', { name: app.navigation.safety, exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: safetyProtection.passphrase.setButton }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: safetyProtection.passphrase.setTitle });
  await expect(dialog.getByLabel(vault.passphrase.label, { exact: true })).toBeFocused();
  await page.keyboard.insertText(passphrase);
  await tabTo(page, dialog.getByLabel(vault.passphrase.again, { exact: true }));
  await page.keyboard.insertText(passphrase);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+Shift+KeyL');
  await isLocked(page);
  await expect(page.getByLabel(vault.passphrase.label, { exact: true })).toBeFocused();
  await page.keyboard.insertText(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: safety.title, level: 1 })).toBeVisible();
  await lock(page);
});

/** Presses Tab until `target` has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target, 'is reached by Tab').toBeFocused();
}
