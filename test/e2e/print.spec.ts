import { PDFDocument } from 'pdf-lib';
import { messages } from '../../shared/messages/index.ts';
import { pixelsOfPages } from '../unit/letter/printed-letter.ts';
import { longestAcross, longestDown } from '../unit/letter/printed-lines.ts';
import { expect, test } from './scenario.ts';
import { newCase, openPart } from './steps.ts';

const { editor, letterPanel } = messages;

test('what is printed is the letter alone, on A4, page by page', async ({ application: { page } }) => {
  // The dialog of the system cannot be answered here.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await newCase(page, 'other');
  await openPart(page, 'signatures');
  const names = Array.from({ length: 100 }, (_, index) => `云帆网络科技服务${index + 100}号`);
  await page.getByRole('textbox', { name: editor.signatures.addLabel }).fill(names.join('、'));
  await page.getByRole('textbox', { name: editor.signatures.addLabel }).press('Enter');
  await openPart(page, 'authorization');
  await expect(page.getByText(letterPanel.ready(2))).toBeAttached();
  await page.getByRole('button', { name: letterPanel.print, exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printing', 'letter');

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#letter-print')).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  await page.emulateMedia({ media: null });

  // Printing to a file ends as the dialog does: with the event that takes the pages away.
  const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const millimetres = printed
    .getPages()
    .map((sheet) => [sheet.getWidth(), sheet.getHeight()].map((points) => Math.round((points / 72) * 25.4)));
  expect(millimetres).toEqual([
    [210, 297],
    [210, 297],
  ]);

  await expect(page.locator('html')).not.toHaveAttribute('data-printing', 'letter');
  await expect(page.getByRole('navigation', { name: editor.tasks.label })).toBeVisible();
});

test('the test page is printed at its true size: its rulers are 100 mm on the sheet', async ({
  application: { page },
}) => {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await newCase(page, 'other');
  await openPart(page, 'authorization');
  await page.getByRole('button', { name: letterPanel.testPage }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printing', 'letter');

  const sheet = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const dotsPerMillimetre = 12;
  const sheets = await pixelsOfPages(sheet, (dotsPerMillimetre * 25.4) / 72);
  expect(sheets).toHaveLength(1);
  for (const pixels of sheets) {
    expect(Math.abs(longestAcross(pixels) / dotsPerMillimetre - 100)).toBeLessThan(0.5);
    expect(Math.abs(longestDown(pixels) / dotsPerMillimetre - 100)).toBeLessThan(0.5);
  }
});
