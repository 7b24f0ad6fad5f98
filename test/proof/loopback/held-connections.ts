import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Attack } from './attack.ts';
import { openConnection, type RawConnection } from './raw-connection.ts';
import type { Target } from './target.ts';

const patience = 20_000;
/** What the host holds at once, and those just being closed. */
const mostHeld = 2_100;
const open = (count: number, { port }: Target): Promise<RawConnection[]> =>
  Promise.all(Array.from({ length: count }, () => openConnection(port)));

/** Sockets that the host holds, its own listening one included; `null` where the system does not tell. */
function socketsOf({ processId }: Target): number | null {
  try {
    const folder = `/proc/${processId}/fd`;
    return readdirSync(folder).filter((name) => isSocket(join(folder, name))).length;
  } catch {
    return null;
  }
}

function isSocket(descriptor: string): boolean {
  try {
    return readlinkSync(descriptor).startsWith('socket:');
  } catch {
    // Closed meanwhile.
    return false;
  }
}

async function stillOpen(connections: readonly RawConnection[]): Promise<number> {
  const closed = await Promise.all(connections.map((connection) => connection.closed(patience)));
  for (const connection of connections) connection.destroy();
  return closed.filter((isClosed) => !isClosed).length;
}

/** Says something every 500 ms until the host has had enough. */
async function drip(connections: readonly RawConnection[], word: (turn: number) => string): Promise<void> {
  for (let turn = 0; turn * 500 < patience; turn += 1) {
    const listening = connections.filter((connection) => connection.isOpen());
    if (listening.length === 0) return;
    for (const connection of listening) connection.send(word(turn));
    await wait(500);
  }
}

export const idleConnections: Attack = {
  name: 'idle: 1,000 connections that say nothing',
  run: async (target) => {
    const before = socketsOf(target) ?? 0;
    const connections = await open(1_000, target);
    await wait(500);
    const held = (socketsOf(target) ?? 0) - before;
    const breaches: string[] = [];
    const left = await stillOpen(connections);
    if (left > 0) breaches.push(`${left} connections were still open after ${patience / 1000} s`);
    return { tried: 1_000, breaches, measured: `${held} held at once` };
  },
};

export const floodOfConnections: Attack = {
  name: 'a flood: 5,000 connections that say nothing, more than are held',
  run: async (target) => {
    const before = socketsOf(target) ?? 0;
    const waves: RawConnection[] = [];
    let most = 0;
    for (let wave = 0; wave < 20; wave += 1) {
      waves.push(...(await open(250, target)));
      most = Math.max(most, (socketsOf(target) ?? 0) - before);
      await wait(100);
    }
    const breaches = most > mostHeld ? [`${most} connections were held at once`] : [];
    const left = await stillOpen(waves);
    if (left > 0) breaches.push(`${left} connections were still open after ${patience / 1000} s`);
    return { tried: waves.length, breaches, measured: `${most} held at once` };
  },
};

export const slowHeaders: Attack = {
  name: 'slow headers: 200 requests that never end (slowloris)',
  run: async (target) => {
    const connections = await open(200, target);
    for (const connection of connections)
      connection.send(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${target.port}\r\n`);
    const started = performance.now();
    await drip(connections, (turn) => `X-${turn}: a\r\n`);
    const seconds = (performance.now() - started) / 1000;
    const left = await stillOpen(connections);
    const breaches = left > 0 ? [`${left} were still waited for`] : [];
    return { tried: 200, breaches, measured: `all cut off after ${seconds.toFixed(0)} s` };
  },
};

const page = ({ port, origin, pageHeaders }: Target, path: string): string =>
  `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${origin}\r\n` +
  Object.entries(pageHeaders)
    .filter(([name]) => name !== 'origin')
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');

export const slowBodies: Attack = {
  name: 'slow and endless bodies: 200 that come by the byte, are too long or never end',
  run: async (target) => {
    const kinds = [
      `${page(target, '/api/files/add')}Content-Length: 1000000\r\n\r\n`,
      `${page(target, '/api/files/add')}Transfer-Encoding: chunked\r\n\r\n`,
      `${page(target, '/api/files/add')}Cookie: ${target.cookie}\r\nTransfer-Encoding: chunked\r\n\r\n`,
      `${page(target, '/api/files/add')}Cookie: ${target.cookie}\r\nContent-Length: 99999999999\r\n\r\n`,
      `${page(target, '/session')}Content-Length: 1000000\r\n\r\n`,
      `${page(target, '/session')}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`,
    ];
    const connections = await open(200, target);
    for (const [index, connection] of connections.entries())
      connection.send(kinds[index % kinds.length] ?? '');
    await drip(connections, () => '1\r\nx\r\n');
    const answered = connections.filter((connection) =>
      /^HTTP\/1\.1 [23]/.test(connection.received()),
    ).length;
    const left = await stillOpen(connections);
    const breaches = [
      ...(answered > 0 ? [`${answered} were accepted`] : []),
      ...(left > 0 ? [`${left} were still waited for`] : []),
    ];
    return { tried: 200, breaches };
  },
};

export const endlessHeaders: Attack = {
  name: 'endless headers: 50 requests of a megabyte of headers',
  run: async (target) => {
    const connections = await open(50, target);
    for (const connection of connections)
      connection.send(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${target.port}\r\nX: ${'a'.repeat(1_000_000)}`);
    const left = await stillOpen(connections);
    const accepted = connections.filter((connection) => connection.received().includes(' 200 ')).length;
    const breaches = left + accepted > 0 ? [`${left} were still waited for, ${accepted} accepted`] : [];
    return { tried: 50, breaches };
  },
};

export const slowReaders: Attack = {
  name: 'slow readers: 400 that ask for the page again and again and never read it',
  run: async (target) => {
    const before = socketsOf(target) ?? 0;
    const connections = await open(400, target);
    const request = `GET /index.html HTTP/1.1\r\nHost: 127.0.0.1:${target.port}\r\n\r\n`;
    for (const connection of connections) {
      connection.pause();
      connection.send(request.repeat(200));
    }
    await wait(2_000);
    const held = (socketsOf(target) ?? 0) - before;
    for (const connection of connections) connection.destroy();
    return { tried: 400, breaches: [], measured: `${held} held at once` };
  },
};
