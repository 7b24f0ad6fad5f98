import type { IpcMain, MessageChannelMain, WebContents } from 'electron';
import { connectChannel, portChannel } from '../../shared/contract/desktop-bridge.ts';
import type { Core } from './core-host.ts';
import { isTrustedSender } from './sender.ts';

/**
 * Gives our own page, and no one else, a port to core. What it then says over the port is checked against the
 * contract at the other end.
 */
export function answerConnections(
  ipc: Pick<IpcMain, 'on'>,
  Channel: new () => MessageChannelMain,
  contents: Pick<WebContents, 'id'>,
  core: Pick<Core, 'serve'>,
): void {
  ipc.on(connectChannel, (event) => {
    if (!isTrustedSender(event, contents.id)) return;
    const { port1, port2 } = new Channel();
    core.serve(port1);
    event.senderFrame?.postMessage(portChannel, null, [port2]);
  });
}
