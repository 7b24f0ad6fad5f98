import type { AppClient } from '../../../shared/contract/contract.ts';
import { createPortClient } from './desktop-client.ts';
import { requestPort } from './desktop-port.ts';
import { createLoopbackClient } from './loopback-client.ts';
import { announcePresence, openSession } from './loopback-session.ts';

/**
 * Reaches core from this page: over a message port in the desktop window, over HTTP in a browser. Throws a
 * `ProblemError` when the browser page was opened without its token.
 */
export async function connectApplication(): Promise<AppClient> {
  if (globalThis.beituo !== undefined) {
    return createPortClient(await requestPort(globalThis.beituo.connect));
  }
  await openSession();
  announcePresence();
  return createLoopbackClient(location.origin);
}
