import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const entering = ['unshare', '--net', '--map-root-user', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];

/** A command, to be run in a network namespace of its own, whose only device is its loopback. */
export function inIsolation(command: readonly string[]): string[] {
  return [...entering, ...command];
}

/** Whether the system allows such a namespace. */
export function mayIsolate(): boolean {
  const [command = '', ...args] = inIsolation(['true']);
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** The command that runs the end-to-end scenarios, with arguments of Playwright's. */
export function scenarioCommand(given: readonly string[]): string[] {
  const playwright = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js');
  return [process.execPath, playwright, 'test', ...given];
}
