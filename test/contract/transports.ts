import { MessageChannel } from 'node:worker_threads';
import { servePorts } from '../../electron/core/router/port-transport.ts';
import type { Fault } from '../../electron/core/router/refusal.ts';
import { startServer } from '../../electron/loopback/server.ts';
import { createPortClient } from '../../renderer/app/client/desktop-client.ts';
import { createLoopbackClient } from '../../renderer/app/client/loopback-client.ts';
import type { AppClient, AppHandlers } from '../../shared/contract/contract.ts';

export interface Connection {
  readonly client: AppClient;
  readonly faults: readonly Fault[];
  /** Ends the serving side as if its program had been ended. */
  readonly close: () => Promise<void>;
}

export interface Transport {
  readonly name: string;
  readonly connect: (handlers: AppHandlers) => Promise<Connection>;
}

const http: Transport = {
  name: 'HTTP',
  connect: async (handlers) => {
    const faults: Fault[] = [];
    const server = await startServer({
      handlers,
      rendererDirectory: import.meta.dirname,
      port: 0,
      idleMinutes: 0,
      onIdle: () => undefined,
      report: (fault) => faults.push(fault),
    });
    const origin = `http://127.0.0.1:${server.port}`;
    const fromPage = { origin, 'sec-fetch-site': 'same-origin' };
    const swapped = await fetch(`${origin}/session`, {
      method: 'POST',
      headers: { ...fromPage, 'content-type': 'application/json', 'x-beituo': '1' },
      body: JSON.stringify({ token: new URL(server.address).hash.slice('#token='.length) }),
    });
    const cookie = (swapped.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const client = createLoopbackClient(origin, (request, init) => {
      const asked = new Request(request, init);
      for (const [name, value] of Object.entries({ ...fromPage, cookie })) asked.headers.set(name, value);
      return fetch(asked);
    });
    return { client, faults, close: server.close };
  },
};

const port: Transport = {
  name: 'message port',
  connect: async (handlers) => {
    const faults: Fault[] = [];
    const { port1, port2 } = new MessageChannel();
    servePorts(handlers, (fault) => faults.push(fault))(port1);
    const client = createPortClient(port2);
    port1.start();
    port2.start();
    return {
      client,
      faults,
      close: async () => {
        port1.close();
      },
    };
  },
};

export const transports: readonly Transport[] = [http, port];
