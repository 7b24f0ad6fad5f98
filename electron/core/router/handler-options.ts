import { mapEventIterator } from '@orpc/client';
import type { StandardHandlerOptions } from '@orpc/server/standard';
import { type Fault, invalidInput, isFault, Refusal, toRefusal } from './refusal.ts';

/**
 * What both transports give their oRPC handler, so that they refuse alike: every error, whether it comes
 * from decoding, checking, a procedure or half-way through a job, leaves as a `Refusal`.
 */
export function handlerOptions(report: (fault: Fault) => void): StandardHandlerOptions<Record<never, never>> {
  /** Of the requests that could be decoded. */
  const decoded = new WeakSet<AbortSignal>();
  return {
    interceptors: [
      async ({ next, request }) => {
        try {
          const result = await next();
          if (result.matched) return result;
        } catch (error) {
          const { signal } = request;
          if (isFault(error) && signal !== undefined && !decoded.has(signal)) throw new Refusal(invalidInput);
          throw toRefusal(error, request.url.pathname, report);
        }
        throw new Refusal(invalidInput);
      },
    ],
    clientInterceptors: [
      async ({ next, path, signal }) => {
        if (signal !== undefined) decoded.add(signal);
        const output = await next();
        if (!isEventIterator(output)) return output;
        return mapEventIterator(output, {
          value: async (value: unknown) => value,
          error: async (error) => toRefusal(error, `/${path.join('/')}`, report),
        });
      },
    ],
  };
}

function isEventIterator(value: unknown): value is AsyncIterator<unknown, unknown, void> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;
}

/** Writes a fault to the standard error stream. */
export function reportFault({ procedure, name, code }: Fault): void {
  process.stderr.write(`beituo: ${procedure} ${name}${code === undefined ? '' : ` ${code}`}\n`);
}
