import type { Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';
import { packOf } from '../unit/rules/fixture.ts';
import { drawApplicant } from './applicant.ts';
import { inspect } from './inspect.ts';
import { makeLetterCase } from './letter-case.ts';
import { contentsOf, expectUsable } from './package-contents.ts';
import { patiently } from './patience.ts';
import { expect, test } from './scenario.ts';
import { addSigned, checkSigned, documentOf, signLetter } from './signed-letter.ts';
import { field, newCase, openPart, saved } from './steps.ts';

const { editor, exportPart, packagePart, scanScreen, uploadPackage } = messages;

const scanSection = (page: Page) => page.getByRole('region', { name: scanScreen.section.title, exact: true });

test('from photos to a letter, its signed scan checked, and a package whose every file can be uploaded', async ({
  application: { page },
  folder,
}) => {
  test.setTimeout(360_000);
  const applicant = await drawApplicant(`${folder}/photos`);
  await makeLetterCase(page, applicant);

  await test.step('the signed letter is put in and checked', async () => {
    const document = await documentOf(page);
    const files = await signLetter(document, { way: 'scanner' }, `${folder}/signed`, 'signed');
    await openPart(page, 'authorization');
    await addSigned(page, files);
    await expect(scanSection(page)).toContainText(packagePart.letter.unchecked);
    await checkSigned(page);
    await expect(page.getByText(scanScreen.verdict.good.title, { exact: true })).toBeVisible();
    await expect(page.getByRole('region', { name: scanScreen.texts.title })).toContainText(
      applicant.license.companyName,
    );
  });

  await test.step('the package is made and every file in it opens', async () => {
    await page.getByRole('button', { name: scanScreen.toPackage }).click();
    await expect(page.getByRole('heading', { name: editor.parts.export, level: 1 })).toBeVisible();
    const download = page.waitForEvent('download', { timeout: patiently(60_000) });
    await page.getByRole('button', { name: packagePart.make.one, exact: true }).click();
    const made = await download;
    expect(made.suggestedFilename()).toContain(applicant.license.companyName);
    expect(made.suggestedFilename()).toMatch(/\.zip$/);
    expect(made.suggestedFilename()).not.toContain(uploadPackage.unresolvedSuffix);

    const contents = await contentsOf(made);
    await expectUsable(contents, { materials: 4, largest: 2_000_000 });
    expect([...contents.keys()]).toEqual(
      expect.arrayContaining([
        'requests/SubmitSmsQualification.json',
        'requests/CreateSmsAuthorizationLetter.json',
        'manifest.json',
        uploadPackage.sheetFile,
        uploadPackage.reportFile,
      ]),
    );
  });

  await test.step('the packages of all platforms in one go, each with its own outcome', async () => {
    await openPart(page, 'platform');
    await page.getByRole('checkbox', { name: /^腾讯云 / }).check();
    await openPart(page, 'export');
    const download = page.waitForEvent('download', { timeout: patiently(120_000) });
    await page.getByRole('button', { name: packagePart.make.all(2) }).click();
    expect((await download).suggestedFilename()).toContain('阿里云');
    const outcomes = page.getByRole('status', { name: packagePart.result.label });
    await expect(outcomes).toHaveCount(2, { timeout: patiently(120_000) });
    await expect(outcomes.first()).toContainText(packagePart.result.done('阿里云'));
    await expect(outcomes.last()).toContainText('腾讯云');
    await openPart(page, 'platform');
    await page.getByRole('checkbox', { name: /^腾讯云 / }).uncheck();
    await openPart(page, 'export');
    await expect(outcomes).toHaveCount(1);
    const again = page.waitForEvent('download', { timeout: patiently(120_000) });
    await page.getByRole('button', { name: packagePart.make.again, exact: true }).click();
    await again;
  });

  await test.step('what became of each file is said, and said to be old after a change', async () => {
    const summary = page.getByRole('status', { name: packagePart.result.label });
    await expect(summary).toContainText('.zip');
    await expect(page.getByText(packagePart.outcomes.made, { exact: true }).first()).toBeVisible();
    await openPart(page, 'administrator');
    await page.locator('[data-path="administrator.mobile"]').getByRole('textbox').fill('13912345679');
    await openPart(page, 'export');
    await expect(page.getByText(packagePart.result.stale)).toBeVisible();
    await expect(page.getByText(packagePart.outcomes.made, { exact: true })).toHaveCount(0);
  });

  await test.step('a change of what the letter says makes its check old', async () => {
    await openPart(page, 'authorization');
    await page
      .locator('[data-path="accountHolder.name"]')
      .getByRole('textbox')
      .fill('上海另一家服务有限公司');
    await expect(scanSection(page)).toContainText(packagePart.letter.stale);
  });
});

test('a doubt about the signed letter is accepted with a reason, and that can be taken back', async ({
  application: { page },
  folder,
}) => {
  test.setTimeout(240_000);
  await newCase(page, 'other');
  await openPart(page, 'organization');
  await field(page, '企业名称').fill('杭州云帆网络科技有限公司');
  await openPart(page, 'signatures');
  await field(page, editor.signatures.addLabel).fill('云帆网络');
  await field(page, editor.signatures.addLabel).press('Enter');
  await openPart(page, 'authorization');
  await page
    .locator('[data-path="accountHolder.name"]')
    .getByRole('textbox')
    .fill('上海代办通信服务有限公司');
  await page.getByRole('button', { name: editor.authorization.years(1), exact: true }).click();
  const document = await documentOf(page);
  const files = await signLetter(document, { way: 'scanner', sealMoved: [-250, -120] }, folder, 'moved');
  await openPart(page, 'authorization');
  await addSigned(page, files);
  await checkSigned(page);

  const finding = page.locator('.scan-finding-says', { hasText: messages.scan.sealPlace.message });
  await expect(finding).toBeVisible();

  await test.step('finding and picture lead to each other', async () => {
    const mark = page.locator('.viewer-mark').and(page.getByLabel(messages.scan.sealPlace.message));
    await finding.focus();
    await expect(mark).toHaveAttribute('data-focused', 'true');
    await page
      .getByRole('button', { name: scanScreen.texts.lookAt('授权方名称') })
      .first()
      .focus();
    await expect(mark).not.toHaveAttribute('data-focused', 'true');
    await mark.click();
    await expect(finding).toBeFocused();
  });

  await test.step('without a reason nothing is accepted', async () => {
    await page
      .getByRole('button', { name: scanScreen.accept.openOf(messages.scan.sealPlace.message) })
      .click();
    await page.getByRole('button', { name: scanScreen.accept.submit, exact: true }).click();
    await expect(page.getByText(scanScreen.accept.needsReason)).toBeVisible();
  });

  await test.step('with one it is, and it is kept with the case', async () => {
    await page.getByRole('textbox', { name: scanScreen.accept.reason }).fill('对照原件，印章完整清晰');
    await page.getByRole('button', { name: scanScreen.accept.submit, exact: true }).click();
    await expect(page.getByText(scanScreen.accepted.title(1))).toBeVisible();
    await expect(page.getByText('对照原件，印章完整清晰')).toBeVisible();
    await saved(page);
    await page.reload();
    await expect(page.getByText(scanScreen.accepted.title(1))).toBeVisible();
  });

  await test.step('it is taken back', async () => {
    await page
      .getByRole('button', { name: scanScreen.accepted.withdrawOf(messages.scan.sealPlace.message) })
      .click();
    await expect(finding).toBeVisible();
    await expect(page.getByText(scanScreen.accepted.title(1))).toHaveCount(0);
  });
});

test('a check that is cancelled leaves everything as it was; the pages of several pictures become one file', async ({
  application: { page },
  folder,
}) => {
  test.setTimeout(240_000);
  const { photos } = await drawApplicant(`${folder}/photos`);
  await newCase(page, 'other');
  await openPart(page, 'authorization');
  await addSigned(page, photos.slice(2));
  await expect(scanSection(page)).toContainText('等 2 页');
  await page.getByRole('button', { name: packagePart.letter.open }).click();
  await page.getByRole('button', { name: scanScreen.check }).click();
  await page.getByRole('button', { name: messages.app.cancel, exact: true }).click();
  await expect(page.getByText(scanScreen.cancelled)).toBeVisible();
  await expect(page.getByText(scanScreen.unchecked.title)).toBeVisible();
});

test('with something unresolved a package is made only when a person insists', async ({
  application: { page },
}) => {
  await newCase(page, 'self');
  await openPart(page, 'organization');
  await field(page, '企业名称').fill('杭州云帆网络科技有限公司');
  await openPart(page, 'export');
  await expect(page.getByRole('button', { name: packagePart.make.one, exact: true })).toHaveCount(0);
  const insist = page.getByRole('button', { name: packagePart.make.insist });

  await insist.click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('有未解决问题');
  await expect(question.getByRole('button', { name: packagePart.make.confirm.back })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(page.getByRole('status', { name: packagePart.result.label })).toHaveCount(0);

  await insist.click();
  const download = page.waitForEvent('download');
  await question.getByRole('button', { name: packagePart.make.confirm.agree }).click();
  const made = await download;
  expect(made.suggestedFilename()).toContain(uploadPackage.unresolvedSuffix);
  expect([...(await contentsOf(made)).keys()]).toContain(uploadPackage.reportFile);
  await expect(page.getByRole('status', { name: packagePart.result.label })).toContainText(
    packagePart.result.doneUnresolved('阿里云'),
  );

  await test.step('the way to what is missing', async () => {
    await page
      .getByRole('button', { name: packagePart.materials.addOf(packagePart.materials.add, '营业证件') })
      .click();
    await expect(page.getByRole('heading', { name: editor.parts.organization, level: 1 })).toBeVisible();
  });
});

test('a package that is cancelled makes no file, and what was asked for of all platforms stops there', async ({
  application: { page },
}, { project }) => {
  test.skip(project.name === 'desktop', 'its port cannot be held up from a test');
  await newCase(page, 'self');
  await page.getByRole('checkbox', { name: /^腾讯云 / }).check();
  await openPart(page, 'export');
  // Held up on the way, so that there is time to change one's mind.
  let asked = 0;
  await page.route(/package\/make$/, () => {
    asked += 1;
  });
  await page.getByRole('button', { name: packagePart.make.all(2) }).click();
  await expect(page.getByText(packagePart.make.runningOf('阿里云', 1, 2))).toBeVisible();
  await page.getByRole('button', { name: messages.app.cancel, exact: true }).click();
  await expect(page.getByText(packagePart.make.cancelled)).toBeVisible();
  await expect(page.getByRole('status', { name: packagePart.result.label })).toHaveCount(0);
  expect(asked).toBe(1);

  await test.step('and asked for again, each platform says why it has none', async () => {
    await page.unroute(/package\/make$/);
    await page.getByRole('button', { name: packagePart.make.all(2) }).click();
    const outcomes = page.getByRole('status', { name: packagePart.result.label });
    await expect(outcomes).toHaveCount(2);
    await expect(outcomes.first()).toContainText(packagePart.result.none('阿里云'));
    await expect(outcomes.last()).toContainText(packagePart.result.none('腾讯云'));
  });
});

test('the fill-in sheet: Enter copies and moves on, ticks stay, numbers are hidden until asked for', async ({
  application: { page },
}) => {
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'])
    .catch(() => undefined);
  await newCase(page, 'self');
  await openPart(page, 'organization');
  await field(page, '企业名称').fill('杭州云帆网络科技有限公司');
  await openPart(page, 'administrator');
  await field(page, '姓名').fill('林晓芸');
  await field(page, '证件号码').fill('330106199003070014');
  await openPart(page, 'export');
  const sheet = page.getByRole('region', { name: exportPart.sheet.title });
  const copies = sheet.locator('.sheet-copy');
  await expect(sheet).not.toContainText('330106199003070014');
  await sheet.getByRole('button', { name: /^显示.*证件号码$/ }).click();
  await expect(sheet).toContainText('330106199003070014');

  await copies.first().focus();
  await page.keyboard.press('Enter');
  await expect(copies.nth(1)).toBeFocused();
  await expect(sheet.getByRole('checkbox').first()).toBeVisible();
  await expect(sheet.locator('.sheet-line[data-ticked]')).toHaveCount(1);
  await openPart(page, 'check');
  await openPart(page, 'export');
  await expect(sheet.locator('.sheet-line[data-ticked]')).toHaveCount(1);

  await test.step('alone in one column, where no window stays on top', async () => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'documentPictureInPicture'));
    await page.reload();
    await page.getByRole('button', { name: exportPart.sheet.compact }).click();
    const column = page.getByRole('dialog', { name: exportPart.sheet.windowTitle('阿里云') });
    await column.locator('.sheet-copy').first().focus();
    await page.keyboard.press('Enter');
    await expect(column.locator('.sheet-line[data-ticked]')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(column).toBeHidden();
    await expect(sheet.locator('.sheet-line[data-ticked]')).toHaveCount(1);
  });

  await sheet
    .getByRole('button', { name: /^去填写/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: editor.parts.export, level: 1 })).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`package and signed letter shut nobody out (${theme})`, async ({ application: { page }, folder }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const { photos } = await drawApplicant(`${folder}/photos`);
    await newCase(page, 'other');
    await openPart(page, 'authorization');
    await inspect(page, 'no signed letter');
    await addSigned(page, photos.slice(2, 3));
    await checkSigned(page);
    await inspect(page, 'signed letter');
    await openPart(page, 'export');
    await inspect(page, 'package');
    await page.getByRole('button', { name: packagePart.make.insist }).click();
    await inspect(page, 'insisting');
  });
}

test('a paper without a place of its own is found from the check, on its platform, and added there', async ({
  application: { page },
}) => {
  const { name } = packOf('generic-106');
  await newCase(page, 'self');
  await page
    .getByRole('group', { name: editor.labels.platforms })
    .getByRole('checkbox', { name: new RegExp(`^${name} `) })
    .check();
  await openPart(page, 'check');
  await page
    .getByRole('button', { name: /^上传包.*建议备好/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: editor.parts.export, level: 1 })).toBeVisible();
  await expect(page.getByRole('radio', { name })).toBeChecked();
  await expect(page.locator('[data-path="files.other"] button').first()).toBeFocused();
});
