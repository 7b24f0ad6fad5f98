import { messages } from '../../shared/messages/index.ts';
import { taskParts } from '../../shared/rules/progress.ts';
import { inspect } from './inspect.ts';
import { expect, test } from './scenario.ts';
import { goHome, openPart, openReview, readExample } from './steps.ts';

const { app, home, messageScreen, refusal } = messages;
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
    await page.getByRole('link', { name: refusal.title, exact: true }).click();
    await page.getByRole('textbox', { name: refusal.pasted }).fill('1、授权书未签字；2、中性签名');
    await expect(page.getByText(refusal.objections(2))).toBeVisible();
    await inspect(page, 'refused');
    await page.getByRole('textbox', { name: refusal.pasted }).fill('不予通过');
    await expect(page.getByText(refusal.noMatch.title)).toBeVisible();
    await inspect(page, 'refused for reasons unknown');
    await openPart(page, 'signatures');
    await page.getByRole('link', { name: messageScreen.entry }).click();
    await page.getByText(messageScreen.kinds.marketing, { exact: true }).click();
    await page
      .getByRole('textbox', { name: messageScreen.text, exact: true })
      .fill('{1}您好，訂单 t.cn/a【急】');
    await expect(page.getByText(messageScreen.preview)).toBeVisible();
    await inspect(page, 'message');
    await page.getByRole('link', { name: messageScreen.forCase('') }).click();
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
