import { messages } from '../../shared/messages/index.ts';
import { expect, test } from './scenario.ts';
import { field } from './steps.ts';
import {
  expectInList,
  expectNothingOf,
  isLocked,
  lock,
  makeCase,
  makeSheet,
  setPassphrase,
  unlock,
} from './vault-steps.ts';

const { editor, vault, vaultKeys } = messages;

const passphrase = '码头 算盘 月亮 七十二';
const company = '内蒙古呼伦贝尔示例草原畜牧业综合开发与国际贸易服务集团有限责任公司';

test('what was typed is behind the lock, and there again after the right passphrase', async ({
  application: { page },
}) => {
  await makeCase(page, company);
  const address = page.url();
  await setPassphrase(page, passphrase);
  await page.goto(address);

  const name = field(page, '企业名称');
  await expect(name).toHaveValue(company);
  await name.fill(`${company}（筹）`);
  // Locked before the pause that precedes a save is over.
  await page.keyboard.press('Control+Shift+KeyL');
  await isLocked(page);
  await expectNothingOf(page, [company, '企业名称']);

  await unlock(page, '码头 算盘 月亮 七十三');
  await expect(page.getByText(vaultKeys.wrongPassphrase.message)).toBeVisible();
  await expect(page.getByLabel(vault.passphrase.label, { exact: true })).toBeFocused();
  await unlock(page, passphrase);
  await expect(name).toHaveValue(`${company}（筹）`);
  expect(page.url()).toBe(address);
  await expect(page.getByRole('button', { name: editor.undo, exact: true })).toBeDisabled();

  await lock(page);
  await page.reload();
  await isLocked(page);
  await unlock(page, passphrase);
  await expect(name).toHaveValue(`${company}（筹）`);
});

test('a lock from elsewhere covers what is open, and takes nothing that was typed', async ({
  application: { page },
}) => {
  await makeCase(page, company);
  const address = page.url();
  await setPassphrase(page, passphrase);
  await page.goto(address);
  await expect(field(page, '企业名称')).toHaveValue(company);

  const other = await page.context().newPage();
  await other.goto(address);
  await expect(field(other, '企业名称')).toHaveValue(company);
  await lock(other);
  // Refused, and so what brings the lock up; it must be there all the same.
  await field(page, '企业名称').fill(`${company}分公司`);
  await isLocked(page);
  await expectNothingOf(page, [company]);
  await unlock(page, passphrase);
  await expect(field(page, '企业名称')).toHaveValue(`${company}分公司`);
  await page.waitForTimeout(1_500);
  await page.reload();
  await expect(field(page, '企业名称')).toHaveValue(`${company}分公司`);
  await other.close();
});

test('a forgotten passphrase is replaced by means of the recovery sheet', async ({ application }) => {
  const { page } = application;
  await makeCase(page, company);
  await setPassphrase(page, passphrase);
  const code = await makeSheet(page, passphrase);
  await lock(page);
  await page.getByRole('button', { name: vault.lock.toRecovery }).click();
  const input = page.getByLabel(vault.recovery.label, { exact: true });
  await input.fill('7K3M-9QXA');
  await page.keyboard.press('Enter');
  await expect(page.getByText(vaultKeys.wrongRecoveryCode.message)).toBeVisible();
  await input.fill('');
  // As a person copies it: small letters, no hyphens, letters for digits.
  await input.pressSequentially(
    code.toLowerCase().replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l'),
  );
  await expect(input).toHaveValue(code);
  await page.keyboard.press('Enter');

  const fresh = '新的 口令 三十六';
  await page.getByLabel(messages.safetyProtection.passphrase.fresh, { exact: true }).fill(fresh);
  await page.getByLabel(vault.passphrase.again, { exact: true }).fill(fresh);
  await page.getByRole('button', { name: vault.renew.submit }).click();
  await expectInList(page, company);

  const restarted = await application.restart('close');
  await isLocked(restarted);
  await unlock(restarted, passphrase);
  await expect(restarted.getByText(vaultKeys.wrongPassphrase.message)).toBeVisible();
  await unlock(restarted, fresh);
  await expectInList(restarted, company);
});

test('without passphrase and sheet nothing opens, and one can begin anew', async ({
  application: { page },
}) => {
  const { forgotten } = vault;
  await makeCase(page, company);
  await setPassphrase(page, passphrase);
  await lock(page);
  await page.getByRole('button', { name: vault.lock.toRecovery }).click();
  await expect(page.getByRole('heading', { name: forgotten.title, level: 1 })).toBeVisible();
  await page.getByRole('button', { name: forgotten.afresh.button }).click();
  const dialog = page.getByRole('dialog', { name: forgotten.afresh.confirmTitle });
  await dialog.getByRole('button', { name: forgotten.afresh.confirm }).click();
  await expect(page.getByRole('button', { name: messages.home.start.example })).toBeVisible();
  await page.goto(`${new URL(page.url()).origin}/#/safety/report`);
  await expect(page.getByText(/set-aside-\d{8}T/)).toBeVisible();
});
