import { EventEmitter } from 'node:events';
import type { SafeStorage } from 'electron';
import { vi } from 'vitest';
import type { ElectronModule } from '../../electron/desktop/start-desktop.ts';
import { applicationOrigin } from '../../shared/contract/desktop-bridge.ts';

type Handler = (...given: never[]) => unknown;

/** A page as the main process sees it: it remembers its guards and lets a test act as the page. */
export class WebContentsDouble extends EventEmitter {
  readonly id: number;
  readonly reload = vi.fn();
  readonly setWebRTCIPHandlingPolicy = vi.fn();
  openWindow: ((details: { url: string }) => { action: string }) | undefined;

  constructor(id: number) {
    super();
    this.id = id;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openWindow = handler;
  }

  /** Lets the page try to go somewhere. Answers whether it was let. */
  navigates(event: string, url: string, isMainFrame = true): boolean {
    const preventDefault = vi.fn();
    this.emit(event, { url, isMainFrame, preventDefault });
    return preventDefault.mock.calls.length === 0;
  }
}

export class WindowDouble extends EventEmitter {
  static readonly all: WindowDouble[] = [];
  readonly webContents: WebContentsDouble;
  readonly loadURL = vi.fn(async () => undefined);
  readonly show = vi.fn();
  readonly setContentProtection = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  readonly maximize = vi.fn();
  readonly isMinimized = vi.fn(() => true);
  readonly isMaximized = vi.fn(() => true);
  readonly getNormalBounds = vi.fn(() => ({ x: 10, y: 20, width: 1000, height: 700 }));
  readonly options: Record<string, unknown>;

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    this.webContents = new WebContentsDouble(WindowDouble.all.length + 1);
    WindowDouble.all.push(this);
  }
}

export class PortDouble {}

class ChannelDouble {
  readonly port1 = new PortDouble();
  readonly port2 = new PortDouble();
}

class CoreProcessDouble extends EventEmitter {
  readonly sent: { message: unknown; ports: readonly unknown[] }[] = [];
  readonly kill = vi.fn(() => this.emit('exit', 1));

  postMessage(message: unknown, ports: readonly unknown[] = []): void {
    this.sent.push({ message, ports });
    if (message === 'close') queueMicrotask(() => this.emit('exit', 0));
  }
}

class SessionDouble extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  readonly setPermissionRequestHandler = (handler: Handler) => this.handlers.set('request', handler);
  readonly setPermissionCheckHandler = (handler: Handler) => this.handlers.set('check', handler);
  readonly setDevicePermissionHandler = (handler: Handler) => this.handlers.set('device', handler);
  readonly setSpellCheckerEnabled = vi.fn();
  readonly setProxy = vi.fn(async () => undefined);
  readonly schemes = new Map<string, (request: Request) => Promise<Response>>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
      void this.schemes.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (handler: Handler) => this.handlers.set('before-request', handler),
  };

  /** Calls a handler that was set, as Electron would. */
  ask(name: string, ...given: unknown[]): unknown {
    const handler = this.handlers.get(name);
    if (handler === undefined) throw new Error(`no ${name} handler`);
    return Reflect.apply(handler, undefined, given);
  }
}

class AppDouble extends EventEmitter {
  readonly calls: string[] = [];
  readonly isPackaged = false;
  isFirst = true;
  readonly setPath = vi.fn((name: string) => this.calls.push(`setPath ${name}`));
  readonly enableSandbox = vi.fn(() => this.calls.push('enableSandbox'));
  readonly requestSingleInstanceLock = vi.fn(() => this.isFirst);
  readonly quit = vi.fn();
  readonly exit = vi.fn();
  readonly whenReady = vi.fn(async () => {
    this.calls.push('ready');
  });
}

/** A key store that turns what it is given around, as long as it is there. */
export class SafeStorageDouble {
  isThere = true;
  backend: ReturnType<SafeStorage['getSelectedStorageBackend']> = 'gnome_libsecret';
  /** The number of its own key; a system may have it renewed. */
  generation = 1;
  readonly isAsyncEncryptionAvailable = vi.fn(async () => this.isThere);
  readonly getSelectedStorageBackend = vi.fn(() => this.backend);
  readonly encryptStringAsync = vi.fn(async (plain: string) => {
    if (!this.isThere) throw new Error('locked');
    return Buffer.from(`${this.generation}:${[...plain].reverse().join('')}`, 'utf8');
  });
  readonly decryptStringAsync = vi.fn(async (sealed: Buffer) => {
    if (!this.isThere) throw new Error('locked');
    const [generation, turned = ''] = sealed.toString('utf8').split(':');
    return {
      result: [...turned].reverse().join(''),
      shouldReEncrypt: Number(generation) !== this.generation,
    };
  });
}

/** Stands in for the `electron` module: what the host does to it can be seen, what it does can be played. */
export function createElectronDouble() {
  WindowDouble.all.length = 0;
  const app = new AppDouble();
  const [defaultSession, pageSession] = [new SessionDouble(), new SessionDouble()];
  const core = new CoreProcessDouble();
  const double = {
    app,
    BrowserWindow: WindowDouble,
    clipboard: { readText: vi.fn(async () => ''), clear: vi.fn() },
    dialog: { showErrorBox: vi.fn(), showMessageBoxSync: vi.fn(() => 0) },
    ipcMain: new EventEmitter(),
    Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn((template: unknown) => template) },
    MessageChannelMain: ChannelDouble,
    protocol: {
      registerSchemesAsPrivileged: vi.fn((_: unknown) => app.calls.push('registerScheme')),
    },
    safeStorage: new SafeStorageDouble(),
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    session: { defaultSession, fromPartition: vi.fn((..._: unknown[]) => pageSession) },
    shell: { openExternal: vi.fn(async () => undefined) },
    utilityProcess: { fork: vi.fn((..._: unknown[]) => core) },
  };
  // Only what the host uses is there; the real module would download its runtime when imported.
  return { ...double, core, pageSession, asModule: double as unknown as ElectronModule };
}

export type ElectronDouble = ReturnType<typeof createElectronDouble>;

/** The event of a message from a page; by default from the top frame of the application's own window. */
export function messageFrom(contents: WebContentsDouble, frame: Partial<FrameDouble> | null = {}) {
  const senderFrame =
    frame === null ? null : { parent: null, url: `${applicationOrigin}/`, postMessage: vi.fn(), ...frame };
  return { sender: contents, senderFrame };
}

interface FrameDouble {
  parent: unknown;
  url: string;
}
