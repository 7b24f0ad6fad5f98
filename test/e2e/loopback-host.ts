import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { browserExecutable, browserFlags } from '../fixtures/browser.ts';
import { startHostProcess } from './loopback-process.ts';
import type { RunningHost } from './running-host.ts';

const refuseNetwork = join(import.meta.dirname, 'refuse-network.ts');

const fakeCamera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** Starts the loopback host on `dataDirectory` and opens it in a real browser. */
export async function startLoopback(dataDirectory: string): Promise<RunningHost> {
  const connections = join(dataDirectory, '..', 'connections.txt');
  const host = await startHostProcess(dataDirectory, {
    nodeOptions: ['--import', refuseNetwork],
    environment: { BEITUO_TEST_CONNECTIONS: connections },
  });
  const browser = await chromium.launch({
    executablePath: browserExecutable(),
    args: [...browserFlags, ...fakeCamera],
  });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    // While a dialog grows, a press can begin on one thing and end on another, and is none.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const strays = watchPage(page, new URL(host.address).origin);
  await page.goto(host.address);
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    await host.stop(signal);
    await browser.close();
  };
  return {
    page,
    strays: () => [...strays, ...linesOf(connections)],
    kill: () => end('SIGKILL'),
    close: async () => {
      await page.close({ runBeforeUnload: true });
      await end('SIGTERM');
    },
  };
}

/** Collects what the page asks of anyone but its host, every breach of the security policy and every uncaught error. */
function watchPage(page: Page, origin: string): string[] {
  const strays: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) strays.push(url);
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) strays.push(message.text());
  });
  page.on('pageerror', (error) => strays.push(`uncaught: ${error.message}`));
  return strays;
}

function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}
