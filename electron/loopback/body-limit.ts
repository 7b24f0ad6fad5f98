import type { IncomingMessage } from 'node:http';

/** The contract's largest file and what surrounds it in a multipart body. */
export const maximumBody = 51 * 1024 * 1024;
export const maximumSessionBody = 1024;

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
