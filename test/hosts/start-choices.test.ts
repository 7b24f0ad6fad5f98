import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseHost, type Machine } from '../../electron/choose-host.ts';
import { UsageError } from '../../electron/command-options.ts';
import { dataDirectory } from '../../electron/data-directory.ts';
import { installedElectron } from '../../electron/electron-runtime.ts';
import { defaultBrowserCommand, findAppBrowser } from '../../electron/loopback/browser-candidates.ts';
import { parseStartOptions } from '../../electron/start-options.ts';

describe('start options', () => {
  it('has a value for each', () => {
    expect(parseStartOptions([])).toEqual({ open: true, port: 0, data: undefined, idleMinutes: 30 });
    const all = ['--no-open', '--port', '4321', '--data', 'somewhere', '--idle-minutes=0'];
    expect(parseStartOptions(all)).toEqual({ open: false, port: 4321, data: 'somewhere', idleMinutes: 0 });
    expect(parseStartOptions(['--help'])).toBe('help');
  });

  it.each([
    ['--nope'],
    ['-x'],
    ['stray'],
    ['--port'],
    ['--port', 'abc'],
    ['--port', '0'],
    ['--port', '65536'],
    ['--port', '80.5'],
    ['--port', '--no-open'],
    ['--data'],
    ['--data='],
    ['--idle-minutes', '-1'],
    ['--__proto__'],
    ['--constructor', 'x'],
  ])('refuses %s %s', (...given) => {
    expect(() => parseStartOptions(given)).toThrow(UsageError);
  });
});

describe('the data folder', () => {
  it('is the one asked for, or the platform’s own', () => {
    expect(dataDirectory('somewhere')).toBe(resolve('somewhere'));
    expect(isAbsolute(dataDirectory(undefined))).toBe(true);
    expect(dataDirectory(undefined)).toContain('beituo');
    expect(dataDirectory(undefined).startsWith(homedir())).toBe(true);
  });
});

describe('the host', () => {
  const options = { open: true, port: 0, data: undefined, idleMinutes: 30 };
  const machine: Machine = {
    platform: 'linux',
    environment: { DISPLAY: ':0' },
    isRoot: false,
    electron: '/somewhere/electron',
  };

  it('is the desktop window wherever it can open', () => {
    const desktop = { host: 'desktop', program: '/somewhere/electron' };
    expect(chooseHost(options, machine)).toEqual(desktop);
    expect(chooseHost(options, { ...machine, environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toEqual(
      desktop,
    );
    expect(chooseHost(options, { ...machine, platform: 'darwin', environment: {} })).toEqual(desktop);
    expect(chooseHost(options, { ...machine, platform: 'win32', environment: {} })).toEqual(desktop);
  });

  it.each([
    ['notInstalled', options, { ...machine, electron: null }],
    ['noDisplay', options, { ...machine, environment: {} }],
    ['asRoot', options, { ...machine, isRoot: true }],
    ['asked', { ...options, open: false }, machine],
    ['asked', { ...options, port: 4321 }, machine],
  ] as const)('is the browser when %s', (reason, given, on) => {
    expect(chooseHost(given, on)).toEqual({ host: 'loopback', reason });
  });
});

describe('Electron’s runtime', () => {
  const folder = mkdtempSync(join(tmpdir(), 'beituo-electron-'));
  const put = (name: string, content: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is found by its files, whole and of the package’s version', () => {
    expect(installedElectron(folder)).toBeNull();
    put('package.json', '{"version":"45.4.1"}');
    put('path.txt', 'electron');
    expect(installedElectron(folder)).toBeNull();
    put('dist/electron', '');
    put('dist/version', '44.0.0');
    expect(installedElectron(folder)).toBeNull();
    put('dist/version', 'v45.4.1');
    expect(installedElectron(folder)).toBe(join(folder, 'dist', 'electron'));
  });
});

describe('the browser', () => {
  const find = (platform: NodeJS.Platform, environment: Record<string, string>, installed: string[]) =>
    findAppBrowser({ platform, environment, isExecutable: (path) => installed.includes(path) });

  it('is Chrome, Chromium or Edge, wherever the platform keeps them', () => {
    const linux = { PATH: '/usr/local/bin:/usr/bin:relative' };
    expect(find('linux', linux, ['/usr/bin/chromium', '/usr/bin/microsoft-edge'])).toBe('/usr/bin/chromium');
    expect(find('linux', linux, ['/usr/bin/chromium', '/usr/local/bin/google-chrome'])).toBe(
      '/usr/local/bin/google-chrome',
    );
    expect(find('linux', linux, ['/opt/chromium', 'relative/chromium'])).toBeNull();
    const mac = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(find('darwin', {}, [mac])).toBe(mac);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const windows = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(find('win32', windows, [edge])).toBe(edge);
  });

  it('is otherwise the default one, opened without a shell', () => {
    const address = 'http://127.0.0.1:1/#token=a&b';
    expect(defaultBrowserCommand('linux', address)).toEqual(['xdg-open', [address]]);
    expect(defaultBrowserCommand('darwin', address)).toEqual(['open', [address]]);
    expect(defaultBrowserCommand('win32', address)).toEqual([
      'rundll32',
      ['url.dll,FileProtocolHandler', address],
    ]);
  });
});
