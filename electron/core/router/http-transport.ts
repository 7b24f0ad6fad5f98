import type { IncomingMessage, ServerResponse } from 'node:http';
import { RPCHandler } from '@orpc/server/node';
import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { handlerOptions } from './handler-options.ts';
import type { Fault } from './refusal.ts';
import { createRouter } from './router.ts';

/** Where the contract is served over HTTP. */
export const apiPrefix = '/api';

/**
 * Answers one HTTP request below `/api` from the contract. The host has already decided that the caller
 * may ask; a caller that goes away cancels what it asked for.
 */
export function serveHttp(
  handlers: AppHandlers,
  report: (fault: Fault) => void,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const handler = new RPCHandler(createRouter(handlers), handlerOptions(report));
  return async (request, response) => {
    await handler.handle(request, response, { prefix: apiPrefix });
  };
}
