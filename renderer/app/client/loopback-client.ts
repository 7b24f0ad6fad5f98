import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { AppClient } from '../../../shared/contract/contract.ts';
import { requireResult } from './job-end.ts';
import { type RefusalListener, tellingRefusals } from './refusals.ts';

/** A client of the loopback host at `origin`, e.g. `http://127.0.0.1:4000`. */
export function createLoopbackClient(
  origin: string,
  fetch?: typeof globalThis.fetch,
  onRefusal?: RefusalListener,
): AppClient {
  return createORPCClient<AppClient>(
    new RPCLink({
      url: `${origin}/api`,
      // No form of another site can send this header, and no script of one without a preflight.
      headers: { 'x-beituo': '1' },
      interceptors: [({ next }) => tellingRefusals(async () => requireResult(await next()), onRefusal)],
      ...(fetch === undefined ? {} : { fetch }),
    }),
  );
}
