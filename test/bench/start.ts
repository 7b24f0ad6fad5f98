import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { startHostProcess } from '../e2e/loopback-process.ts';
import { browserExecutable, browserFlags } from '../fixtures/browser.ts';
import { type BenchReport, median, milliseconds } from './report.ts';

const rounds = 7;
const blankPage = '<!doctype html><title>blank</title><h1>blank</h1>';

/** From starting the built application to its first usable screen; the peer is a bare server with a blank page. */
export async function benchStart(): Promise<BenchReport> {
  const browser = await chromium.launch({ executablePath: browserExecutable(), args: [...browserFlags] });
  try {
    const ours: number[] = [];
    const peers: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      peers.push(await blankStart(browser));
      ours.push(await applicationStart(browser));
    }
    const [mine, peer] = [median(ours), median(peers)];
    return {
      title: `Start, built application to first usable screen, ${rounds} rounds`,
      measurements: [
        {
          what: 'loopback host, empty data (median)',
          ours: milliseconds(mine),
          peer: `${milliseconds(peer)} (bare Node server, blank page)`,
          ratio: `${(mine / peer).toFixed(1)} ×`,
        },
      ],
    };
  } finally {
    await browser.close();
  }
}

async function applicationStart(browser: Browser): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'beituo-bench-'));
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  const begin = performance.now();
  const host = await startHostProcess(join(folder, 'data'));
  await page.goto(host.address);
  await page.getByRole('button', { name: '新建材料单' }).first().waitFor();
  const elapsed = performance.now() - begin;
  await page.context().close();
  await host.stop('SIGTERM');
  await rm(folder, { recursive: true, force: true });
  return elapsed;
}

async function blankStart(browser: Browser): Promise<number> {
  const page = await (await browser.newContext()).newPage();
  const port = await freePort();
  const begin = performance.now();
  const script = `require('node:http').createServer((_, r) => r.end(${JSON.stringify(blankPage)})).listen(${port}, '127.0.0.1', () => console.log('ready'))`;
  const server = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => server.stdout.once('data', resolve));
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByRole('heading').waitFor();
  const elapsed = performance.now() - begin;
  await page.context().close();
  server.kill();
  return elapsed;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
