import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';
import { signatureRules } from '../../shared/messages/signature-rules.ts';
import { dropFiles } from './drop-files.ts';
import { expect, test } from './scenario.ts';
import { field, newCase, openPart, openScreen, saved } from './steps.ts';

const { editor, exportPart, platformRules: rules } = messages;
const { difference, versions } = rules;
const root = join(import.meta.dirname, '../..');
const cli = join(root, 'out/main/electron/cli/main.js');
const signature = '云帆网络科技';

test('a change in one pack value changes hint, check, report and command line with no change of code', async ({
  application,
  folder,
}) => {
  let page = application.page;
  const shipped: unknown = JSON.parse(await readFile(join(root, 'resources/platforms/aliyun.json'), 'utf8'));
  const newer = join(folder, 'aliyun-newer.json');
  await writeFile(newer, JSON.stringify(withLimit(shipped, 4)));
  const command = (caseFile: string) => check(caseFile, join(folder, 'data'));

  await test.step('under the rules of the application a signature of six characters is fine', async () => {
    await newCase(page, 'self');
    await openPart(page, 'signatures');
    await field(page, editor.signatures.addLabel).fill(signature);
    await field(page, editor.signatures.addLabel).press('Enter');
    await saved(page);
    await expect(page.getByText(/2–12 个字/).first()).toBeVisible();
  });
  const caseFile = await exportCase(page, join(folder, 'case.json'));
  expect(await command(caseFile)).not.toContain('signature.too-long');
  const before = await errorsReported(page);

  await test.step('a broken pack is refused with file and place, and changes nothing', async () => {
    await openScreen(page, 'platforms');
    const broken = join(folder, 'broken.json');
    await writeFile(broken, JSON.stringify(withLimit(shipped, '四')));
    await dropFiles(page, [broken]);
    await expect(page.getByRole('alert')).toContainText('broken.json');
    await expect(page.getByRole('alert')).toContainText('signatures.length.maximum');
  });

  await test.step('a newer one is compared, value by value, before it is taken', async () => {
    await dropFiles(page, [newer]);
    const dialog = page.getByRole('dialog', { name: difference.title('阿里云') });
    await expect(dialog).toContainText('12 个字');
    await expect(dialog).toContainText('4 个字');
    await expect(dialog).toContainText('2026-12-24');
    await dialog.getByRole('button', { name: difference.cancel }).click();
    await expect(dialog).toBeHidden();
    await dropFiles(page, [newer]);
    await dialog.getByRole('button', { name: difference.take }).click();
    await expect(page.getByText(rules.taken('阿里云'))).toBeVisible();
    await expect(page.getByRole('link', { name: /阿里云.*已导入/ }).first()).toBeVisible();
  });

  await test.step('hint, check, report and command line follow, also after a restart', async () => {
    page = await application.restart('kill');
    await page.getByRole('link', { name: new RegExp(signature) }).click();
    await openPart(page, 'signatures');
    await expect(page.getByText(/2–4 个字/).first()).toBeVisible();
    await openPart(page, 'check');
    await expect(page.getByText(signatureRules.tooLong(signature, 6, 4).message)).toBeVisible();
    expect(await errorsReported(page)).toBe(before + 1);
    expect(await command(caseFile)).toContain('signature.too-long');
  });

  await test.step('the earlier rules are restored after the same comparison', async () => {
    await openScreen(page, 'platforms');
    await page.getByRole('link', { name: /^阿里云/ }).click();
    const kept = page.getByRole('region', { name: versions.title });
    await kept.getByRole('button', { name: versions.restoreOf('2026-11-21') }).click();
    const dialog = page.getByRole('dialog', { name: difference.restoreTitle('阿里云') });
    await expect(dialog).toContainText('4 个字');
    await dialog.getByRole('button', { name: difference.restore }).click();
    await expect(page.getByText(rules.restored('阿里云', '2026-11-21'))).toBeVisible();
    expect(await command(caseFile)).not.toContain('signature.too-long');
    // And back again, by the way back that is offered.
    await page.getByRole('button', { name: messages.app.undo }).click();
    await expect(page.getByText(rules.undone('阿里云'))).toBeVisible();
    expect(await command(caseFile)).toContain('signature.too-long');
  });

  await test.step('a pack goes out as it came in', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: versions.exportOf('2026-12-24') }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('aliyun-2026-12-24.json');
    expect(await readFile(await file.path(), 'utf8')).toBe(await readFile(newer, 'utf8'));
  });
});

test('a platform the application does not know comes with its pack, is found in its rules, and goes again', async ({
  application: { page },
  folder,
}) => {
  const pack: unknown = JSON.parse(await readFile(join(root, 'resources/platforms/qiniu.json'), 'utf8'));
  const added = join(folder, 'added.json');
  await writeFile(added, JSON.stringify({ ...Object(pack), id: 'example-cloud', name: '示例云' }));
  await openScreen(page, 'platforms');
  await dropFiles(page, [added]);
  await page.getByRole('dialog').getByRole('button', { name: difference.take }).click();
  await page.getByRole('link', { name: /^示例云/ }).click();
  await page.getByRole('searchbox', { name: rules.search.label }).fill('公章');
  await expect(page.getByText(/找到 \d+ 条/)).toBeVisible();
  await page.getByRole('searchbox', { name: rules.search.label }).fill('没有这样的词');
  await expect(page.getByText(rules.search.none('没有这样的词'))).toBeVisible();

  await openScreen(page, 'cases');
  await newCase(page, 'self');
  await expect(page.getByRole('checkbox', { name: /示例云/ })).toBeVisible();

  await openScreen(page, 'platforms');
  await page.getByRole('link', { name: /^示例云/ }).click();
  await page.getByRole('button', { name: versions.remove }).click();
  await page.getByRole('dialog').getByRole('button', { name: difference.remove }).click();
  await expect(page.getByText(rules.removed('示例云'))).toBeVisible();
  await expect(page.getByText(rules.unused, { exact: true })).toBeVisible();
});

/** The pack as a later one would be, with another longest signature. */
function withLimit(pack: unknown, maximum: unknown): unknown {
  const copy: unknown = structuredClone(pack);
  Reflect.set(Object(copy), 'asOf', '2026-12-24');
  const length: unknown = Reflect.get(Object(Reflect.get(Object(copy), 'signatures')), 'length');
  Reflect.set(Object(length), 'maximum', maximum);
  return copy;
}

/** What the command line finds in a case file, going by the data folder of the window. */
async function check(caseFile: string, data: string): Promise<string> {
  const given = ['check', caseFile, '--platform', 'aliyun', '--data', data];
  const run = promisify(execFile)(process.execPath, [cli, ...given]);
  // Findings that are errors end it with 1.
  return run
    .then(({ stdout }) => stdout)
    .catch((error: unknown) => String(Reflect.get(Object(error), 'stdout')));
}

async function exportCase(page: Page, target: string): Promise<string> {
  await openPart(page, 'export');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: exportPart.caseFile.save }).click();
  await (await download).saveAs(target);
  return target;
}

/** How much the upload package counts that the platform would refuse. */
async function errorsReported(page: Page): Promise<number> {
  await openPart(page, 'export');
  const told = await page
    .getByText(/还有 \d+ 处会被平台退回的问题/)
    .first()
    .textContent();
  return Number(/\d+/.exec(told ?? '')?.[0]);
}
