import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ConnectionLimit, limitConnections } from '../../electron/loopback/connection-limit.ts';
import { createGuessBrake } from '../../electron/loopback/guess-brake.ts';

describe('the number of connections', () => {
  const server = createServer();
  const accepted: Socket[] = [];
  let limit: ConnectionLimit;
  let clients: Socket[];

  beforeEach(async () => {
    clients = [];
    accepted.length = 0;
    server.removeAllListeners('connection');
    server.on('connection', (socket) => accepted.push(socket));
    limit = limitConnections(server, 3);
    server.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterEach(async () => {
    for (const client of clients) client.destroy();
    for (const socket of accepted) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  /** Connects as one more client; resolves when the host has seen it. */
  const arrive = async (): Promise<number> => {
    const { port } = server.address() as AddressInfo;
    const seen = new Promise((resolve) => server.once('connection', resolve));
    clients.push(connect(port, '127.0.0.1').on('error', () => undefined));
    await seen;
    return accepted.length - 1;
  };
  const open = (): number[] => accepted.flatMap((socket, index) => (socket.destroyed ? [] : [index]));
  const held = (index: number): Socket => {
    const socket = accepted[index];
    if (socket === undefined) throw new Error('no such connection');
    return socket;
  };

  it('is limited: the one that has been silent for longest gives way', async () => {
    for (let client = 0; client < 5; client += 1) await arrive();
    expect(open()).toEqual([2, 3, 4]);
  });

  it('never costs a page of ours its answer', async () => {
    const answered = limit.keep(held(await arrive()));
    for (let client = 0; client < 4; client += 1) await arrive();
    expect(open()).toEqual([0, 3, 4]);
    answered();
    // What was of use just now is not the first to go either.
    await arrive();
    expect(open()).toEqual([0, 4, 5]);
  });

  it('turns newcomers away while pages of ours have all of them', async () => {
    for (let client = 0; client < 3; client += 1) limit.keep(held(await arrive()));
    await arrive();
    expect(open()).toEqual([0, 1, 2]);
  });

  it('counts what was closed no more', async () => {
    await arrive();
    held(0).destroy();
    await wait(20);
    for (let client = 0; client < 3; client += 1) await arrive();
    expect(open()).toEqual([1, 2, 3]);
  });
});

describe('wrong tokens', () => {
  const quick = { free: 2, shortest: 20, longest: 40, waiting: 2, memory: 60_000 };
  const state = async (held: Promise<boolean>): Promise<string> =>
    Promise.race([held.then((may) => (may ? 'refused' : 'turned away')), wait(5).then(() => 'waiting')]);

  it('are refused at once a few times, then wait, and are turned away when too many wait', async () => {
    const brake = createGuessBrake({ ...quick, shortest: 500, longest: 500 });
    const all = Array.from({ length: 6 }, () => brake.hold());
    expect(await Promise.all(all.map(state))).toEqual([
      'refused',
      'refused',
      'waiting',
      'waiting',
      'turned away',
      'turned away',
    ]);
    await Promise.all(all);
    expect(await state(brake.hold())).toBe('waiting');
  });

  it('are forgotten after a while without one', async () => {
    const brake = createGuessBrake({ ...quick, memory: 10 });
    await Promise.all([brake.hold(), brake.hold(), brake.hold()]);
    await wait(50);
    expect(await state(brake.hold())).toBe('refused');
  });
});
