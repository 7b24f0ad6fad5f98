import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../electron/desktop/menu.ts';
import { startDesktop } from '../../electron/desktop/start-desktop.ts';
import { messages } from '../../shared/messages/index.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { createElectronDouble, type ElectronDouble, WindowDouble } from './electron-double.ts';

let data: string;
let electron: ElectronDouble;
const start = (): Promise<void> =>
  startDesktop(electron.asModule, data, { coreProcess: '/built/core-process.js' });
const openedWindow = (): WindowDouble => {
  const window = WindowDouble.all.at(-1);
  if (window === undefined) throw new Error('no window was opened');
  return window;
};

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'beituo-desktop-'));
  electron = createElectronDouble();
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

describe('one instance on its data', () => {
  it('ends at once when another is running', async () => {
    electron.app.isFirst = false;
    await start();
    expect(electron.app.quit).toHaveBeenCalled();
    expect(electron.app.whenReady).not.toHaveBeenCalled();
    expect(electron.utilityProcess.fork).not.toHaveBeenCalled();
    expect(WindowDouble.all).toEqual([]);
  });

  it('comes to the front when it is started again', async () => {
    await start();
    electron.app.emit('second-instance');
    expect(openedWindow().restore).toHaveBeenCalled();
    expect(openedWindow().focus).toHaveBeenCalled();
  });
});

describe('the core process', () => {
  it('is told where its data is and nothing else', async () => {
    await start();
    const [entry, given] = electron.utilityProcess.fork.mock.calls[0] ?? [];
    expect(entry).toBe('/built/core-process.js');
    expect(Array.isArray(given) ? JSON.parse(given[0]) : null).toEqual({
      dataDirectory: data,
      resourcesDirectory: expect.stringMatching(/resources$/),
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
  });

  it('is closed before the application ends', async () => {
    await start();
    electron.app.emit('window-all-closed');
    expect(electron.app.quit).toHaveBeenCalledOnce();
    const preventDefault = vi.fn();
    electron.app.emit('will-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
    await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalledTimes(2));
    expect(electron.core.sent).toEqual([{ message: 'close', ports: [] }]);
    expect(electron.dialog.showErrorBox).not.toHaveBeenCalled();
  });

  it('has its problem told in a sentence when the data cannot be opened', async () => {
    await start();
    const problem: Problem = { code: 'already-open', ...messages.cases.alreadyOpen };
    electron.core.emit('message', { type: 'failed', problem });
    expect(electron.dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith(problem.message, problem.action);
    expect(electron.app.exit).toHaveBeenCalledWith(1);
  });

  it('is missed when it ends by itself', async () => {
    await start();
    electron.core.emit('exit', 134);
    const { message, action } = messages.hosts.coreGone;
    expect(electron.dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith(message, action);
  });
});

describe('the window', () => {
  it('opens where it was last time', async () => {
    await start();
    openedWindow().emit('close');
    electron = createElectronDouble();
    await start();
    expect(openedWindow().options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 });
    expect(openedWindow().maximize).toHaveBeenCalled();
  });

  it.each([
    ['damaged', '{"bounds":'],
    ['of another shape', '{"bounds":{"x":"0"},"maximized":1}'],
    ['on a screen that is gone', '{"bounds":{"x":4000,"y":20,"width":1000,"height":700},"maximized":false}'],
    ['above every screen', '{"bounds":{"x":0,"y":-300,"width":1000,"height":700},"maximized":false}'],
  ])('opens at its usual size when what it remembers is %s', async (_, content) => {
    mkdirSync(join(data, 'window'));
    writeFileSync(join(data, 'window', 'window.json'), content);
    await start();
    expect(openedWindow().options).toMatchObject({ width: 1280, height: 860 });
    expect(openedWindow().options).not.toHaveProperty('x');
  });

  it('closes even when its place cannot be written down', async () => {
    await start();
    writeFileSync(join(data, 'window'), '');
    expect(() => openedWindow().emit('close')).not.toThrow();
  });

  it('has a menu in Chinese, with the shortcuts of editing on every platform', async () => {
    await start();
    expect(electron.Menu.setApplicationMenu).toHaveBeenCalledWith(menuTemplate(process.platform));
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const items = menuTemplate(platform).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
      const roles = items.map(({ role }) => role);
      expect(roles).toEqual(expect.arrayContaining(['undo', 'cut', 'copy', 'paste', 'selectAll', 'quit']));
      expect(roles).not.toContain('toggleDevTools');
      const labelled = items.filter(({ type }) => type !== 'separator');
      for (const { label } of labelled) expect(label).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('saving a file', () => {
  const save = (url: string) => {
    const item = { getURL: () => url, getFilename: () => '授权委托书.pdf', setSaveDialogOptions: vi.fn() };
    const preventDefault = vi.fn();
    electron.pageSession.emit('will-download', { preventDefault }, item);
    return { item, refused: preventDefault.mock.calls.length > 0 };
  };

  it('asks where to put what the page made', async () => {
    await start();
    const { item, refused } = save('blob:beituo://app/1');
    expect(refused).toBe(false);
    expect(item.setSaveDialogOptions).toHaveBeenCalledWith(
      expect.objectContaining({ defaultPath: '授权委托书.pdf' }),
    );
  });

  it.each(['https://evil.example/x.exe', 'blob:https://evil.example/1', 'file:///etc/passwd'])(
    'refuses %s',
    async (url) => {
      await start();
      expect(save(url).refused).toBe(true);
    },
  );
});

describe('closing a window whose last changes could not be saved', () => {
  const close = async (choice: number) => {
    await start();
    electron.dialog.showMessageBoxSync.mockReturnValue(choice);
    const { webContents } = openedWindow();
    electron.app.emit('web-contents-created', {}, webContents);
    const event = { preventDefault: vi.fn() };
    webContents.emit('will-prevent-unload', event);
    return event.preventDefault;
  };

  it('stays open when the person goes back', async () => {
    expect(await close(0)).not.toHaveBeenCalled();
  });

  it('closes when the person says so', async () => {
    expect(await close(1)).toHaveBeenCalled();
  });
});
