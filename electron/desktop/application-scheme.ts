import { readFile } from 'node:fs/promises';
import type { Protocol } from 'electron';
import { applicationScheme } from '../../shared/contract/desktop-bridge.ts';
import { findRendererFile } from '../renderer-files.ts';
import { securityHeaders } from '../security-headers.ts';
import { isApplicationUrl } from './application-url.ts';

/**
 * Makes the application's scheme a real origin, with storage, workers and a content security policy of its
 * own, as `file://` never is. Call before the application is ready.
 */
export function registerApplicationScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: applicationScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    },
  ]);
}

/** Serves the built page in `directory` under the application's scheme, and nothing else. */
export function serveApplicationScheme(protocol: Pick<Protocol, 'handle'>, directory: string): void {
  protocol.handle(applicationScheme, (request) => answerApplicationRequest(request, directory));
}

/** Answers one request for a file of the page: 405 to writes, 404 to anything outside it. */
export async function answerApplicationRequest(
  request: Pick<Request, 'method' | 'url'>,
  directory: string,
): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  if (!isApplicationUrl(request.url)) return refusal(404);
  const file = await findRendererFile(directory, new URL(request.url).pathname);
  if (file === null) return refusal(404);
  const headers = { ...securityHeaders, 'content-type': file.mediaType };
  return new Response(await readFile(file.path), { headers });
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: securityHeaders });
}
