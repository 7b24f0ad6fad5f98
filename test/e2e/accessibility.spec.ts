import { messages } from '../../shared/messages/index.ts';
import { taskParts } from '../../shared/rules/progress.ts';
import { inspect } from './inspect.ts';
import { expect, test } from './scenario.ts';
import { goHome, newCase, openPart, openReview, readExample } from './steps.ts';

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

test('a menu opens beside its button for people who want nothing to move', async ({
  application: { page },
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await newCase(page, 'self');
  await goHome(page);
  const button = page.locator('.case-row').getByRole('button').last();
  await button.click();
  const item = page.getByRole('menuitem', { name: home.moveToTrash });
  await expect(item).toBeInViewport();
  await item.click();
  await expect(page.locator('.case-row')).toHaveCount(0);
});
