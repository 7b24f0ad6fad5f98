import type { IncomingMessage } from 'node:http';
import { maximumExchangeBytes, maximumFileBytes } from '../../shared/model/file-size.ts';
import { apiPrefix } from '../core/router/http-transport.ts';

const megabyte = 1024 * 1024;
const session = 1024;
/** What surrounds the files of a multipart body. */
const surroundings = megabyte;
/** Procedures that take in more than one file of the usual kind, by their path. */
const larger: ReadonlyMap<string, number> = new Map([
  [`${apiPrefix}/exchange/import`, maximumExchangeBytes + surroundings],
]);

/** The most bytes that may be sent to a path of the contract, or with `null` to the session. */
export function maximumBody(apiPath: string | null): number {
  return apiPath === null ? session : (larger.get(apiPath) ?? maximumFileBytes + surroundings);
}

/**
 * The status to refuse a body with, or `null`. A length must be announced (every browser does), and the
 * HTTP parser then lets no more than that through.
 */
export function bodyRefusal(request: IncomingMessage, maximum: number): 411 | 413 | null {
  const announced = request.headers['content-length'];
  if (announced === undefined) return 411;
  return Number(announced) > maximum ? 413 : null;
}

/** Reads a small body whole. Call only after `bodyRefusal` has agreed to it. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
