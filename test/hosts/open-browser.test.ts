import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Desk, openBrowser } from '../../electron/loopback/open-browser.ts';

const address = 'http://127.0.0.1:4321/#token=0123456789abcdef0123456789abcdef';
let folder: string;
let desk: Desk;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beituo-browser-'));
  desk = {
    platform: 'linux',
    environment: { PATH: folder, DISPLAY: ':0' },
    isRoot: false,
    isExecutable: existsSync,
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that notes its arguments and ends with `code`. */
function install(name: string, code: number): () => string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nprintf '%s|' "$@" >> '${path}.given'\nexit ${code}\n`);
  chmodSync(path, 0o755);
  return () => (existsSync(`${path}.given`) ? readFileSync(`${path}.given`, 'utf8') : '');
}

it('opens a window of its own where it can, with nothing but the address', async () => {
  const chromium = install('chromium', 0);
  const fallback = install('xdg-open', 0);
  expect(await openBrowser(address, desk)).toBe('appWindow');
  expect(chromium()).toBe(`--app=${address}|`);
  expect(fallback()).toBe('');
});

it('falls back to the default browser when that fails or is not there', async () => {
  install('google-chrome', 1);
  const fallback = install('xdg-open', 0);
  expect(await openBrowser(address, desk)).toBe('defaultBrowser');
  rmSync(join(folder, 'google-chrome'));
  expect(await openBrowser(address, desk)).toBe('defaultBrowser');
  expect(fallback()).toBe(`${address}|${address}|`);
});

it('opens nothing without a browser, without a display and as root', async () => {
  expect(await openBrowser(address, desk)).toBe('noBrowser');
  install('xdg-open', 3);
  expect(await openBrowser(address, desk)).toBe('noBrowser');
  const chromium = install('chromium', 0);
  expect(await openBrowser(address, { ...desk, environment: { PATH: folder } })).toBe('noDisplay');
  expect(await openBrowser(address, { ...desk, isRoot: true })).toBe('asRoot');
  expect(chromium()).toBe('');
});
