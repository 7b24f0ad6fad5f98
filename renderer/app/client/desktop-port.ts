import { portMessage } from '../../../shared/contract/desktop-bridge.ts';

declare global {
  /** Put there by the desktop host's preload; absent in a browser. */
  var beituo:
    | {
        readonly connect: () => void;
        /** Clears this from the clipboard a minute later, if it still is there. */
        readonly forgetCopied: (text: string) => void;
      }
    | undefined;
}

/** Asks the desktop host for a port to core. */
export function requestPort(connect: () => void): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent): void => {
      const [port] = event.ports;
      if (event.source !== window || event.origin !== location.origin) return;
      if (event.data !== portMessage || port === undefined) return;
      removeEventListener('message', receive);
      port.start();
      resolve(port);
    };
    addEventListener('message', receive);
    connect();
  });
}
