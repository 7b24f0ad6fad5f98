import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerApplicationRequest } from '../../electron/desktop/application-scheme.ts';
import { startDesktop } from '../../electron/desktop/start-desktop.ts';
import { securityHeaders } from '../../electron/security-headers.ts';
import {
  applicationOrigin,
  connectChannel,
  forgetCopiedChannel,
  portChannel,
} from '../../shared/contract/desktop-bridge.ts';
import {
  createElectronDouble,
  type ElectronDouble,
  messageFrom,
  PortDouble,
  WebContentsDouble,
  WindowDouble,
} from './electron-double.ts';
import { createRendererFixture, escapes, secret } from './renderer-fixture.ts';

const link = 'https://help.example.com/zh/sms/';
const foreign = [
  'https://evil.example/',
  'https://evil.example/?next=beituo://app/',
  'http://127.0.0.1:3001/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'beituo://evil/',
  'beituo://app.evil.example/',
  'beituo://app@evil.example/',
  'beituo:app',
  'about:blank',
  'not an address',
];

let data: string;
let electron: ElectronDouble;
let window: WindowDouble;
let page: WebContentsDouble;

/** Where our page runs, and where anything else would. */
const sessions = [
  ['our page', () => electron.pageSession],
  ['anything else', () => electron.session.defaultSession],
] as const;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'beituo-desktop-'));
  electron = createElectronDouble();
  await startDesktop(electron.asModule, data, { coreProcess: '/built/core-process.js' });
  const [opened] = WindowDouble.all;
  if (opened === undefined) throw new Error('no window was opened');
  window = opened;
  page = window.webContents;
  electron.app.emit('web-contents-created', {}, page);
  electron.core.emit('message', { type: 'ready', links: [link] });
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

describe('the window', () => {
  it('runs the page sandboxed, isolated and without Node', () => {
    expect(window.options.webPreferences).toEqual({
      preload: expect.stringMatching(/preload\.cjs$/),
      session: electron.pageSession,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
    expect(electron.app.enableSandbox).toHaveBeenCalled();
    expect(window.loadURL).toHaveBeenCalledExactlyOnceWith('beituo://app/');
  });

  it('is prepared before the application is ready and shown when there is something to see', () => {
    expect(electron.app.calls).toEqual(['setPath userData', 'enableSandbox', 'registerScheme', 'ready']);
    expect(window.options.show).toBe(false);
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalled();
  });

  it('keeps nothing of the page on the disk', () => {
    // Without `persist:`, Chromium has no profile to write pictures, caches or storage into.
    expect(electron.session.fromPartition).toHaveBeenCalledExactlyOnceWith('page', { cache: false });
  });

  it('cannot be recorded by other programs until it is known whether it may be', () => {
    expect(window.setContentProtection.mock.calls).toEqual([[true]]);
    for (const isProtected of [false, true]) {
      electron.core.emit('message', { type: 'screen', isProtected });
      expect(window.setContentProtection).toHaveBeenLastCalledWith(isProtected);
    }
  });

  it('loads its page again when it crashed', () => {
    page.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(page.reload).not.toHaveBeenCalled();
    page.emit('render-process-gone', {}, { reason: 'oom' });
    expect(page.reload).toHaveBeenCalledOnce();
  });
});

describe('the scheme', () => {
  const fixture = createRendererFixture();
  afterAll(() => fixture.remove());
  const ask = (url: string, method = 'GET') => answerApplicationRequest({ method, url }, fixture.directory);

  it('is a secure origin of its own and not allowed to bypass the policy', () => {
    expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
      {
        scheme: 'beituo',
        privileges: { standard: true, secure: true, supportFetchAPI: true },
      },
    ]);
    expect([...electron.pageSession.schemes.keys()]).toEqual(['beituo']);
    expect(electron.session.defaultSession.schemes.size).toBe(0);
  });

  it('serves the page with the same headers as the loopback host', async () => {
    for (const path of ['/', '/?query', '/assets/app.js']) {
      const answer = await ask(`${applicationOrigin}${path}`);
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject(securityHeaders);
    }
  });

  it.each(escapes)('has nothing at %s', async (path) => {
    const answer = await ask(`${applicationOrigin}${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain(secret);
  });

  it.each(['beituo://evil/', 'beituo://app.evil/', 'beituo://app:1/', 'https://app/', 'beituo:///'])(
    'answers no other host: %s',
    async (url) => expect((await ask(url)).status).toBe(404),
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('refuses %s', async (method) => {
    const answer = await ask(`${applicationOrigin}/`, method);
    expect(answer.status).toBe(405);
    expect(Object.fromEntries(answer.headers)).toMatchObject(securityHeaders);
  });
});

describe('navigation', () => {
  const ways = ['will-navigate', 'will-frame-navigate', 'will-redirect'];

  it.each(ways.flatMap((way) => foreign.map((url) => [way, url] as const)))('%s refuses %s', (way, url) => {
    expect(page.navigates(way, url)).toBe(false);
    expect(page.navigates(way, url, false)).toBe(false);
  });

  it.each(ways)('%s lets the page go to itself', (way) => {
    expect(page.navigates(way, 'beituo://app/#/case/1')).toBe(true);
  });

  it('lets a frame, but not the page, show what the page made', () => {
    const made = 'blob:beituo://app/0b5f1a6e';
    expect(page.navigates('will-frame-navigate', made, false)).toBe(true);
    expect(page.navigates('will-navigate', made)).toBe(false);
    expect(page.navigates('will-frame-navigate', 'blob:https://evil.example/1', false)).toBe(false);
  });

  it('is locked in every page that is ever created', () => {
    const another = new WebContentsDouble(99);
    electron.app.emit('web-contents-created', {}, another);
    expect(another.navigates('will-navigate', 'https://evil.example/')).toBe(false);
    expect(another.openWindow?.({ url: 'beituo://app/' })).toEqual({ action: 'deny' });
  });

  it('attaches no webview', () => {
    const preventDefault = vi.fn();
    page.emit('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });
});

describe.each(sessions)('the network, from %s', (_, session) => {
  const isBlocked = (url: string): boolean => {
    const answer = vi.fn();
    session().ask('before-request', { url }, answer);
    return answer.mock.calls[0]?.[0].cancel;
  };

  it.each([
    'https://evil.example/',
    'http://127.0.0.1:8080/',
    'ws://evil.example/',
    'ftp://evil.example/',
    'file:///etc/passwd',
    'beituo://evil/',
    'chrome-extension://abc/',
    'not an address',
    link,
  ])('lets nothing out to %s', (url) => expect(isBlocked(url)).toBe(true));

  it.each(['beituo://app/assets/app.js', 'blob:beituo://app/1', 'data:image/png;base64,AA=='])(
    'lets the page load %s',
    (url) => expect(isBlocked(url)).toBe(false),
  );

  it('is not needed by a spell checker', () => {
    expect(session().setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  });

  it('is a dead end for what makes no requests', () => {
    expect(session().setProxy).toHaveBeenCalledExactlyOnceWith({
      mode: 'fixed_servers',
      proxyRules: 'socks5://127.0.0.1:9',
    });
    expect(page.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp');
  });
});

describe.each(sessions)('permissions, in %s', (_, session) => {
  const own = 'beituo://app/';
  const requested = (permission: string, details: object): boolean => {
    const answer = vi.fn();
    session().ask('request', page, permission, answer, details);
    return answer.mock.calls[0]?.[0];
  };
  const checked = (permission: string, origin: string, details: object): unknown =>
    session().ask('check', page, permission, origin, details);

  it.each([
    'clipboard-read',
    'clipboard-sanitized-write',
    'display-capture',
    'fullscreen',
    'geolocation',
    'hid',
    'idle-detection',
    'keyboardLock',
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'unknown',
    'usb',
    'window-management',
    'fileSystem',
    'deprecated-sync-clipboard-read',
    'background-sync',
    'local-fonts',
  ])('denies %s', (permission) => {
    expect(requested(permission, { requestingUrl: own, mediaTypes: ['video'] })).toBe(false);
    expect(checked(permission, own, { mediaType: 'video' })).toBe(false);
  });

  it('grants the camera to the page', () => {
    expect(requested('media', { requestingUrl: own, mediaTypes: ['video'] })).toBe(true);
    expect(checked('media', own, { mediaType: 'video' })).toBe(true);
  });

  it.each([
    ['the microphone', own, ['audio']],
    ['camera and microphone', own, ['video', 'audio']],
    ['nothing in particular', own, []],
    ['the camera for another site', 'https://evil.example/', ['video']],
    ['the camera for a look-alike', 'beituo://app.evil/', ['video']],
    ['the camera for no one', '', ['video']],
  ])('denies %s', (_, origin, mediaTypes) => {
    expect(requested('media', { requestingUrl: origin, mediaTypes })).toBe(false);
    const mediaType = mediaTypes.length === 2 ? 'unknown' : mediaTypes[0];
    expect(checked('media', origin, mediaType === undefined ? {} : { mediaType })).toBe(false);
  });

  it('denies every device', () => {
    expect(session().ask('device', {})).toBe(false);
  });
});

describe('windows and links', () => {
  it.each([...foreign, 'beituo://app/'])('opens neither a window nor a browser for %s', (url) => {
    expect(page.openWindow?.({ url })).toEqual({ action: 'deny' });
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
  });

  it.each([
    'http://help.example.com/zh/sms/',
    'https://help.example.com/zh/sms/?id=110101199003070000',
    'https://help.example.com/zh/sms/#110101199003070000',
    'https://help.example.com.evil.example/zh/sms/',
    'https://help.example.com@evil.example/zh/sms/',
    'https://user:secret@help.example.com/zh/sms/',
    'https://help.example.com:8443/zh/sms/',
    'ms-settings:privacy',
    '\\\\evil.example\\share',
    '//evil.example/share',
  ])('does not take %s for a link of a rule pack', (url) => {
    expect(page.openWindow?.({ url })).toEqual({ action: 'deny' });
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
  });

  it('hands a link of a rule pack to the browser, in no window of its own', () => {
    expect(page.openWindow?.({ url: link })).toEqual({ action: 'deny' });
    expect(electron.shell.openExternal).toHaveBeenCalledExactlyOnceWith(link);
  });
});

describe('the port to core', () => {
  const served = () => electron.core.sent.filter(({ message }) => message === 'serve');

  it('is given to the top frame of the page', () => {
    const event = messageFrom(page);
    electron.ipcMain.emit(connectChannel, event);
    expect(served()).toEqual([{ message: 'serve', ports: [expect.any(PortDouble)] }]);
    expect(event.senderFrame?.postMessage).toHaveBeenCalledExactlyOnceWith(portChannel, null, [
      expect.any(PortDouble),
    ]);
  });

  it.each([
    ['a frame inside the page', () => messageFrom(page, { parent: {} })],
    ['a foreign page in the window', () => messageFrom(page, { url: 'https://evil.example/' })],
    ['a look-alike page', () => messageFrom(page, { url: 'beituo://app.evil/' })],
    ['another window', () => messageFrom(new WebContentsDouble(99))],
    ['a frame that has gone', () => messageFrom(page, null)],
  ])('is refused to %s', (_, event) => {
    const asked = event();
    electron.ipcMain.emit(connectChannel, asked);
    expect(served()).toEqual([]);
    if (asked.senderFrame) expect(asked.senderFrame.postMessage).not.toHaveBeenCalled();
  });

  it('is all a page can ask for, beside having cleared what it copied', () => {
    expect(electron.ipcMain.eventNames()).toEqual([connectChannel, forgetCopiedChannel]);
  });
});

describe('the sources and the build', () => {
  const root = join(import.meta.dirname, '../..');
  const sources = globSync('electron/**/*.ts', { cwd: root }).map((name) => ({
    name,
    text: readFileSync(join(root, name), 'utf8'),
  }));
  const containing = (pattern: RegExp): string[] =>
    sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

  it('switches no protection of Chromium off', () => {
    const switches =
      /no-sandbox|disable-web-security|ignore-certificate|enableBlinkFeatures|bypassCSP|loadFile\(|appendSwitch|remote-debugging/;
    expect(containing(switches)).toEqual([]);
    expect(
      containing(/webSecurity: false|allowRunningInsecureContent: true|experimentalFeatures: true/),
    ).toEqual([]);
  });

  it('loads an address and opens a browser in one place each, and no file or folder of a name from a page', () => {
    expect(containing(/loadURL\(/)).toEqual(['electron/desktop/main-window.ts']);
    expect(containing(/openExternal\(/)).toEqual(['electron/desktop/start-desktop.ts']);
    expect(containing(/openPath|showItemInFolder|trashItem/)).toEqual([]);
  });

  it('sends and keeps no report of a crash, which would hold what was in memory', () => {
    expect(containing(/crashReporter|report-on-fatalerror|heapsnapshot|writeReport/i)).toEqual([]);
  });

  it('makes windows in one place, with one set of preferences', () => {
    expect(containing(/new Window\(|new BrowserWindow|WebContentsView/)).toEqual([
      'electron/desktop/main-window.ts',
    ]);
    expect(containing(/nodeIntegration|contextIsolation/)).toEqual(['electron/desktop/web-preferences.ts']);
  });

  it('listens to messages of pages in one place', () => {
    expect(containing(/\.on\(connectChannel|ipcMain\.(on|handle)|ipc\.handle/)).toEqual([
      'electron/desktop/connection.ts',
    ]);
  });

  const preload = join(root, 'out', 'preload', 'preload.cjs');
  it.skipIf(!existsSync(preload))('builds the preload into one file that needs nothing but Electron', () => {
    expect(readFileSync(preload, 'utf8').match(/require\([^)]*\)|import\s*\(/g)).toEqual([
      'require("electron")',
    ]);
  });
});
