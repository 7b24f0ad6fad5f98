import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import type { RunningHost } from './running-host.ts';

const root = join(import.meta.dirname, '../..');

/** Where Electron's runtime is, or `null` where it is not installed. */
export function electronRuntime(): string | null {
  const folder = join(root, 'node_modules/electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : null;
}

/** Starts the desktop host on `dataDirectory`. */
export async function startDesktop(dataDirectory: string): Promise<RunningHost> {
  const application = await _electron.launch({
    args: [root, '--data', dataDirectory, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const page = await application.firstWindow();
  // As in the loopback host: nothing is pressed while it moves.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const strays: string[] = [];
  page.on('request', (request) => {
    if (!/^(beituo|blob|data):/.test(request.url())) strays.push(request.url());
  });
  page.on('pageerror', (error) => strays.push(`uncaught: ${error.message}`));
  return {
    page,
    strays: () => strays,
    kill: async () => {
      application.process().kill('SIGKILL');
    },
    close: () => application.close(),
  };
}
