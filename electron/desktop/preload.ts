import { contextBridge, ipcRenderer } from 'electron';
import { connectChannel, portChannel, portMessage } from '../../shared/contract/desktop-bridge.ts';

// The bridge cannot carry ports, so the port arrives as a message of the page to itself.
ipcRenderer.on(portChannel, (event) => {
  window.postMessage(portMessage, window.location.origin, [...event.ports]);
});

contextBridge.exposeInMainWorld(
  'beituo',
  Object.freeze({ connect: () => ipcRenderer.send(connectChannel) }) satisfies typeof globalThis.beituo,
);
