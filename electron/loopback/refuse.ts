import type { ServerResponse } from 'node:http';
import { messages } from '../../shared/messages/index.ts';

export type RefusalStatus = keyof typeof messages.hosts.refused;

/** Answers with a status and a sentence, and says nothing about what would have been accepted. */
export function refuse(response: ServerResponse, status: RefusalStatus): void {
  // What is left of a refused body is not worth reading.
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(messages.hosts.refused[status]);
}
