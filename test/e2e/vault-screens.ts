import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';
import { startLoopback } from './loopback-host.ts';
import { goHome } from './steps.ts';
import { backUp, lock, makeCase, openSafety, setPassphrase, unlock } from './vault-steps.ts';

const { safetyBackups, vault } = messages;
const passphrase = '码头 算盘 月亮 七十二';

type Keep = (page: Page, name: string, theme: 'light' | 'dark') => Promise<void>;

/** The screens of the vault, on a data folder of its own that is broken in the end. */
export async function vaultScreens(data: string, keep: Keep, theme: 'light' | 'dark'): Promise<void> {
  const first = await startLoopback(data);
  try {
    const { page } = first;
    await page.emulateMedia({ colorScheme: theme });
    await makeCase(page, '内蒙古呼伦贝尔示例草原畜牧业综合开发与国际贸易服务集团有限责任公司');
    await backUp(page);
    await goHome(page);
    await makeCase(page, '青岛示例海风商贸有限公司');
    await openSafety(page, 'protection');
    await keep(page, 'safety-protection', theme);
    await openSafety(page, 'backups');
    await keep(page, 'safety-backups', theme);
    await page.getByRole('list', { name: safetyBackups.listLabel }).getByRole('button').last().click();
    await page.getByText(safetyBackups.preview.undo).waitFor();
    await keep(page, 'safety-restore', theme);
    await page.keyboard.press('Escape');
    await openSafety(page, 'exchange');
    await keep(page, 'safety-exchange', theme);
    await openSafety(page, 'audit');
    await keep(page, 'safety-audit', theme);
    await setPassphrase(page, passphrase);
    await lock(page);
    await keep(page, 'lock', theme);
    await page.getByRole('button', { name: vault.lock.toRecovery }).click();
    await page.getByRole('heading', { name: vault.forgotten.title }).waitFor();
    await keep(page, 'lock-forgotten', theme);
  } finally {
    await first.close();
  }
  const file = await open(join(data, 'beituo.sqlite'), 'r+');
  await file.write(Buffer.alloc(8_192, 7), 0, 8_192, 0);
  await file.close();
  const broken = await startLoopback(data);
  try {
    await broken.page.emulateMedia({ colorScheme: theme });
    await unlock(broken.page, passphrase);
    await broken.page.getByRole('heading', { name: vault.broken.missing }).waitFor();
    await keep(broken.page, 'broken', theme);
  } finally {
    await broken.close();
  }
}
