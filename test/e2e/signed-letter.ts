import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';
import { type CaseDocument, caseDocumentSchema } from '../../shared/model/case-document.ts';
import { platformFormClosing } from '../fixtures/scan/platform-form.ts';
import { type Deed, signedLetter } from '../fixtures/scan/signed-letter.ts';
import { takeScan } from '../fixtures/scan/take.ts';
import { patiently } from './patience.ts';
import { openPart } from './steps.ts';

const { scanScreen } = messages;

/** What the case on screen says, as its case file does. */
export async function documentOf(page: Page): Promise<CaseDocument> {
  await openPart(page, 'export');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: messages.exportPart.caseFile.save }).click();
  const saved = await download;
  return caseDocumentSchema.parse(JSON.parse(await readFile(await saved.path(), 'utf8')));
}

/** Prints, stamps, signs and scans the letter of a case; answers the files, one for each page. */
export async function signLetter(
  document: CaseDocument,
  deed: Deed,
  directory: string,
  name: string,
): Promise<string[]> {
  return keptPages(await takeScan({ name, document, deed }), directory, name);
}

/** Prints, stamps, signs and scans a letter that was filled in on the platform's own file. */
export async function signForm(
  letter: Uint8Array,
  document: CaseDocument,
  deed: Deed,
  directory: string,
  name: string,
): Promise<string[]> {
  const printed = { bytes: letter, plan: platformFormClosing };
  return keptPages(await signedLetter(printed, document, deed, name), directory, name);
}

async function keptPages(pages: readonly Buffer[], directory: string, name: string): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  return Promise.all(
    pages.map(async (bytes, index) => {
      const file = join(directory, `${name}-${index + 1}.${bytes[0] === 0x89 ? 'png' : 'jpg'}`);
      await writeFile(file, bytes);
      return file;
    }),
  );
}

/** Puts files in as the signed letter, from the part where the letter was made. */
export async function addSigned(page: Page, files: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: scanScreen.empty.choose }).click();
  await (await chooser).setFiles([...files]);
}

/** Checks the signed letter and waits for what is said of it. */
export async function checkSigned(page: Page): Promise<void> {
  await page.getByRole('button', { name: scanScreen.check }).click();
  await expect(page.getByRole('heading', { name: scanScreen.title, level: 1 })).toBeVisible();
  await page.getByRole('button', { name: scanScreen.check }).click();
  await expect(page.getByRole('progressbar', { name: scanScreen.checking })).toBeVisible();
  await expect(page.getByRole('button', { name: scanScreen.checkAgain })).toBeVisible({
    timeout: patiently(90_000),
  });
}
