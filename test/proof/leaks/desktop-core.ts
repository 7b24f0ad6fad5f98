import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import type { KeyReply } from '../../../electron/desktop/core-messages.ts';
import { runCore } from '../../../electron/desktop/run-core.ts';
import { applicationVersion, resourcesDirectory } from '../../../electron/project-root.ts';
import { createPortClient } from '../../../renderer/app/client/desktop-client.ts';
import { canariesFrom } from './canary-order.ts';
import { exerciseEverything } from './exercise-everything.ts';

// The core of the desktop host without Electron: a double stands in for its main process, and every feature is used
// over a port as a window uses it. Says what came of it once locked, and ends when its standard input does.
const [dataDirectory = '', order = '', reading] = process.argv.slice(2);
const canaries = canariesFrom(readFileSync(order, 'utf8'));

const noKeyStore: KeyReply = { answer: null, isOutdated: false };

class ParentDouble extends EventEmitter {
  readonly postMessage = (message: unknown): void => {
    const question: unknown = Reflect.get(Object(message), 'question');
    if (question !== undefined) this.emit('message', { data: { ...noKeyStore, question }, ports: [] });
  };
}

const parent = new ParentDouble();
const ended = Promise.withResolvers<void>();
await runCore(parent, { dataDirectory, resourcesDirectory, version: applicationVersion() }, ended.resolve);
const { port1, port2 } = new MessageChannel();
parent.emit('message', { data: 'serve', ports: [port1] });
port2.start();
const used = await exerciseEverything(createPortClient(port2), canaries, { reading: reading === 'reading' });
process.stdout.write(`used ${Buffer.from(JSON.stringify(used), 'utf8').toString('base64')}\n`);
process.stdin.resume().once('end', () => parent.emit('message', { data: 'close', ports: [] }));
await ended.promise;
port2.close();
