import { copyFile, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import BetterSqlite from 'better-sqlite3';
import { messages } from '../../shared/messages/index.ts';
import { hideFromIndex } from '../fixtures/hidden-row.ts';
import { inspect } from './inspect.ts';
import { startLoopback } from './loopback-host.ts';
import { patiently } from './patience.ts';
import type { RunningHost } from './running-host.ts';
import { expect, test } from './scenario.ts';
import { openScreen } from './steps.ts';
import {
  backUp,
  expectInList,
  exportTo,
  importFrom,
  lock,
  makeCase,
  openSafety,
  setPassphrase,
  unlock,
} from './vault-steps.ts';

const { backup, cases, home, intake, safetyBackups, safetyExchange, safetyProtection, vault, vaultKeys } =
  messages;
const words = safetyProtection.passphrase;

const passphrase = '码头 算盘 月亮 七十二';
const fresh = '新的 口令 三十六';
const company = '内蒙古呼伦贝尔示例草原畜牧业综合开发与国际贸易服务集团有限责任公司';

test('a passphrase is changed and taken away on screen, each only by whoever knows it', async ({
  application,
}) => {
  const { page } = application;
  await makeCase(page, company);
  await setPassphrase(page, passphrase);

  await page.getByRole('button', { name: words.changeButton }).click();
  const change = page.getByRole('dialog', { name: words.changeTitle });
  await change.getByLabel(words.present).fill('码头 算盘 月亮 七十三');
  await change.getByLabel(words.fresh, { exact: true }).fill(fresh);
  await change.getByLabel(vault.passphrase.again, { exact: true }).fill(fresh);
  await change.getByRole('button', { name: words.submit }).click();
  await expect(change.getByText(vaultKeys.wrongPassphrase.message)).toBeVisible({
    timeout: patiently(30_000),
  });
  await change.getByLabel(words.present).fill(passphrase);
  await change.getByRole('button', { name: words.submit }).click();
  await expect(page.getByText(words.changed)).toBeVisible({ timeout: patiently(30_000) });
  await expect(change).toBeHidden();

  await lock(page);
  await unlock(page, passphrase);
  await expect(page.getByText(vaultKeys.wrongPassphrase.message)).toBeVisible({ timeout: patiently(30_000) });
  await unlock(page, fresh);
  await openSafety(page, 'protection');

  await page.getByRole('button', { name: words.removeButton }).click();
  const remove = page.getByRole('dialog', { name: words.removeTitle });
  await expect(remove.getByRole('button', { name: words.removeButton })).toBeDisabled();
  await remove.getByLabel(words.present).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(remove.getByText(vaultKeys.wrongPassphrase.message)).toBeVisible({
    timeout: patiently(30_000),
  });
  await remove.getByLabel(words.present).fill(fresh);
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.removed)).toBeVisible({ timeout: patiently(30_000) });
  await expect(page.getByRole('button', { name: vault.lockNow })).toBeHidden();
  await expectInList(await application.restart('close'), company);
});

/** A data folder with a case and a backup, the passphrase set on request, closed. */
async function madeFolder(data: string, given: { passphrase?: string } = {}): Promise<void> {
  const host = await startLoopback(data);
  await makeCase(host.page, company);
  if (given.passphrase !== undefined) await setPassphrase(host.page, given.passphrase);
  await backUp(host.page);
  await host.close();
}

/** Looks for breaches in both themes. */
async function inBothThemes(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await inspect(page, `${name} (${colorScheme})`);
  }
}

test.describe('data that cannot be used', () => {
  let host: RunningHost | undefined;
  test.beforeEach(({ browserName: _ }, info) => {
    test.skip(info.project.name === 'desktop', 'starts hosts on data folders of its own');
  });
  test.afterEach(() => host?.close());

  test('without its keys says so, and opens when they are back', async ({ folder }) => {
    const data = join(folder, 'data');
    await madeFolder(data);
    const places = ['keys.json', join('backups', 'keys.json')];
    await mkdir(join(folder, 'aside'));
    await copyFile(join(data, 'keys.json'), join(folder, 'aside/keys.json'));
    for (const place of places) await rm(join(data, place));
    host = await startLoopback(data);
    const { page } = host;
    await expect(page.getByRole('heading', { name: vault.broken.keys.title, level: 1 })).toBeVisible();
    for (const step of vault.broken.keys.steps) await expect(page.getByText(step)).toBeVisible();
    await inBothThemes(page, 'keys-missing');
    await host.close();

    await copyFile(join(folder, 'aside/keys.json'), join(data, 'keys.json'));
    host = await startLoopback(data);
    await expectInList(host.page, company);
  });

  test('of a newer version is left as it is, and says what to do', async ({ folder }) => {
    const data = join(folder, 'data');
    await madeFolder(data);
    const store = new BetterSqlite(join(data, 'beituo.sqlite'));
    store.pragma('user_version = 1000000');
    store.close();
    host = await startLoopback(data);
    const { page } = host;
    await expect(page.getByRole('heading', { name: vault.broken.newer.title, level: 1 })).toBeVisible();
    await expect(page.getByText(cases.storeNewer.action)).toBeVisible();
    await inBothThemes(page, 'store-newer');

    // What it can read can be taken along at once.
    await page.getByText(vault.broken.export.title).focus();
    await page.keyboard.press('Enter');
    const exported = join(folder, 'newer.zip.age');
    await exportTo(page, passphrase, exported);
    await expect(page.getByText(/^已导出 .+\.zip\.age。$/)).toBeVisible();
    await inBothThemes(page, 'store-newer, exported');

    // Who cannot have the newer version goes back, and keeps what it has saved.
    await page.getByRole('button', { name: vault.broken.restore }).click();
    await expect(page.getByRole('heading', { name: vault.restored.title, level: 1 })).toBeVisible({
      timeout: patiently(60_000),
    });
    await expect(page.getByText(/set-aside-\d{8}T/)).toBeVisible();
    await page.getByRole('button', { name: vault.restored.open }).click();
    await expectInList(page, company);
    await host.close();

    host = await startLoopback(join(folder, 'another'));
    await openSafety(host.page, 'exchange');
    await importFrom(host.page, passphrase, exported);
    await expect(host.page.getByText(safetyExchange.import.added(1))).toBeVisible();
    await expectInList(host.page, company);
  });

  test('because damage was found while it was in use is restored like any other', async ({ folder }) => {
    const data = join(folder, 'data');
    const first = await startLoopback(data);
    await first.page.getByRole('button', { name: home.start.example }).click();
    await expect(first.page.getByRole('region', { name: intake.tour.label })).toBeVisible();
    await backUp(first.page);
    await first.close();
    hideFromIndex(join(data, 'beituo.sqlite'));
    host = await startLoopback(data);
    const { page } = host;
    await openSafety(page, 'backups');
    await page.getByRole('button', { name: safetyBackups.make }).click();
    await expect(page.getByRole('heading', { name: vault.broken.title, level: 1 })).toBeVisible({
      timeout: patiently(60_000),
    });
    await expect(page.getByText(backup.foundDamaged.message)).toBeVisible();
    await inBothThemes(page, 'found damaged');
    await page.getByRole('button', { name: vault.broken.restore }).click();
    await page.getByRole('button', { name: vault.restored.open }).click({ timeout: patiently(60_000) });
    await openScreen(page, 'cases');
    await expect(page.locator('.case-row')).toHaveCount(1);
  });

  test('because it is damaged shuts no one out, locked or not', async ({ folder }) => {
    const data = join(folder, 'data');
    await madeFolder(data, { passphrase });
    const file = await open(join(data, 'beituo.sqlite'), 'r+');
    await file.write(Buffer.alloc(8_192, 7), 0, 8_192, 0);
    await file.close();
    host = await startLoopback(data);
    const { page } = host;
    await expect(page.getByRole('heading', { name: vault.broken.title, level: 1 })).toBeVisible();
    await inBothThemes(page, 'broken-locked');
    await unlock(page, passphrase);
    await expect(page.getByRole('heading', { name: vault.broken.newest })).toBeVisible({
      timeout: patiently(30_000),
    });
    await expect(page.getByRole('heading', { name: vault.broken.missing })).toBeVisible({
      timeout: patiently(30_000),
    });
    await inBothThemes(page, 'broken');
  });
});
