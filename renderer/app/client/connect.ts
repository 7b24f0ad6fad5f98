import type { AppClient } from '../../../shared/contract/contract.ts';
import { createPortClient } from './desktop-client.ts';
import { requestPort } from './desktop-port.ts';
import { createLoopbackClient } from './loopback-client.ts';
import { announcePresence, openSession } from './loopback-session.ts';
import type { RefusalListener } from './refusals.ts';

/**
 * Reaches core from this page: over a message port in the desktop window, over HTTP in a browser. Throws a
 * `ProblemError` when the browser page was opened without its token. `onRefusal` hears of every refused call.
 */
export async function connectApplication(onRefusal?: RefusalListener): Promise<AppClient> {
  if (globalThis.beituo !== undefined) {
    return createPortClient(await requestPort(globalThis.beituo.connect), onRefusal);
  }
  await openSession();
  announcePresence();
  return createLoopbackClient(location.origin, undefined, onRefusal);
}
