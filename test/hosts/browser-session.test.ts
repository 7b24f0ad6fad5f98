import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LoopbackServer, startServer } from '../../electron/loopback/server.ts';
import { createLoopbackClient } from '../../renderer/app/client/loopback-client.ts';
import { openSession } from '../../renderer/app/client/loopback-session.ts';
import { problemOf } from '../../renderer/app/client/problem-of.ts';
import { fakeHandlers } from '../contract/procedures.ts';

/** A browser's tab as far as the client sees it: an address, a history and one cookie. */
class Tab {
  cookie = '';
  readonly location = { origin: '', pathname: '/', search: '', hash: '' };
  readonly history = {
    state: null,
    replaceState: (_state: unknown, _title: string, address: string): void => {
      expect(address).toBe('/');
      this.location.hash = '';
    },
  };

  open(address: string): void {
    const { origin, hash } = new URL(address);
    Object.assign(this.location, { origin, hash });
  }

  readonly fetch = async (target: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = typeof target === 'string' ? new Request(this.location.origin + target, init) : target;
    const asked = new Request(request instanceof URL ? request.href : request);
    asked.headers.set('origin', this.location.origin);
    asked.headers.set('sec-fetch-site', 'same-origin');
    asked.headers.set('cookie', this.cookie);
    const response = await realFetch(asked);
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    return response;
  };
}

const realFetch = globalThis.fetch;
let server: LoopbackServer;
let tab: Tab;

beforeEach(async () => {
  tab = new Tab();
  vi.stubGlobal('location', tab.location);
  vi.stubGlobal('history', tab.history);
  vi.stubGlobal('fetch', tab.fetch);
  server = await startServer({
    handlers: fakeHandlers(),
    rendererDirectory: import.meta.dirname,
    port: 0,
    idleMinutes: 0,
    onIdle: () => undefined,
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

const refusal = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
  } catch (error) {
    return problemOf(error).code;
  }
  return 'not refused';
};

describe('a browser tab', () => {
  it('takes the token out of its address once it has the cookie, and reloads without it', async () => {
    tab.open(server.address);
    await openSession();
    expect(tab.location.hash).toBe('');
    expect(tab.cookie).not.toBe('');
    await openSession();
    const client = createLoopbackClient(tab.location.origin, tab.fetch);
    expect(await client.application.info({})).toMatchObject({ host: 'loopback' });
  });

  it('says what is missing when it was opened without its token', async () => {
    tab.open(`http://127.0.0.1:${server.port}/`);
    expect(await refusal(openSession())).toBe('session-missing');
    const client = createLoopbackClient(tab.location.origin, tab.fetch);
    expect(await refusal(client.application.info({}))).toBe('session-missing');
  });

  it('keeps its token for another try while nobody answers', async () => {
    tab.open(server.address);
    await server.close();
    expect(await refusal(openSession())).toBe('connection-lost');
    expect(tab.location.hash).toContain('token=');
    const client = createLoopbackClient(tab.location.origin, tab.fetch);
    expect(await refusal(client.application.info({}))).toBe('connection-lost');
  });
});
