import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs the end-to-end scenarios where nothing outside can be reached: in a network namespace of their own,
 * whose only device is its loopback. Where the system does not allow one, each host and page still refuses
 * and reports outgoing connections (refuse-network.ts, loopback-host.ts).
 */
const playwright = [
  process.execPath,
  join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js'),
  'test',
  ...process.argv.slice(2),
];
const alone = ['unshare', '--net', '--map-root-user', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];

const isolated = spawnSync(alone[0] ?? '', [...alone.slice(1), 'true'], { stdio: 'ignore' }).status === 0;
const [command = '', ...args] = isolated ? [...alone, ...playwright] : playwright;
process.stdout.write(
  isolated
    ? 'End-to-end scenarios in a network namespace of their own\n'
    : 'End-to-end scenarios without a network namespace: not allowed here\n',
);
process.exitCode = spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
