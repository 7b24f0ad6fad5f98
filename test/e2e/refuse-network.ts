import { appendFileSync } from 'node:fs';
import net from 'node:net';

/**
 * Loaded before a host under test: a connection to anything but this machine is refused and written to the
 * file named by BEITUO_TEST_CONNECTIONS, so that a test can prove there was none.
 */
const record = process.env.BEITUO_TEST_CONNECTIONS;
const connect = net.Socket.prototype.connect;

function targetOf(args: unknown[]): string {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === 'object' && first !== null) {
    if ('path' in first && typeof first.path === 'string') return 'local';
    if ('host' in first && typeof first.host === 'string') return first.host;
    return 'localhost';
  }
  if (typeof first === 'string') return 'local';
  return typeof args[1] === 'string' ? args[1] : 'localhost';
}

net.Socket.prototype.connect = function refusing(this: net.Socket, ...args: unknown[]) {
  const target = targetOf(args);
  if (!['local', 'localhost', '127.0.0.1', '::1'].includes(target)) {
    if (record) appendFileSync(record, `${target}\n`);
    process.nextTick(() => this.destroy(new Error('outgoing connection refused by the test')));
    return this;
  }
  return Reflect.apply(connect, this, args);
} as typeof connect;
