import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';
import { field, newCase, openPart } from './steps.ts';

const { marking } = messages.letterFormScreen;

export const agency = '上海拾光信息技术有限公司';

/** An empty case for the one platform that takes its own letter only. */
export async function emptyOwnLetterCase(page: Page): Promise<void> {
  await newCase(page, 'other');
  await page.getByRole('checkbox', { name: /^华为云 / }).check();
  await page.getByRole('checkbox', { name: /^阿里云 / }).uncheck();
}

/** A case for that platform with the names of both parties. */
export async function ownLetterCase(page: Page, name: string): Promise<void> {
  await emptyOwnLetterCase(page);
  await openPart(page, 'organization');
  await field(page, '企业名称').fill(name);
  await openPart(page, 'authorization');
  await page.locator('[id="field-accountHolder.name"]').fill(agency);
}

/** The letter as it would be handed to the printer. */
export async function savedLetter(page: Page, target: string): Promise<Buffer> {
  const save = page.getByRole('button', { name: messages.letterPanel.save });
  await expect(save).toBeEnabled();
  const download = page.waitForEvent('download');
  await save.click();
  await (await download).saveAs(target);
  return readFile(target);
}

/** Answers the file dialog that a button opens. */
export async function chooseFile(page: Page, button: Locator, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(file);
}

/** Draws a rectangle on the page of the template and chooses what it is filled with. */
export async function markPlace(
  page: Page,
  [x, y, width, height]: readonly number[],
  value: string,
): Promise<void> {
  const surface = page.locator('.marking-surface');
  await surface.scrollIntoViewIfNeeded();
  const at = await surface.boundingBox();
  if (at === null) throw new Error('no page on screen');
  const point = (ratioX = 0, ratioY = 0) => [at.x + ratioX * at.width, at.y + ratioY * at.height] as const;
  await page.mouse.move(...point(x, y));
  await page.mouse.down();
  await page.mouse.move(...point((x ?? 0) + (width ?? 0) / 2, (y ?? 0) + (height ?? 0) / 2));
  await page.mouse.move(...point((x ?? 0) + (width ?? 0), (y ?? 0) + (height ?? 0)));
  await page.mouse.up();
  await page.getByRole('combobox', { name: marking.value }).fill(value);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: marking.onPage(value, 1), exact: true })).toBeVisible();
}
