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
  const handler = new RPCHandler(createRouter(handlers), {
    ...handlerOptions(report),
    rootInterceptors: [
      async ({ next }) => {
        const result = await next();
        const form = result.response?.body;
        return result.matched && form instanceof FormData
          ? { matched: true, response: await encoded(form, result.response) }
          : result;
      },
    ],
  });
  return async (request, response) => {
    await handler.handle(request, response, { prefix: apiPrefix });
  };
}

/**
 * An answer with files, encoded as a whole: Node's own stream over a form throws where nobody can catch it
 * when the caller goes away half-way.
 */
async function encoded<Answer extends { headers: Record<string, string | string[] | undefined> }>(
  form: FormData,
  answer: Answer,
): Promise<Answer & { body: ReadableStream }> {
  const whole = new Response(form);
  const bytes = new Blob([await whole.arrayBuffer()]);
  const headers = {
    ...answer.headers,
    'content-type': whole.headers.get('content-type') ?? undefined,
    'content-length': String(bytes.size),
  };
  return { ...answer, headers, body: bytes.stream() };
}
