import type { IncomingMessage } from 'node:http';

/**
 * The names under which this host may be addressed. Any other `Host`, above all one that a foreign site
 * has rebound to 127.0.0.1, is refused on every route.
 */
export function isAddressedDirectly(request: IncomingMessage, port: number): boolean {
  const hosts = headerValues(request, 'host');
  return hosts.length === 1 && [`127.0.0.1:${port}`, `localhost:${port}`].includes(hosts[0] ?? '');
}

/** Whether the request comes from our own page, by three signs that no other site can forge together. */
export function isFromOwnPage(request: IncomingMessage): boolean {
  return (
    request.headers.origin === `http://${request.headers.host}` &&
    request.headers['sec-fetch-site'] === 'same-origin' &&
    request.headers['x-beituo'] === '1'
  );
}

/** JSON, or multipart where bytes travel along; nothing a plain form of another site would send unasked. */
export function hasAcceptedType(request: IncomingMessage): boolean {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  return ['application/json', 'multipart/form-data'].includes(type.trim().toLowerCase());
}

function headerValues(request: IncomingMessage, name: string): string[] {
  return request.rawHeaders.filter(
    (_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === name,
  );
}
