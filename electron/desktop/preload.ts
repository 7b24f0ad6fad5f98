import { contextBridge, ipcRenderer } from 'electron';
import {
  connectChannel,
  forgetCopiedChannel,
  portChannel,
  portMessage,
} from '../../shared/contract/desktop-bridge.ts';

// The bridge cannot carry ports, so the port arrives as a message of the page to itself.
ipcRenderer.on(portChannel, (event) => {
  window.postMessage(portMessage, window.location.origin, [...event.ports]);
});

contextBridge.exposeInMainWorld(
  'beituo',
  Object.freeze({
    connect: () => ipcRenderer.send(connectChannel),
    forgetCopied: (text: string) => ipcRenderer.send(forgetCopiedChannel, String(text)),
  }) satisfies typeof globalThis.beituo,
);
