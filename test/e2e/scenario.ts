import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { electronRuntime, startDesktop } from './desktop-host.ts';
import { startLoopback } from './loopback-host.ts';
import type { RunningHost } from './running-host.ts';

/** 备妥 with an empty data folder of its own; it can be ended and started again on the same data. */
export interface Application {
  readonly page: Page;
  readonly restart: (how: 'close' | 'kill') => Promise<Page>;
}

export const test = base.extend<{ application: Application; folder: string }>({
  folder: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'beituo-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  application: async ({ folder }, use, info) => {
    const desktop = info.project.name === 'desktop';
    test.skip(desktop && electronRuntime() === null, "Electron's runtime is not installed here");
    const start = () => (desktop ? startDesktop : startLoopback)(join(folder, 'data'));
    let host: RunningHost = await start();
    await use({
      get page() {
        return host.page;
      },
      restart: async (how) => {
        await host[how]();
        host = await start();
        return host.page;
      },
    });
    const strays = host.strays();
    await host.close();
    expect(strays, 'nothing leaves this computer, and the policy holds').toEqual([]);
  },
});

export { expect };
