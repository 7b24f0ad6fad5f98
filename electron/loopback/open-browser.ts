import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { defaultBrowserCommand, findAppBrowser, type Surroundings } from './browser-candidates.ts';

export type Opened = 'appWindow' | 'defaultBrowser' | 'noBrowser' | 'asRoot';

/**
 * Opens `address` in a window of its own where Chrome, Chromium or Edge is found, else in the default
 * browser. Never rejects: with no browser, no display, or as root, which browsers refuse unless their
 * sandbox is switched off, nothing is opened and the answer says why.
 */
export async function openBrowser(address: string): Promise<Opened> {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return 'noBrowser';
  if (platform === 'linux' && process.getuid?.() === 0) return 'asRoot';
  const browser = findAppBrowser(surroundings);
  if (browser !== null && (await runs(browser, [`--app=${address}`]))) return 'appWindow';
  const [program, options] = defaultBrowserCommand(platform, address);
  return (await runs(program, options)) ? 'defaultBrowser' : 'noBrowser';
}

const surroundings: Surroundings = {
  platform: process.platform,
  environment: process.env,
  isExecutable: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/** Starts a program that outlives this one. Answers whether it could be started at all. */
function runs(program: string, options: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, options, { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
