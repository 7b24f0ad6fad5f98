import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../out/main/electron/loopback/main.js');

export interface HostProcess {
  /** Where a browser opens it, with the token of this start. */
  readonly address: string;
  readonly stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/** Starts the built loopback host; `nodeOptions` go to Node, `environment` is added to ours. */
export async function startHostProcess(
  dataDirectory: string,
  {
    nodeOptions = [],
    environment = {},
  }: { nodeOptions?: string[]; environment?: Record<string, string> } = {},
): Promise<HostProcess> {
  const host = spawn(process.execPath, [...nodeOptions, main, '--no-open', '--data', dataDirectory], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    address: await addressOf(host),
    stop: async (signal) => {
      host.kill(signal);
      await exited(host);
    },
  };
}

function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+\/\S*/.exec(output)?.[0];
      if (address) resolve(address);
    };
    host.stdout?.on('data', listen);
    host.stderr?.on('data', listen);
    host.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${output}`)));
  });
}

function exited(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => host.once('exit', () => resolve()));
}
