import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoopbackServer, startServer } from '../../electron/loopback/server.ts';
import { contentSecurityPolicy, securityHeaders } from '../../electron/security-headers.ts';
import { fakeHandlers } from '../contract/procedures.ts';
import { type RawAnswer, type RawRequest, rawRequest } from './raw-request.ts';
import { createRendererFixture, escapes, type RendererFixture, secret } from './renderer-fixture.ts';

const routes = [
  { method: 'GET', path: '/' },
  { method: 'GET', path: '/assets/app.js' },
  { method: 'GET', path: '/nowhere.js' },
  { method: 'GET', path: '/presence' },
  { method: 'POST', path: '/session', body: '{}' },
  { method: 'POST', path: '/api/application/info', body: '{"json":{}}' },
  { method: 'POST', path: '/api/files/original', body: '{"json":{}}' },
  { method: 'POST', path: '/api/nowhere', body: '{"json":{}}' },
] as const;
const writes = routes.filter(({ method }) => method === 'POST');

describe('the loopback server', () => {
  let fixture: RendererFixture;
  let server: LoopbackServer;
  let cookie: string;

  const send = (request: Omit<RawRequest, 'port'>): Promise<RawAnswer> =>
    rawRequest({ port: server.port, ...request });
  const origin = (): string => `http://127.0.0.1:${server.port}`;
  const pageHeaders = (): Record<string, string> => ({
    origin: origin(),
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'x-beituo': '1',
  });
  const swap = (token: string): Promise<RawAnswer> =>
    send({ method: 'POST', path: '/session', headers: pageHeaders(), body: JSON.stringify({ token }) });
  const tokenIn = (address: string): string => new URL(address).hash.slice('#token='.length);

  beforeAll(async () => {
    fixture = createRendererFixture();
    server = await startServer({
      handlers: fakeHandlers(),
      rendererDirectory: fixture.directory,
      port: 0,
      idleMinutes: 0,
      onIdle: () => undefined,
    });
    cookie = (await swap(tokenIn(server.address))).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  });
  afterAll(async () => {
    await server.close();
    fixture.remove();
  });

  it('gives a page with its cookie what it asks for, on every route', async () => {
    const statuses: number[] = [];
    for (const route of routes) {
      statuses.push((await send({ ...route, headers: { ...pageHeaders(), cookie } })).status);
    }
    expect(statuses).toEqual([200, 200, 404, 200, 204, 200, 400, 400]);
  });

  it('listens on 127.0.0.1 only', async () => {
    const others = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
    const reachable = await Promise.all(
      others
        .filter(({ address }) => address !== '127.0.0.1')
        .map(({ address, scopeid }) => answers(scopeid ? `${address}%${scopeid}` : address, server.port)),
    );
    expect(reachable).not.toContain(true);
    expect(await answers('127.0.0.1', server.port)).toBe(true);
  });

  it('takes a port of its own each time', async () => {
    const other = await startServer({
      handlers: fakeHandlers(),
      rendererDirectory: fixture.directory,
      port: 0,
      idleMinutes: 0,
      onIdle: () => undefined,
    });
    expect(other.port).not.toBe(server.port);
    await other.close();
  });

  it('rejects when its port is taken, and frees it when it ends', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const start = () =>
      startServer({
        handlers: fakeHandlers(),
        rendererDirectory: fixture.directory,
        port,
        idleMinutes: 0,
        onIdle: () => undefined,
      });
    await expect(start()).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await new Promise((resolve) => taken.close(resolve));
    await (await start()).close();
    await (await start()).close();
  });

  describe.each(routes)('$method $path', (route) => {
    it.each([
      'evil.example',
      'evil.example:PORT',
      '127.0.0.1',
      'localhost',
      '127.0.0.1:PORT.evil.example',
      'localhost.evil.example:PORT',
      '127.0.0.2:PORT',
      '[::1]:PORT',
      '0.0.0.0:PORT',
      '127.0.0.1:PORT,evil.example',
      ' ',
    ])('refuses the Host %s', async (name) => {
      const host = name.replace('PORT', String(server.port));
      const answer = await send({ ...route, headers: { ...pageHeaders(), cookie, host } });
      expect(answer.status).toBe(403);
      expect(answer.headers['set-cookie']).toBeUndefined();
    });

    it('has no CORS and no preflight', async () => {
      const preflight = await send({
        path: route.path,
        method: 'OPTIONS',
        headers: {
          origin: 'https://evil.example',
          'access-control-request-method': route.method,
          'access-control-request-headers': 'x-beituo,content-type',
        },
      });
      expect(preflight.status).toBe(405);
      const foreign = await send({ ...route, headers: { cookie, origin: 'https://evil.example' } });
      for (const { headers } of [preflight, foreign]) {
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      }
    });

    it.each(['PUT', 'DELETE', 'PATCH', route.method === 'GET' ? 'POST' : 'GET'])(
      'refuses %s',
      async (method) => {
        const { body: _, ...rest } = { body: '', ...route };
        const answer = await send({ ...rest, method, headers: { ...pageHeaders(), cookie } });
        expect(answer.status).toBe(405);
      },
    );

    it('answers with every security header', async () => {
      for (const headers of [{ ...pageHeaders(), cookie }, { host: 'evil.example' }, {}]) {
        expect((await send({ ...route, headers })).headers).toMatchObject(securityHeaders);
      }
    });
  });

  describe.each(writes)('$method $path', (route) => {
    it.each([
      ['another origin', { origin: 'https://evil.example' }],
      ['another port of this computer', { origin: 'http://127.0.0.1:1' }],
      ['the other name of this host', { origin: 'http://localhost:1' }],
      ['an opaque origin', { origin: 'null' }],
      ['another site', { 'sec-fetch-site': 'cross-site' }],
      ['a sibling site', { 'sec-fetch-site': 'same-site' }],
      ['no site', { 'sec-fetch-site': 'none' }],
      ['a form', { 'x-beituo': '' }],
    ])('refuses %s', async (_, headers) => {
      const answer = await send({ ...route, headers: { ...pageHeaders(), cookie, ...headers } });
      expect(answer.status).toBe(403);
    });

    it.each(['origin', 'sec-fetch-site', 'x-beituo'])('refuses a request without %s', async (missing) => {
      const all = Object.entries({ ...pageHeaders(), cookie });
      const headers = Object.fromEntries(all.filter(([name]) => name !== missing));
      expect((await send({ ...route, headers })).status).toBe(403);
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
      'refuses the content type "%s"',
      async (type) => {
        const headers = { ...pageHeaders(), cookie, 'content-type': type };
        expect((await send({ ...route, headers })).status).toBe(415);
      },
    );

    it('refuses a body that is too large or of unknown length', async () => {
      const headers = { ...pageHeaders(), cookie };
      const announced = { ...headers, 'content-length': String(60 * 1024 * 1024) };
      expect((await send({ path: route.path, method: 'POST', headers: announced })).status).toBe(413);
      const chunked = { ...headers, 'transfer-encoding': 'chunked' };
      expect((await send({ path: route.path, method: 'POST', headers: chunked })).status).toBe(411);
    });
  });

  describe.each(routes.filter(({ path }) => path.startsWith('/api') || path === '/presence'))(
    '$method $path',
    (route) => {
      it.each([
        ['no cookie', ''],
        ['a made-up cookie', 'beituo-PORT=0123456789abcdef0123456789abcdef'],
        ['the cookie of another port', 'beituo-1=VALUE'],
        ['the cookie under another name', 'other=VALUE'],
        ['half a cookie', 'beituo-PORT=HALF'],
      ])('refuses %s', async (_, template) => {
        const value = cookie.split('=')[1] ?? '';
        const wrong = template
          .replace('PORT', String(server.port))
          .replace('VALUE', value)
          .replace('HALF', value.slice(0, 16));
        expect((await send({ ...route, headers: { ...pageHeaders(), cookie: wrong } })).status).toBe(401);
      });
    },
  );

  describe('the session', () => {
    it('swaps the token of the address for a cookie that scripts and other sites cannot use', async () => {
      expect(tokenIn(server.address)).toMatch(/^[0-9a-f]{32}$/);
      const answer = await swap(tokenIn(server.address));
      expect(answer.status).toBe(204);
      expect(answer.headers['set-cookie']).toEqual([
        expect.stringMatching(
          new RegExp(`^beituo-${server.port}=[0-9a-f]{32}; HttpOnly; SameSite=Strict; Path=/$`),
        ),
      ]);
      expect(answer.headers['set-cookie']?.[0]).not.toContain(tokenIn(server.address));
    });

    it.each(['', '0'.repeat(32), 'x'])('refuses the token "%s"', async (token) => {
      const answer = await swap(token);
      expect(answer.status).toBe(401);
      expect(answer.headers['set-cookie']).toBeUndefined();
    });

    it('lets the token of a browser command line be used once', async () => {
      const token = tokenIn(server.singleUseAddress());
      expect((await swap(token)).status).toBe(204);
      expect((await swap(token)).status).toBe(401);
    });

    it('goes on with the cookie after a reload, without a token', async () => {
      const ask = (headers: Record<string, string>) =>
        send({ method: 'POST', path: '/session', headers: { ...pageHeaders(), ...headers }, body: '{}' });
      expect((await ask({ cookie })).status).toBe(204);
      expect((await ask({})).status).toBe(401);
    });

    it.each(['', 'nonsense', '[]', '{"token":5}', 'null'])('refuses the body "%s"', async (body) => {
      const answer = await send({ method: 'POST', path: '/session', headers: pageHeaders(), body });
      expect(answer.status).toBe(400);
    });

    it('tells two hosts on different ports apart', async () => {
      const other = await startServer({
        handlers: fakeHandlers(),
        rendererDirectory: fixture.directory,
        port: 0,
        idleMinutes: 0,
        onIdle: () => undefined,
      });
      const headers = { ...pageHeaders(), origin: `http://127.0.0.1:${other.port}`, cookie };
      const answer = await rawRequest({
        port: other.port,
        method: 'POST',
        path: '/api/application/info',
        headers,
        body: '{"json":{}}',
      });
      expect(answer.status).toBe(401);
      await other.close();
    });
  });

  it.each(escapes)('has nothing at %s', async (path) => {
    const answer = await send({ path });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain(secret);
  });

  it('serves the page under a policy without evaluation and without foreign sources', async () => {
    const page = await send({ path: '/?anything' });
    expect(page.body).toContain('<title>page</title>');
    expect(page.headers['content-security-policy']).toBe(contentSecurityPolicy);
    expect(contentSecurityPolicy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).toContain("script-src 'self';");
    expect(contentSecurityPolicy).toContain("frame-ancestors 'none'");
    const script = await send({ path: '/assets/app.js' });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await send({ method: 'HEAD', path: '/' })).body).toBe('');
  });

  it('survives what is not HTTP', async () => {
    for (const bytes of ['\0\0\0\0', 'GET\r\n\r\n', 'GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n']) {
      const socket = connect(server.port, '127.0.0.1');
      socket.end(bytes);
      await new Promise((resolve) => socket.on('error', resolve).once('close', resolve).resume());
    }
    expect((await send({ path: '/' })).status).toBe(200);
  });
});

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    const settle = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', settle(true)).once('error', settle(false)).once('timeout', settle(false));
  });
}
