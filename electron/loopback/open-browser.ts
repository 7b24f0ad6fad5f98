import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { defaultBrowserCommand, findAppBrowser, type Surroundings } from './browser-candidates.ts';

type Opened = 'appWindow' | 'defaultBrowser' | 'noBrowser' | 'noDisplay' | 'asRoot';

export interface Desk extends Surroundings {
  readonly isRoot: boolean;
}

/** A browser that has not failed by then, in milliseconds, has opened. */
const patience = 2000;

/**
 * Opens `address` in a window of its own where Chrome, Chromium or Edge is found, else in the default
 * browser. Never rejects: with no browser, no display, or as root, which browsers refuse unless their
 * sandbox is switched off, nothing is opened and the answer says why.
 */
export async function openBrowser(address: string, desk: Desk = thisDesk): Promise<Opened> {
  const { platform, environment, isRoot } = desk;
  if (platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY) return 'noDisplay';
  if (platform === 'linux' && isRoot) return 'asRoot';
  const browser = findAppBrowser(desk);
  if (browser !== null && (await opens(browser, [`--app=${address}`], desk))) return 'appWindow';
  const [program, options] = defaultBrowserCommand(platform, address);
  return (await opens(program, options, desk)) ? 'defaultBrowser' : 'noBrowser';
}

const thisDesk: Desk = {
  platform: process.platform,
  environment: process.env,
  isRoot: process.getuid?.() === 0,
  isExecutable: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/** Starts a program that outlives this one. Answers whether it started and did not fail at once. */
function opens(program: string, options: readonly string[], { environment }: Desk): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, options, { detached: true, stdio: 'ignore', env: { ...environment } });
    const waiting = setTimeout(() => settle(true), patience);
    const settle = (opened: boolean): void => {
      clearTimeout(waiting);
      child.unref();
      resolve(opened);
    };
    child.once('error', () => settle(false));
    // A browser that is open already takes the address over and ends at once, with 0.
    child.once('exit', (code) => settle(code === 0));
  });
}
