import type { Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';
import { patiently } from './patience.ts';
import { expect } from './scenario.ts';
import { field, newCase, openPart, openScreen, saved } from './steps.ts';

const { safety, safetyProtection, vault } = messages;

/** Opens a section of 数据安全 by the navigation. */
export async function openSafety(page: Page, section: keyof typeof safety.sections): Promise<void> {
  await page.getByRole('link', { name: safety.title, exact: true }).first().click();
  const sections = page.getByRole('navigation', { name: safety.sections.label });
  await sections.getByRole('link', { name: safety.sections[section], exact: true }).click();
  await expect(page.getByRole('heading', { name: safety.sections[section], level: 2 })).toBeVisible();
}

/** Sets the first passphrase of a vault. */
export async function setPassphrase(page: Page, passphrase: string): Promise<void> {
  const words = safetyProtection.passphrase;
  await openSafety(page, 'protection');
  await page.getByRole('button', { name: words.setButton }).click();
  const dialog = page.getByRole('dialog', { name: words.setTitle });
  await dialog.getByLabel(vault.passphrase.label, { exact: true }).fill(passphrase);
  await dialog.getByLabel(vault.passphrase.again, { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: words.submit }).click();
  // The passphrase is stretched on purpose.
  await expect(page.getByRole('button', { name: words.changeButton })).toBeVisible({
    timeout: patiently(30_000),
  });
  await expect(dialog).toBeHidden();
}

/** Makes a recovery sheet and answers its code. */
export async function makeSheet(page: Page, passphrase: string | null): Promise<string> {
  const words = safetyProtection.sheet;
  await openSafety(page, 'protection');
  await page.getByRole('button', { name: words.make, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (passphrase !== null) await dialog.getByLabel(words.proof).fill(passphrase);
  await dialog.getByRole('button', { name: words.submit, exact: true }).click();
  const code = await dialog.locator('.recovery-code').innerText();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: words.save }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  await dialog.getByRole('button', { name: words.done }).click();
  await expect(dialog).toBeHidden();
  return code;
}

/** Locks by the button in the header. */
export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: vault.lockNow }).click();
  await isLocked(page);
}

export async function isLocked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: vault.lock.title, level: 1 })).toBeVisible({
    timeout: patiently(15_000),
  });
}

/** Types a passphrase into the lock screen. */
export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel(vault.passphrase.label, { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

/** Fails when any of `texts` stands anywhere a person or a screen reader meets it, or in the window's title. */
export async function expectNothingOf(page: Page, texts: readonly string[]): Promise<void> {
  const shown = `${await page.content()} ${await page.locator('body').ariaSnapshot()} ${await page.title()}`;
  for (const text of texts) expect(shown).not.toContain(text);
}

/** A case of a company, saved. */
export async function makeCase(page: Page, company: string, client = ''): Promise<void> {
  await newCase(page, 'self');
  if (client !== '') await field(page, messages.editor.labels.client).fill(client);
  await openPart(page, 'organization');
  await field(page, '企业名称').fill(company);
  await saved(page);
}

/** The company stands in the list of cases. */
export async function expectInList(page: Page, company: string): Promise<void> {
  await openScreen(page, 'cases');
  await expect(page.getByRole('main').getByText(company).first()).toBeVisible();
}

/** Saves everything as one file by the form on the screen. */
export async function exportTo(page: Page, passphrase: string, path: string): Promise<void> {
  const words = messages.safetyExchange.export;
  await page.getByLabel(words.passphrase, { exact: true }).fill(passphrase);
  await page.getByLabel(vault.passphrase.again, { exact: true }).fill(passphrase);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: words.submit, exact: true }).click();
  await (await download).saveAs(path);
}

/** Chooses an exported file and types its passphrase, on the screen for that. */
export async function importFrom(page: Page, passphrase: string, path?: string): Promise<void> {
  const words = messages.safetyExchange.import;
  if (path !== undefined) await page.locator('input[type=file]').setInputFiles(path);
  await page.getByLabel(words.passphrase, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: words.submit, exact: true }).click();
}

/** Makes a backup by hand. */
export async function backUp(page: Page): Promise<void> {
  const words = messages.safetyBackups;
  await openSafety(page, 'backups');
  const rows = page.getByRole('list', { name: words.listLabel }).getByRole('listitem');
  const before = await rows.count();
  await page.getByRole('button', { name: words.make }).click();
  await expect(page.getByText(words.made('').trim())).toBeVisible({ timeout: patiently(60_000) });
  await expect.poll(() => rows.count()).toBeGreaterThan(Math.min(before, 9));
}
