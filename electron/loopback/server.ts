import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { AppHandlers } from '../../shared/contract/contract.ts';
import { reportFault } from '../core/router/handler-options.ts';
import { apiPrefix, serveHttp } from '../core/router/http-transport.ts';
import type { Fault } from '../core/router/refusal.ts';
import { securityHeaders } from '../security-headers.ts';
import { bodyRefusal, maximumBody } from './body-limit.ts';
import { hasAcceptedType, isAddressedDirectly, isFromOwnPage } from './caller.ts';
import { limitConnections } from './connection-limit.ts';
import { createGuessBrake } from './guess-brake.ts';
import { createIdleExit } from './idle-exit.ts';
import { refuse } from './refuse.ts';
import { answerFile, answerPresence, answerSession } from './routes.ts';
import { createSession } from './session.ts';

export interface LoopbackOptions {
  readonly handlers: AppHandlers;
  /** The built page. */
  readonly rendererDirectory: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Minutes after the last page was closed until `onIdle`; 0 never. */
  readonly idleMinutes: number;
  readonly onIdle: () => void;
  /** Where faults of the program go; by default the standard error stream. */
  readonly report?: (fault: Fault) => void;
}

export interface LoopbackServer {
  readonly port: number;
  /** The address to print; good as long as the host runs. */
  readonly address: string;
  /** An address that opens the application once, for a browser's command line. */
  readonly singleUseAddress: () => string;
  /** Cancels what is under way and frees the port. */
  readonly close: () => Promise<void>;
}

/**
 * Milliseconds and bytes. What has not sent its headers in time is cut off, also when it never sent anything; a body
 * is only waited for from a page that was admitted.
 */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16_384,
};

/** Serves the page and the contract on 127.0.0.1. Rejects with Node's own error when the port is taken. */
export async function startServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const server = createServer(limits);
  await listen(server, options.port);
  const port = portOf(server);
  const session = createSession(port);
  const brake = createGuessBrake();
  const connections = limitConnections(server);
  const idle = createIdleExit(options.idleMinutes, options.onIdle);
  const answerApi = serveHttp(options.handlers, options.report ?? reportFault);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (!isAddressedDirectly(request, port)) return refuse(response, 403);
    const path = pathOf(request);
    const isApi = path === apiPrefix || path.startsWith(`${apiPrefix}/`);
    const isWrite = isApi || path === '/session';
    if (!(isWrite ? ['POST'] : ['GET', 'HEAD']).includes(request.method ?? '')) return refuse(response, 405);
    if (isWrite && !isFromOwnPage(request)) return refuse(response, 403);
    const mayAsk = session.admits(request.headers.cookie);
    if ((isApi || path === '/presence') && !mayAsk) return refuse(response, 401);
    if (mayAsk) response.once('close', connections.keep(request.socket));
    const tooMuch = isWrite ? bodyRefusal(request, maximumBody(isApi ? path : null)) : null;
    if (tooMuch !== null) return refuse(response, tooMuch);
    if (isWrite && !hasAcceptedType(request)) return refuse(response, 415);
    if (isApi) return answerApi(request, response);
    if (path === '/session') return answerSession(request, response, session, brake);
    if (path === '/presence') return answerPresence(response, idle);
    return answerFile(request, response, path, options.rendererDirectory);
  };

  const answering = new WeakSet<Socket>();
  server.on('request', (request, response) => {
    // No browser sends a request before the last was answered; a flood of them would have us open a file for each.
    if (answering.has(request.socket)) return void request.socket.destroy();
    answering.add(request.socket);
    response.once('close', () => answering.delete(request.socket));
    if (pathOf(request) !== '/presence') response.once('close', idle.requestStarted());
    // What rejects here is a connection that broke; whatever else went wrong was answered already.
    answer(request, response).catch(() => response.destroy());
  });

  // We speak no other protocol. A socket that was handed over would be out of reach of every check above.
  server.on('upgrade', (_request, socket) => socket.destroy());

  const addressWith = (token: string): string => `http://127.0.0.1:${port}/#token=${token}`;
  return {
    port,
    address: addressWith(session.token),
    singleUseAddress: () => addressWith(session.issueSingleUseToken()),
    close: () => {
      idle.stop();
      return closeServer(server);
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** As sent: not decoded and not normalised, so that nothing is resolved before it was checked. */
function pathOf(request: IncomingMessage): string {
  const [path = ''] = (request.url ?? '').split('?');
  return path;
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
