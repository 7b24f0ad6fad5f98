/**
 * Takes docs/screenshots again, light and dark, from the built application and invented data:
 *
 *     npm run screens
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { caseFieldLabel } from '../../shared/messages/case-fields.ts';
import { messages } from '../../shared/messages/index.ts';
import { drawApplicant } from './applicant.ts';
import { dropFiles } from './drop-files.ts';
import { makeLetterCase } from './letter-case.ts';
import { chooseFile, markPlace, ownLetterCase } from './letter-form-steps.ts';
import { startLoopback } from './loopback-host.ts';
import { newerPack } from './newer-pack.ts';
import { blanks, writeTemplate } from './platform-template.ts';
import { addSigned, checkSigned, documentOf, signLetter } from './signed-letter.ts';
import { field, goHome, newCase, openPart, openScreen, readExample, recognized, saved } from './steps.ts';
import { vaultScreens } from './vault-screens.ts';

const { editor, home, intake, letterPanel } = messages;
const target = join(import.meta.dirname, '../../docs/screenshots');

/** Waits until nothing moves, then keeps the window as a picture. */
async function keep(page: Page, name: string, theme: 'light' | 'dark'): Promise<void> {
  await page.waitForTimeout(900);
  await sharp(await page.screenshot())
    .webp({ quality: 84 })
    .toFile(join(target, `${name}-${theme}.webp`));
}

const otherCases = [
  { client: '青岛示例海风商贸有限公司', title: '海风商城会员短信', purpose: 'other' },
  { client: '青岛示例海风商贸有限公司', title: '海风物流通知', purpose: 'other' },
  { client: '', title: '本公司自用资质', purpose: 'self' },
] as const;

async function addCase(page: Page, { client, title, purpose }: (typeof otherCases)[number]): Promise<void> {
  await newCase(page, purpose);
  await field(page, editor.titleLabel).fill(title);
  await field(page, editor.labels.client).fill(client);
  await saved(page);
  await goHome(page);
}

async function throwAway(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: home.actionsOf(title) }).click();
  await page.getByRole('menuitem', { name: home.moveToTrash }).click();
}

async function walk(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.getByRole('button', { name: home.start.example }).waitFor();
  await keep(page, 'start', theme);

  await page.getByRole('button', { name: home.create }).first().click();
  await keep(page, 'new-case', theme);
  await page.keyboard.press('Escape');

  await readExample(page);
  await page.getByRole('button', { name: intake.queue.close, exact: true }).click();
  const parts = [
    'platform',
    'organization',
    'administrator',
    'legalPerson',
    'signatures',
    'authorization',
    'check',
    'export',
  ] as const;
  for (const part of parts) {
    await openPart(page, part);
    if (part === 'organization') await field(page, '统一社会信用代码').focus();
    if (part === 'authorization') await page.getByText(letterPanel.ready(1)).waitFor({ state: 'attached' });
    await keep(page, `editor-${part}`, theme);
  }
  await refusalAndMessage(page, theme);
  await goHome(page);
  for (const other of otherCases) await addCase(page, other);
  await keep(page, 'home', theme);
  await lettersAtOnce(page, theme);
  await platformRules(page, theme);
  await goHome(page);
  await throwAway(page, otherCases[0].title);
  await page.getByRole('button', { name: messages.app.trash }).click();
  await keep(page, 'trash', theme);
}

/** Several cases chosen, and what came of making their letters. */
async function lettersAtOnce(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const { dialog, result, select } = messages.letterBatch;
  await page.getByRole('button', { name: select.start, exact: true }).click();
  await page.getByRole('checkbox', { name: select.allOf(otherCases[0].client) }).check();
  await keep(page, 'home-chosen', theme);
  await page.getByRole('checkbox', { name: select.all, exact: true }).check();
  await page.getByRole('button', { name: select.make }).click();
  const question = page.getByRole('dialog', { name: dialog.title });
  await question.getByRole('checkbox', { name: dialog.composeAnyway }).check();
  await question.getByRole('button', { name: /^生成 \d+ 份$/ }).click();
  await question.getByRole('button', { name: result.save, exact: true }).waitFor();
  await keep(page, 'letter-batch', theme);
  await question.getByRole('button', { name: dialog.close, exact: true }).click();
  await page.keyboard.press('Escape');
}

/** The rules of all platforms, of one, and what a pack with other limits would change. */
async function platformRules(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await openScreen(page, 'platforms');
  await page.getByRole('link', { name: /^阿里云/ }).waitFor();
  await keep(page, 'platforms', theme);
  const { name, bytes } = await newerPack();
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: bytes });
  await page.getByRole('dialog').waitFor();
  await keep(page, 'pack-difference', theme);
  await page.getByRole('button', { name: messages.platformRules.difference.cancel }).click();
  await page.getByRole('link', { name: /^阿里云/ }).click();
  await page.getByRole('button', { name: messages.packTerms.sections.signatures, exact: true }).waitFor();
  await keep(page, 'platform-rules', theme);
}

/** What a platform wrote, and a message with something wrong for each of two platforms. */
async function refusalAndMessage(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const { messageScreen, refusal } = messages;
  await page.getByRole('link', { name: refusal.title, exact: true }).click();
  await page
    .getByRole('textbox', { name: refusal.pasted })
    .fill('1、授权书未签字；2、省略主要信息，须特定且唯一对应');
  await page.getByText(refusal.objections(2)).waitFor();
  await keep(page, 'refused', theme);
  await openPart(page, 'signatures');
  await page.getByRole('link', { name: messageScreen.entry }).click();
  await page.getByRole('combobox', { name: messageScreen.platforms }).click();
  await page.keyboard.type('华为');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByText(messageScreen.kinds.marketing, { exact: true }).click();
  await page
    .getByRole('textbox', { name: messageScreen.text, exact: true })
    .fill('{1}您好，您的专享八折券已到账，点击 t.cn/A1b2 领取，加微*信了解更多。');
  await page.getByText(messageScreen.preview).waitFor();
  await keep(page, 'message', theme);
  await page.getByRole('link', { name: messageScreen.forCase('') }).click();
}

/** Two photos that disagree about a name, at the table, with something typed, and at the end. */
async function reviewPhotos(page: Page, photos: readonly string[], theme: 'light' | 'dark'): Promise<void> {
  const { screen } = messages.review;
  const label = caseFieldLabel('legalPerson.name');
  await goHome(page);
  await newCase(page, 'self');
  await dropFiles(page, photos);
  await page.getByRole('progressbar', { name: intake.queue.label }).waitFor();
  await keep(page, 'reading', theme);
  await recognized(page, photos.length);
  await page.getByRole('heading', { name: screen.title, level: 1 }).waitFor();
  const table = page.getByRole('heading', { level: 2 });
  const walkTo = async (wanted: string) => {
    for (let step = 0; step < 20 && (await table.innerText()) !== wanted; step += 1) {
      await page.keyboard.press('ArrowDown');
    }
  };
  await walkTo(label);
  await page.locator('.line-crop img').nth(1).waitFor();
  await keep(page, 'review', theme);
  await walkTo(caseFieldLabel('legalPerson.document.number'));
  await page.locator('.line-crop img').first().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('9');
  await keep(page, 'review-typed', theme);
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('Escape');
  await keep(page, 'review-end', theme);
}

/** A company whose signatures pass on one platform and not on others: suggestions, and platforms side by side. */
async function comparePlatforms(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const { compare } = messages;
  await goHome(page);
  await newCase(page, 'self');
  await openPart(page, 'organization');
  await field(page, '企业名称').fill('杭州云帆网络信息科技有限公司');
  await openPart(page, 'signatures');
  const adder = field(page, editor.signatures.addLabel);
  await adder.fill('云帆网络、网络云帆、杭州云帆网络信息科技');
  await adder.press('Enter');
  await page.getByRole('heading', { name: messages.suggestions.panel.instead }).waitFor();
  await keep(page, 'suggestions', theme);
  await openPart(page, 'check');
  await page.getByText(compare.views.matrix, { exact: true }).click();
  const table = page.getByRole('table', { name: compare.table });
  await table.getByText(compare.groups.limits).scrollIntoViewIfNeeded();
  await keep(page, 'matrix-all', theme);
  await openPart(page, 'platform');
  for (const name of ['七牛云', '腾讯云']) {
    await page.getByRole('checkbox', { name: new RegExp(`^${name} `) }).check();
  }
  await openPart(page, 'check');
  await keep(page, 'matrix', theme);
}

/** A letter that came back signed, with a doubt about its seal, and the package it goes into. */
async function signedAndPacked(page: Page, folder: string, theme: 'light' | 'dark'): Promise<void> {
  const { packagePart, exportPart } = messages;
  await goHome(page);
  await makeLetterCase(page, await drawApplicant(join(folder, 'letter-photos')));
  const document = await documentOf(page);
  const deed = { way: 'scanner', sealMoved: [-230, -40] } as const;
  const files = await signLetter(document, deed, join(folder, 'signed'), 'signed');
  await openPart(page, 'authorization');
  await addSigned(page, files);
  await checkSigned(page);
  await page.locator('.scan-finding-says').first().focus();
  await keep(page, 'signed-letter', theme);
  await openPart(page, 'export');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: packagePart.make.one, exact: true }).click();
  await download;
  await keep(page, 'package', theme);
  await page.getByRole('status', { name: packagePart.result.label }).scrollIntoViewIfNeeded();
  await keep(page, 'package-made', theme);
  await page
    .getByRole('heading', { name: exportPart.sheet.title })
    .evaluate((title) => title.scrollIntoView());
  await page.locator('.sheet-copy').first().click();
  await keep(page, 'fill-in-sheet', theme);
}

/** A platform that takes only its own letter: said first, then imported and marked. */
async function ownLetter(page: Page, file: string, theme: 'light' | 'dark'): Promise<void> {
  const { letterForm, letterFormScreen } = messages;
  await writeTemplate(file);
  await goHome(page);
  await ownLetterCase(page, '杭州云帆网络信息科技有限公司');
  await page.getByText(letterPanel.ready(1)).waitFor({ state: 'attached' });
  await keep(page, 'letter-own-only', theme);
  await chooseFile(page, page.getByRole('button', { name: letterFormScreen.import }), file);
  await page.getByRole('button', { name: letterFormScreen.mark }).click();
  await markPlace(page, blanks.authorizer, letterForm.values['organization.name']);
  await markPlace(page, blanks.authorizee, letterForm.values['accountHolder.name']);
  await page.getByText(letterFormScreen.marking.saved).waitFor();
  await keep(page, 'letter-marking', theme);
  await page.getByRole('button', { name: letterFormScreen.marking.done }).click();
}

for (const theme of ['light', 'dark'] as const) {
  const folder = await mkdtemp(join(tmpdir(), 'beituo-screens-'));
  const host = await startLoopback(join(folder, 'data'));
  try {
    await walk(host.page, theme);
    await comparePlatforms(host.page, theme);
    await ownLetter(host.page, join(folder, '华为云授权委托书.pdf'), theme);
    const { photos } = await drawApplicant(join(folder, 'photos'), { nameOnCard: '陈志运' });
    await reviewPhotos(host.page, photos.slice(0, 2), theme);
    await signedAndPacked(host.page, folder, theme);
    await vaultScreens(join(folder, 'vault'), keep, theme);
  } finally {
    await host.close();
    await rm(folder, { recursive: true, force: true });
  }
}
