import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  connectChannel,
  forgetCopiedChannel,
  portChannel,
  portMessage,
} from '../../shared/contract/desktop-bridge.ts';

const electron = vi.hoisted(() => ({
  ipcRenderer: { on: vi.fn(), send: vi.fn() },
  contextBridge: { exposeInMainWorld: vi.fn() },
}));
vi.mock('electron', () => electron);

const postMessage = vi.fn();
beforeEach(() => {
  vi.stubGlobal('window', { postMessage, location: { origin: 'beituo://app' } });
});
afterEach(() => vi.unstubAllGlobals());

it('gives the page one frozen object that can only ask for a port and have a copied text forgotten', async () => {
  await import('../../electron/desktop/preload.ts');
  expect(electron.contextBridge.exposeInMainWorld).toHaveBeenCalledOnce();
  const [name, exposed] = electron.contextBridge.exposeInMainWorld.mock.calls[0] ?? [];
  expect(name).toBe('beituo');
  expect(Object.keys(exposed)).toEqual(['connect', 'forgetCopied']);
  expect(Object.isFrozen(exposed)).toBe(true);
  exposed.connect('anything', { the: 'page' }, 'says');
  expect(electron.ipcRenderer.send).toHaveBeenCalledExactlyOnceWith(connectChannel);

  exposed.forgetCopied('13812345678', 'more');
  expect(electron.ipcRenderer.send).toHaveBeenLastCalledWith(forgetCopiedChannel, '13812345678');

  const [channel, receive] = electron.ipcRenderer.on.mock.calls[0] ?? [];
  expect(channel).toBe(portChannel);
  const port = {};
  receive({ ports: [port] });
  expect(postMessage).toHaveBeenCalledExactlyOnceWith(portMessage, 'beituo://app', [port]);
});
