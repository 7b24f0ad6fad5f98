import type { SupportedMessagePort } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { handlerOptions } from './handler-options.ts';
import type { Fault } from './refusal.ts';
import { createRouter } from './router.ts';

/**
 * Serves the contract to whoever holds the other end of a port handed to the returned function. Works on
 * a port of Electron's main or utility process and on one of Node's; the caller starts the port. Closing
 * it cancels what is under way.
 */
export function servePorts(
  handlers: AppHandlers,
  report: (fault: Fault) => void,
): (port: SupportedMessagePort) => void {
  const handler = new RPCHandler(createRouter(handlers), handlerOptions(report));
  return (port) => handler.upgrade(port);
}
