import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RawAnswer, rawRequest } from '../../hosts/raw-request.ts';

const main = join(import.meta.dirname, '../../../electron/loopback/main.ts');

/** The loopback host under attack, in a process of its own, on an empty data folder. */
export interface Target {
  readonly port: number;
  readonly origin: string;
  readonly processId: number;
  /** The token of its address. */
  readonly token: string;
  /** The cookie of a page that was admitted; an attacker does not have it. */
  readonly cookie: string;
  /** The headers of our own page, but for the cookie: what a program on this computer can imitate. */
  readonly pageHeaders: Readonly<Record<string, string>>;
  /** Swaps a token for a cookie, as the page does. */
  readonly swap: (token: string) => Promise<RawAnswer>;
  /** Asks what every page asks. Rejects when that is not answered. Milliseconds. */
  readonly ask: () => Promise<number>;
  readonly end: () => Promise<void>;
}

export async function startTarget(): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'beituo-attacked-'));
  const host = spawn(process.execPath, [main, '--no-open', '--data', join(folder, 'data')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => host.once('close', () => resolve()));
  const address = await new Promise<URL>((resolve, reject) => {
    let said = '';
    host.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const printed = /http:\S+#token=[0-9a-f]{32}/.exec(said)?.[0];
      if (printed !== undefined) resolve(new URL(printed));
    });
    host.once('close', (code) => reject(new Error(`the host ended with ${code}`)));
  });
  const port = Number(address.port);
  const pageHeaders = {
    origin: address.origin,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'x-beituo': '1',
  };
  const swap = (token: string) =>
    rawRequest({
      port,
      method: 'POST',
      path: '/session',
      headers: pageHeaders,
      body: JSON.stringify({ token }),
    });
  const token = address.hash.slice('#token='.length);
  const cookie = cookieOf(await swap(token));
  return {
    port,
    origin: address.origin,
    processId: host.pid ?? 0,
    token,
    cookie,
    pageHeaders,
    swap,
    ask: async () => {
      const started = performance.now();
      const { status } = await rawRequest({
        port,
        method: 'POST',
        path: '/api/cases/list',
        headers: { ...pageHeaders, cookie },
        body: '{"json":{}}',
      });
      if (status !== 200) throw new Error(`a page of ours was answered with ${status}`);
      return performance.now() - started;
    },
    end: async () => {
      host.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function cookieOf({ headers }: RawAnswer): string {
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}
