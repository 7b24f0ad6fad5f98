import { rawRequest } from '../../hosts/raw-request.ts';
import { type Attack, abreast } from './attack.ts';
import { openConnection } from './raw-connection.ts';
import type { Target } from './target.ts';

const routes = [
  { method: 'GET', path: '/' },
  { method: 'GET', path: '/presence' },
  { method: 'POST', path: '/session', body: '{}' },
  { method: 'POST', path: '/api/cases/list', body: '{"json":{}}' },
  { method: 'POST', path: '/api/files/original', body: '{"json":{}}' },
] as const;
const writes = routes.filter(({ method }) => method === 'POST');

/** Names that a site may have pointed at 127.0.0.1 (rebinding), and names that only look like ours. */
const hostNames = ({ port }: Target): string[] => [
  'evil.example',
  `evil.example:${port}`,
  `127.0.0.1.evil.example:${port}`,
  `localhost.evil.example:${port}`,
  `127.0.0.1:${port}.evil.example`,
  `127.0.0.1:${port}@evil.example`,
  `127.1:${port}`,
  `2130706433:${port}`,
  `0x7f.1:${port}`,
  `0.0.0.0:${port}`,
  `[::1]:${port}`,
  `[::ffff:127.0.0.1]:${port}`,
  `LOCALHOST:${port}`,
  `localhost.:${port}`,
  `127.0.0.1:${port + 1}`,
  '127.0.0.1',
  ' ',
];

export const rebinding: Attack = {
  name: 'rebinding: a name that is not ours, on every route',
  run: async (target) => {
    const breaches: string[] = [];
    const tries = hostNames(target).flatMap((host) => routes.map((route) => ({ host, ...route })));
    await abreast(tries, 8, async ({ host, ...route }) => {
      const { pageHeaders, cookie, port } = target;
      const headers = { ...pageHeaders, origin: `http://${host}`, cookie, host };
      const { status, headers: answered } = await rawRequest({ port, ...route, headers });
      if (![400, 403].includes(status) || answered['set-cookie'] !== undefined)
        breaches.push(`${route.path} as ${host}: ${status}`);
    });
    return { tried: tries.length, breaches };
  },
};

/** What browsers say of requests that another site makes: forms, fetch with and without CORS, frames, workers. */
const foreignHeaders: readonly Readonly<Record<string, string>>[] = [
  { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  { origin: 'null', 'sec-fetch-site': 'cross-site' },
  { origin: 'http://127.0.0.1', 'sec-fetch-site': 'same-site' },
  { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' },
  { origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' },
  { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
  { 'sec-fetch-site': 'cross-site', 'content-type': 'multipart/form-data; boundary=x' },
];

export const crossSite: Attack = {
  name: 'cross-site: forms, fetch and preflights of another site, with the cookie',
  run: async ({ port, cookie }) => {
    const breaches: string[] = [];
    const tries = writes.flatMap((route) => foreignHeaders.map((headers) => ({ headers, ...route })));
    await abreast(tries, 8, async ({ headers, ...route }) => {
      for (const method of [route.method, 'OPTIONS']) {
        const asked = { ...headers, cookie, 'x-beituo': '1', 'access-control-request-method': 'POST' };
        const answer = await rawRequest({ port, ...route, method, headers: asked });
        const grants = Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'));
        if (answer.status < 400 || grants.length > 0)
          breaches.push(`${method} ${route.path} from ${headers.origin}: ${answer.status} ${grants.join()}`);
      }
    });
    return { tried: tries.length * 2, breaches };
  },
};

/** A request to speak another protocol on the same connection. */
const upgrades = ['websocket', 'h2c', 'TLS/1.0', 'connect-udp'];

export const hijacking: Attack = {
  name: 'hijacking: WebSocket and other upgrades, CONNECT, with the cookie',
  run: async ({ port, origin, cookie }) => {
    const breaches: string[] = [];
    const tries = routes.flatMap(({ path }) =>
      [origin, 'https://evil.example'].flatMap((from) =>
        upgrades.map((protocol) => ({ path, from, protocol })),
      ),
    );
    const speak = async (what: string, request: string) => {
      const connection = await openConnection(port);
      connection.send(request);
      const closed = await connection.closed(5_000);
      if (/^HTTP\/1\.1 (101|2)/.test(connection.received()) || !closed) breaches.push(what);
      connection.destroy();
    };
    await abreast(tries, 8, ({ path, from, protocol }) =>
      speak(
        `${protocol} on ${path} from ${from}`,
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${from}\r\nCookie: ${cookie}\r\n` +
          `Connection: Upgrade\r\nUpgrade: ${protocol}\r\nSec-WebSocket-Version: 13\r\n` +
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      ),
    );
    await speak('CONNECT', `CONNECT evil.example:443 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    return { tried: tries.length + 1, breaches };
  },
};
