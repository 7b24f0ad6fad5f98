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
import { messages } from '../../shared/messages/index.ts';
import { startLoopback } from './loopback-host.ts';
import { goHome, openPart, readExample } from './steps.ts';

const { home, intake } = messages;
const target = join(import.meta.dirname, '../../docs/screenshots');

/** Waits until nothing moves, then keeps the window as a picture. */
async function keep(page: Page, name: string, theme: 'light' | 'dark'): Promise<void> {
  await page.waitForTimeout(900);
  await sharp(await page.screenshot())
    .webp({ quality: 84 })
    .toFile(join(target, `${name}-${theme}.webp`));
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
    if (part === 'organization') await page.getByRole('textbox', { name: '统一社会信用代码' }).focus();
    await keep(page, `editor-${part}`, theme);
  }
  await goHome(page);
  await keep(page, 'home', theme);
  await page.getByRole('button', { name: messages.app.trash }).click();
  await keep(page, 'trash', theme);
}

for (const theme of ['light', 'dark'] as const) {
  const folder = await mkdtemp(join(tmpdir(), 'beituo-screens-'));
  const host = await startLoopback(join(folder, 'data'));
  try {
    await walk(host.page, theme);
  } finally {
    await host.close();
    await rm(folder, { recursive: true, force: true });
  }
}
