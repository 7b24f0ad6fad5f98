import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../fixtures/browser.ts';
import type { RunningHost } from './running-host.ts';

const main = join(import.meta.dirname, '../../out/main/electron/loopback/main.js');
const refuseNetwork = join(import.meta.dirname, 'refuse-network.ts');

/** Starts the loopback host on `dataDirectory` and opens it in a real browser. */
export async function startLoopback(dataDirectory: string): Promise<RunningHost> {
  const connections = join(dataDirectory, '..', 'connections.txt');
  const host = spawn(
    process.execPath,
    ['--import', refuseNetwork, main, '--no-open', '--data', dataDirectory],
    {
      env: { ...process.env, BEITUO_TEST_CONNECTIONS: connections },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const address = await addressOf(host);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const strays = watchRequests(page, new URL(address).origin);
  await page.goto(address);
  return {
    page,
    strays: () => [
      ...strays,
      ...(existsSync(connections) ? readFileSync(connections, 'utf8').trim().split('\n') : []),
    ],
    kill: async () => {
      host.kill('SIGKILL');
      await exited(host);
      await browser.close();
    },
    close: async () => {
      await browser.close();
      host.kill('SIGTERM');
      await exited(host);
    },
  };
}

/** Collects what the page asks of anyone but its host, and every breach of the content security policy. */
function watchRequests(page: Page, origin: string): string[] {
  const strays: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) strays.push(url);
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) strays.push(message.text());
  });
  page.on('pageerror', (error) => strays.push(`uncaught: ${error.message}`));
  return strays;
}

function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+\/\S*/.exec(output)?.[0];
      if (address) resolve(address);
    };
    host.stdout?.on('data', listen);
    host.stderr?.on('data', listen);
    host.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${output}`)));
  });
}

function exited(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => host.once('exit', () => resolve()));
}
