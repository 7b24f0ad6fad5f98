import { expect, type Locator, type Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';
import { patiently } from './patience.ts';

const { app, editor, home, intake, review } = messages;

/** Makes a case for a purpose from the start page or the list, and waits for its editor. */
export async function newCase(page: Page, purpose: 'self' | 'other'): Promise<void> {
  await page.getByRole('button', { name: home.create }).first().click();
  await page.getByRole('radio', { name: editor.purpose[purpose].title }).check();
  await page.getByRole('button', { name: home.newCase.submit }).click();
  await expect(page.getByRole('heading', { name: editor.parts.platform, level: 1 })).toBeVisible();
}

/** Opens one part of the editor from its task list. */
export async function openPart(page: Page, part: keyof typeof editor.parts): Promise<void> {
  const tasks = page.getByRole('navigation', { name: editor.tasks.label });
  await tasks.getByText(editor.parts[part], { exact: true }).click();
  await expect(page.getByRole('heading', { name: editor.parts[part], level: 1 })).toBeVisible();
}

/** Compares what was read with its photos. */
export async function openReview(page: Page): Promise<void> {
  await page.getByRole('link', { name: review.screen.tasks.what }).click();
  await expect(page.getByRole('heading', { name: review.screen.title, level: 1 })).toBeVisible();
}

/** Goes back to the list of cases. */
export async function goHome(page: Page): Promise<void> {
  await openScreen(page, 'cases');
}

/** Goes to one of the main screens by the navigation in the header. */
export async function openScreen(page: Page, screen: 'cases' | 'message' | 'platforms'): Promise<void> {
  const navigation = page.getByRole('navigation', { name: app.navigation.label });
  await navigation.getByRole('link', { name: app.navigation[screen], exact: true }).click();
}

/** The field a person finds by its label. */
export function field(page: Page, label: string): Locator {
  return page.getByRole('textbox', { name: label }).first();
}

/** Waits until nothing typed is unsaved: the pause before a save, then the save. */
export async function saved(page: Page): Promise<void> {
  await page.waitForTimeout(1_000);
  await expect(page.getByRole('status').getByText(/已保存/)).toBeVisible();
}

/** Waits until a number of photos has been recognized. */
export async function recognized(page: Page, count: number): Promise<void> {
  await expect(page.getByText(intake.queue.finished(count))).toBeVisible({ timeout: patiently(120_000) });
}

/** Opens the example case and has its photos recognized. */
export async function readExample(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: home.start.example }).click();
  const tour = page.getByRole('region', { name: intake.tour.label });
  await tour.getByRole('button', { name: intake.tour.steps.read.action }).click();
  await recognized(page, 3);
  return tour;
}
