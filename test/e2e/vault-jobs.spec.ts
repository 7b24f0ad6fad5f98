import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createApplication } from '../../electron/core/application.ts';
import { messages } from '../../shared/messages/index.ts';
import { samplePorts } from '../unit/application/sample-ports.ts';
import { startLoopback } from './loopback-host.ts';
import { patiently } from './patience.ts';
import { expect, test } from './scenario.ts';
import { field, goHome, openPart } from './steps.ts';
import {
  backUp,
  expectInList,
  isLocked,
  makeCase,
  openSafety,
  setPassphrase,
  unlock,
} from './vault-steps.ts';

const { app, home, intake, safety, safetyBackups, safetyExchange, vault } = messages;

const passphrase = '码头 算盘 月亮 七十二';
const company = '内蒙古呼伦贝尔示例草原畜牧业综合开发与国际贸易服务集团有限责任公司';
const later = '青岛示例海风商贸有限公司';

/** A data folder with so much in it that whatever takes all of it takes a while. */
async function makeLargeFolder(data: string): Promise<void> {
  const { handlers, close } = await createApplication(samplePorts(data));
  const context = { signal: new AbortController().signal };
  const { id: caseId } = await handlers.cases.create({ platform: 'aliyun', purpose: 'self' }, context);
  const head = Buffer.from('89504e470d0a1a0a', 'hex');
  for (let number = 0; number < 8; number += 1) {
    const file = new File([head, randomBytes(24_000_000)], `${number}.png`, { type: 'image/png' });
    await handlers.files.add({ caseId, file }, context);
  }
  await close();
  // A backup reads what none before it has read.
  await rm(join(data, 'backups'), { recursive: true });
}

test('what takes long is cancelled on screen and leaves nothing behind', async ({ folder }, info) => {
  test.skip(info.project.name === 'desktop', 'starts a host on a data folder of its own');
  const data = join(folder, 'data');
  await makeLargeFolder(data);
  const host = await startLoopback(data);
  const { page } = host;
  const cancelled = page.getByText(safety.running.cancelled);
  const cancel = async (running: string) => {
    await expect(page.getByText(running)).toBeVisible();
    await page.getByRole('button', { name: app.cancel }).click();
    await expect(cancelled).toBeVisible();
    await expect(page.getByText(running)).toBeHidden();
  };

  await openSafety(page, 'backups');
  await page.getByRole('button', { name: safetyBackups.make }).click();
  await cancel(safetyBackups.making);
  await expect(page.getByText(safetyBackups.none, { exact: true })).toBeVisible();

  await openSafety(page, 'exchange');
  await page.getByLabel(safetyExchange.export.passphrase, { exact: true }).fill(passphrase);
  await page.getByLabel(vault.passphrase.again, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: safetyExchange.export.submit, exact: true }).click();
  await cancel(safetyExchange.export.running);
  // Nothing stands in the way of doing it after all.
  const download = page.waitForEvent('download', { timeout: patiently(120_000) });
  await page.getByRole('button', { name: safetyExchange.export.submit, exact: true }).click();
  const file = join(folder, 'all.age');
  await (await download).saveAs(file);

  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByLabel(safetyExchange.import.passphrase, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: safetyExchange.import.submit, exact: true }).click();
  await cancel(safetyExchange.import.running);
  await goHome(page);
  await expect(page.locator('.case-row')).toHaveCount(1);
  const left = await readdir(data, { recursive: true });
  expect(left.filter((name) => name.includes('unfinished'))).toEqual([]);
  await host.close();
});

test('going back to a backup is undone with one press', async ({ application: { page } }) => {
  await makeCase(page, company);
  await backUp(page);
  await goHome(page);
  await makeCase(page, later);
  await openSafety(page, 'backups');
  await page.getByRole('list', { name: safetyBackups.listLabel }).getByRole('button').first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(later)).toBeVisible();
  await dialog.getByRole('button', { name: safetyBackups.preview.confirm }).click();
  const undo = page.getByRole('button', { name: safetyBackups.restored.undo });
  await expect(undo).toBeVisible({ timeout: patiently(60_000) });
  await undo.click();
  await expect(page.getByText(safetyBackups.restored.undone)).toBeVisible({ timeout: patiently(60_000) });
  await expectInList(page, later);
  await expectInList(page, company);
});

test('locking says what it would cancel, and does when that is wanted', async ({ application: { page } }) => {
  await setPassphrase(page, passphrase);
  await goHome(page);
  await page.getByRole('button', { name: home.start.example }).click();
  const tour = page.getByRole('region', { name: intake.tour.label });
  await tour.getByRole('button', { name: intake.tour.steps.read.action }).click();
  const question = page.getByRole('dialog', {
    name: vault.underWay.title([vault.underWay.steps['recognition.read']]),
  });
  await page.keyboard.press('Control+Shift+KeyL');
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: vault.underWay.keep }).click();
  await expect(question).toBeHidden();
  await expect(page.getByRole('heading', { name: vault.lock.title })).toBeHidden();
  await page.getByRole('button', { name: vault.lockNow }).click();
  await question.getByRole('button', { name: vault.underWay.confirm }).click();
  await isLocked(page);
  await unlock(page, passphrase);
  await expect(page.getByRole('heading', { name: vault.lock.title })).toBeHidden({
    timeout: patiently(30_000),
  });
});

test('who works in the small window is at work, and it goes with the lock', async ({
  application: { page },
}) => {
  await makeCase(page, company);
  const address = page.url();
  await setPassphrase(page, passphrase);
  await page.clock.install();
  await page.goto(address);
  await page.reload();
  await openPart(page, 'export');
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: messages.exportPart.sheet.float }).click();
  const small = await opened;
  await expect(small.getByText(company)).toBeVisible();
  await page.clock.runFor('10:00');
  await small.keyboard.press('Tab');
  await page.clock.runFor('10:00');
  await expect(small.getByText(company)).toBeVisible();
  await page.clock.runFor('05:10');
  await isLocked(page);
  expect(small.isClosed()).toBe(true);
});

test('nobody at work for a quarter of an hour locks, and somebody at work does not', async ({
  application: { page },
}) => {
  await makeCase(page, company);
  const address = page.url();
  await setPassphrase(page, passphrase);
  await page.clock.install();
  await page.goto(address);
  await page.reload();
  const name = field(page, '企业名称');
  await expect(name).toHaveValue(company);
  await page.clock.runFor('10:00');
  await page.mouse.move(200, 200);
  await page.mouse.move(210, 210);
  await page.clock.runFor('10:00');
  await expect(name).toBeVisible();
  await page.clock.runFor('05:10');
  await isLocked(page);
  await page.clock.resume();
  await unlock(page, passphrase);
  await expect(name).toHaveValue(company, { timeout: patiently(30_000) });
  expect(page.url()).toBe(address);
});
