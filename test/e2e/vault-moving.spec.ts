import { cp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '../../shared/messages/index.ts';
import { startLoopback } from './loopback-host.ts';
import { patiently } from './patience.ts';
import { expect, test } from './scenario.ts';
import { backUp, expectInList, isLocked, makeCase, makeSheet, setPassphrase, unlock } from './vault-steps.ts';

const { vault } = messages;

const passphrase = '码头 算盘 月亮 七十二';
const company = '内蒙古呼伦贝尔示例草原畜牧业综合开发与国际贸易服务集团有限责任公司';

test.beforeEach(({ browserName: _ }, info) => {
  test.skip(info.project.name === 'desktop', 'starts hosts on data folders of its own');
});

test('a data folder that was copied opens on another computer with the sheet, not without', async ({
  folder,
}) => {
  const old = await startLoopback(join(folder, 'old'));
  await makeCase(old.page, company);
  const code = await makeSheet(old.page, null);
  await old.close();
  await cp(join(folder, 'old'), join(folder, 'new'), { recursive: true });
  await rm(join(folder, 'new/device.key'));

  const host = await startLoopback(join(folder, 'new'));
  await expect(host.page.getByRole('heading', { name: vault.recovery.title })).toBeVisible();
  await host.page.getByLabel(vault.recovery.label, { exact: true }).fill(code);
  await host.page.keyboard.press('Enter');
  await expectInList(host.page, company);
  await host.close();
});

test('a broken store is restored from its newest good backup, and kept', async ({ folder }) => {
  const data = join(folder, 'data');
  const before = await startLoopback(data);
  await makeCase(before.page, company);
  await setPassphrase(before.page, passphrase);
  await backUp(before.page);
  await before.close();
  const file = await open(join(data, 'beituo.sqlite'), 'r+');
  await file.write(Buffer.alloc(8_192, 7), 0, 8_192, 0);
  await file.close();

  const host = await startLoopback(data);
  const { page } = host;
  await expect(page.getByRole('heading', { name: vault.broken.title, level: 1 })).toBeVisible();
  await expect(page.getByText(vault.broken.nothingDeleted)).toBeVisible();
  await unlock(page, passphrase);
  await expect(page.getByRole('heading', { name: vault.broken.newest })).toBeVisible();
  await page.getByRole('button', { name: vault.broken.restore }).click();
  await expect(page.getByRole('heading', { name: vault.restored.title, level: 1 })).toBeVisible({
    timeout: patiently(60_000),
  });
  await expect(page.getByText(/(set-aside|broken)-\d{8}T/)).toBeVisible();
  await page.getByRole('button', { name: vault.restored.open }).click();
  await expectInList(page, company);
  await host.close();

  const again = await startLoopback(data);
  await isLocked(again.page);
  await unlock(again.page, passphrase);
  await expectInList(again.page, company);
  await again.close();
});
