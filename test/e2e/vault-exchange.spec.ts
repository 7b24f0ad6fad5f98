import { join } from 'node:path';
import { messages } from '../../shared/messages/index.ts';
import { startLoopback } from './loopback-host.ts';
import { patiently } from './patience.ts';
import { expect, test } from './scenario.ts';
import { goHome } from './steps.ts';
import { expectInList, exportTo, importFrom, makeCase, openSafety } from './vault-steps.ts';

const { safety, safetyErasure, safetyExchange } = messages;

const passphrase = '搬家 纸箱 二十四';
const client = '青岛示例海风商贸有限公司';
const company = '内蒙古呼伦贝尔示例草原畜牧业综合开发与国际贸易服务集团有限责任公司';

test('everything moves to another computer in one file', async ({ application: { page }, folder }, info) => {
  test.skip(info.project.name === 'desktop', 'starts a host on a data folder of its own');
  await makeCase(page, company);
  await openSafety(page, 'exchange');
  const file = join(folder, 'moving.age');
  await exportTo(page, passphrase, file);

  const other = await startLoopback(join(folder, 'other'));
  await openSafety(other.page, 'exchange');
  await importFrom(other.page, '不对的口令', file);
  await expect(other.page.getByText(messages.exchange.wrongPassphrase.message)).toBeVisible();
  await importFrom(other.page, passphrase);
  await expect(other.page.getByText(safetyExchange.import.added(1))).toBeVisible();
  await expectInList(other.page, company);
  await other.close();
});

test('a client is erased for good, with a certificate, and nobody else', async ({
  application: { page },
}) => {
  await makeCase(page, client, client);
  await goHome(page);
  await makeCase(page, company);
  await openSafety(page, 'erasure');
  await page.getByRole('combobox', { name: safety.clients.label }).click();
  await page.keyboard.press('Enter');
  const submit = page.getByRole('button', { name: safetyErasure.submit, exact: true });
  await expect(submit).toBeDisabled();
  await page.getByLabel(safetyErasure.typeName(client)).fill(client);
  await submit.click();
  const dialog = page.getByRole('dialog', { name: safetyErasure.confirmTitle(client) });
  await dialog.getByRole('button', { name: safetyErasure.submit, exact: true }).click();
  await expect(page.getByText(safetyErasure.done(client))).toBeVisible({ timeout: patiently(60_000) });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: safetyErasure.certificate }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  await expectInList(page, company);
  await expect(page.getByText(client)).toHaveCount(0);
});
