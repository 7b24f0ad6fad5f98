import type { Page } from '@playwright/test';
import { caseFieldLabel } from '../../shared/messages/case-fields.ts';
import { messages } from '../../shared/messages/index.ts';
import { drawApplicant } from './applicant.ts';
import { dropFiles } from './drop-files.ts';
import { inspect } from './inspect.ts';
import { expect, test } from './scenario.ts';
import { field, newCase, openPart, recognized } from './steps.ts';

const { intake, review } = messages;
const text = review.screen;
const nameOfLegalPerson = caseFieldLabel('legalPerson.name');

const table = (page: Page) => page.getByRole('heading', { level: 2 });
const input = (page: Page) => page.getByRole('textbox', { name: text.inputOf('') });

test('from photos to done without a mouse', async ({ application, folder }) => {
  // One character differs, so the name is in doubt however well it is read.
  const applicant = await drawApplicant(`${folder}/photos`, { nameOnCard: '陈志运' });
  const photos = applicant.photos.slice(0, 2);
  let { page } = application;

  await test.step('choose the photos by key; when they are read, the first doubt has the focus', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    await (await chooser).setFiles(photos);
    await expect(page.getByRole('progressbar', { name: intake.queue.label })).toBeVisible();
    await recognized(page, photos.length);
    await expect(page.getByRole('heading', { name: text.title, level: 1 })).toBeVisible();
    await expect(page.locator('[data-choice][aria-pressed=true]')).toBeFocused();
  });

  await test.step('the name that the photos give differently: pick by number, then leave it open', async () => {
    await walkTo(page, nameOfLegalPerson);
    await expect(page.getByText(text.disagree)).toBeVisible();
    const [before, other] = ['1', '2'].map((number) =>
      page.getByRole('button', { name: new RegExp(`^${number}：`) }),
    );
    await expect(before ?? page.locator('none')).toHaveAttribute('aria-pressed', 'true');
    const first = await input(page).inputValue();
    await page.keyboard.press('2');
    await expect(other ?? page.locator('none')).toBeFocused();
    await expect(input(page)).not.toHaveValue(first);
    expect(new Set([first, await input(page).inputValue()])).toEqual(new Set(['陈志远', '陈志运']));
    await page.keyboard.press('Escape');
    await expect(table(page)).not.toHaveText(nameOfLegalPerson);
  });

  await test.step('accept the rest; the end says what is open', async () => {
    for (let doubt = 0; doubt < 20 && (await page.locator('.review-card').count()) > 0; doubt += 1) {
      await page.keyboard.press('Enter');
    }
    await expect(table(page)).toHaveText(text.end.someLeft(1));
    await expect(page.getByRole('button', { name: text.end.again })).toBeFocused();
  });

  await test.step('take it up again; what is typed is judged, digits are text there, Enter accepts', async () => {
    await page.keyboard.press('Enter');
    await expect(table(page)).toHaveText(nameOfLegalPerson);
    await page.keyboard.press('Tab');
    await expect(input(page)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('陈志1');
    await page.keyboard.press('2');
    await expect(input(page)).toHaveValue('陈志12');
    await expect(page.locator('.review-verdict')).toHaveAttribute('data-state', /error|warning/);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('陈志远');
    await page.keyboard.press('Enter');
    await expect(table(page)).toHaveText(text.end.allDone);
  });

  await test.step('one step back and forth again', async () => {
    await page.keyboard.press('Control+z');
    await expect(table(page)).toHaveText(nameOfLegalPerson);
    await expect(page.getByText(text.open(1), { exact: true })).toBeVisible();
    await page.keyboard.press('1');
    await expect(input(page)).toHaveValue('陈志远');
    await page.keyboard.press('Enter');
    await expect(table(page)).toHaveText(text.end.allDone);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: text.title, level: 1 })).toBeHidden();
  });

  await test.step('nothing comes back as doubtful after a restart', async () => {
    await page.waitForTimeout(1_500);
    page = await application.restart('close');
    await page.getByRole('link', { name: /云帆/ }).first().click();
    const toReview = page.getByRole('link', { name: text.tasks.what });
    await expect(toReview).toHaveText(`${text.title}${text.tasks.what}`);
    await openPart(page, 'legalPerson');
    await expect(field(page, '姓名')).toHaveValue('陈志远');
  });
});

test('boxes stay on their text when the picture is turned and zoomed by key', async ({
  application: { page },
  folder,
}) => {
  const { photos } = await drawApplicant(`${folder}/photos`, { nameOnCard: '陈志运' });
  await newCase(page, 'self');
  await dropFiles(page, photos.slice(0, 2));
  await recognized(page, 2);
  await walkTo(page, nameOfLegalPerson);
  const box = page.locator('.viewer-mark[data-focused]');
  await expect(box).toBeVisible();
  for (const keys of [[], ['r'], ['+', '+'], ['r', '-'], ['0'], ['r', 'r']]) {
    for (const key of keys) await page.keyboard.press(key);
    // The picture glides.
    await page.waitForTimeout(600);
    expect(await placeOnPicture(page)).toEqual(await placeInStyle(page));
  }
});

test('the same photo again is said to be there, and asks nothing', async ({
  application: { page },
  folder,
}) => {
  const { photos } = await drawApplicant(`${folder}/photos`);
  const licence = photos.slice(0, 1);
  await newCase(page, 'self');
  await dropFiles(page, licence);
  await recognized(page, 1);
  await openPart(page, 'organization');
  await field(page, '企业名称').fill('别家公司');
  await dropFiles(page, licence);
  await expect(page.getByText(intake.queue.allSame(1))).toBeVisible();
  await expect(page.getByText(intake.queue.same('licence.jpg'))).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await openPart(page, 'platform');
  await expect(page.getByRole('list', { name: review.pictures }).getByRole('listitem')).toHaveCount(1);
});

test('what is printed and could not be read is asked for, beside its picture', async ({
  application: { page },
  folder,
}) => {
  const { photos } = await drawApplicant(`${folder}/photos`, { withoutNumber: true });
  const number = caseFieldLabel('administrator.document.number');
  const slot = messages.documents.slots.administratorIdPortrait;
  await newCase(page, 'self');
  await dropFiles(page, photos);
  await recognized(page, photos.length);
  await walkTo(page, number);
  await expect(page.getByText(text.unreadOn(slot))).toBeVisible();
  await expect(
    page.getByRole('button', { name: text.list(number, review.value(''), text.unread) }),
  ).toBeVisible();
  await inspect(page, 'an unread field');
  await page.keyboard.press('Enter');
  await expect(table(page)).toHaveText(number);
  await input(page).fill('330106199203042629');
  await page.keyboard.press('Enter');
  await expect(table(page)).not.toHaveText(number);
  const row = page.getByRole('navigation', { name: text.all }).getByRole('button', { name: number });
  await expect(row).toContainText(text.settled);
});

test('Escape stops reading a batch', async ({ application: { page }, folder }) => {
  const { photos } = await drawApplicant(`${folder}/photos`);
  await newCase(page, 'self');
  await dropFiles(page, photos);
  await expect(page.getByRole('progressbar', { name: intake.queue.label })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(intake.queue.stopped)).toBeVisible();
  await expect(page.getByRole('button', { name: intake.queue.cancelAll })).toBeHidden();
});

/** Goes on with the arrow key until a value is on the table. */
async function walkTo(page: Page, label: string): Promise<void> {
  for (let step = 0; step < 20 && (await table(page).innerText()) !== label; step += 1) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(50);
  }
  await expect(table(page)).toHaveText(label);
}

/** Where the focused box is on the picture as the browser draws both: [x, y] of its middle in hundredths. */
async function placeOnPicture(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const [image, mark] = ['.viewer-layer > img', '.viewer-mark[data-focused]'].map((selector) =>
      document.querySelector(selector)?.getBoundingClientRect(),
    );
    const layer = document.querySelector('.viewer-layer');
    if (!image || !mark || !layer) return [];
    const { a, b } = new DOMMatrix(getComputedStyle(layer).transform);
    const turns = Math.round(Math.atan2(b, a) / (Math.PI / 2) + 4) % 4;
    const [x, y] = [
      (mark.x + mark.width / 2 - image.x) / image.width,
      (mark.y + mark.height / 2 - image.y) / image.height,
    ];
    const upright =
      [
        [x, y],
        [y, 1 - x],
        [1 - x, 1 - y],
        [1 - y, x],
      ][turns] ?? [];
    return upright.map((ratio) => Math.round(ratio * 100));
  });
}

/** Where the box says it is: ratios of the upright picture. */
async function placeInStyle(page: Page): Promise<number[]> {
  return page.locator('.viewer-mark[data-focused]').evaluate((element) => {
    const { left, top, width, height } = (element as HTMLElement).style;
    const middle = (start: string, length: string) =>
      Math.round(Number.parseFloat(start) + Number.parseFloat(length) / 2);
    return [middle(left, width), middle(top, height)];
  });
}
