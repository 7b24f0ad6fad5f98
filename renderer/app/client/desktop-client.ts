import { createORPCClient } from '@orpc/client';
import { RPCLink, type SupportedMessagePort } from '@orpc/client/message-port';
import type { AppClient } from '../../../shared/contract/contract.ts';
import { requireResult } from './job-end.ts';
import { type RefusalListener, tellingRefusals } from './refusals.ts';

/** A client of whatever serves the other end of `port`. The caller starts the port. */
export function createPortClient(port: SupportedMessagePort, onRefusal?: RefusalListener): AppClient {
  return createORPCClient<AppClient>(
    new RPCLink({
      port,
      interceptors: [({ next }) => tellingRefusals(async () => requireResult(await next()), onRefusal)],
    }),
  );
}
