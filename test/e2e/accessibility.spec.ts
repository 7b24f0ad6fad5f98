import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';
import { taskParts } from '../../shared/rules/progress.ts';
import { expect, test } from './scenario.ts';
import { goHome, openPart, openReview, readExample } from './steps.ts';

const { app, home } = messages;
for (const theme of ['light', 'dark'] as const) {
  test(`no screen shuts anyone out (${theme})`, async ({ application: { page } }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.getByRole('button', { name: home.start.example })).toBeVisible();
    await inspect(page, 'start');
    await page.getByRole('button', { name: home.create }).click();
    await expect(page.getByRole('radio').first()).toBeVisible();
    await inspect(page, 'new case');
    await page.keyboard.press('Escape');
    await readExample(page);
    await inspect(page, 'queue');
    await openReview(page);
    await inspect(page, 'review');
    for (const part of taskParts) {
      await openPart(page, part);
      await inspect(page, part);
    }
    await page.getByRole('button', { name: app.settings }).click();
    await expect(page.getByText(app.theme.system)).toBeVisible();
    await inspect(page, 'settings');
    await page.keyboard.press('Escape');
    await goHome(page);
    await expect(page.getByRole('searchbox', { name: home.search.label })).toBeVisible();
    await inspect(page, 'home');
    await page.getByRole('button', { name: app.trash }).click();
    await expect(page.getByText(home.trash.empty)).toBeVisible();
    await inspect(page, 'trash');
  });
}

/** Fails with every serious or critical breach on the screen, and where it is. */
async function inspect(page: Page, screen: string): Promise<void> {
  // Opening and closing are drawn half-transparent.
  await page.waitForTimeout(500);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect.soft(grave, screen).toEqual([]);
}
