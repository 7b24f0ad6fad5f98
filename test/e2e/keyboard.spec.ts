import type { Locator, Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';
import { expect, test } from './scenario.ts';
import { field } from './steps.ts';

const { editor, home, letterPanel } = messages;

test('from the start page to a saved letter without a mouse', async ({ application: { page } }) => {
  const heading = (part: keyof typeof editor.parts) =>
    page.getByRole('heading', { name: editor.parts[part], level: 1 });
  // Keys do not miss what moves, so this one goes with the animations that most people see.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await tabTo(page, page.getByRole('button', { name: home.create }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('radio', { name: editor.purpose.self.title }));
  await page.keyboard.press('ArrowRight');
  await tabTo(page, page.getByRole('button', { name: home.newCase.submit }));
  await page.keyboard.press('Enter');
  await expect(heading('platform')).toBeVisible();

  await page.keyboard.press('Alt+ArrowDown');
  await expect(heading('organization')).toBeVisible();
  await tabTo(page, field(page, '企业名称'));
  await page.keyboard.insertText('杭州云帆网络科技有限公司');

  for (const part of ['legalPerson', 'administrator', 'signatures'] as const) {
    await page.keyboard.press('Alt+ArrowDown');
    await expect(heading(part)).toBeVisible();
  }
  await tabTo(page, page.getByRole('textbox', { name: editor.signatures.addLabel }));
  await page.keyboard.insertText('云帆网络');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem', { name: '【云帆网络】' })).toBeVisible();

  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText(letterPanel.ready(1))).toBeAttached();
  const download = page.waitForEvent('download');
  await tabTo(page, page.getByRole('button', { name: letterPanel.save }));
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toContain('杭州云帆网络科技有限公司');
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
