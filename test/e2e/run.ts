import { spawnSync } from 'node:child_process';
import { inIsolation, mayIsolate, scenarioCommand } from './isolation.ts';

/**
 * Runs the end-to-end scenarios where nothing outside can be reached: in a network namespace of their own,
 * whose only device is its loopback. Where the system does not allow one, each host and page still refuses
 * and reports outgoing connections (refuse-network.ts, loopback-host.ts).
 */
const scenarios = scenarioCommand(process.argv.slice(2));
const isolated = mayIsolate();
const [command = '', ...args] = isolated ? inIsolation(scenarios) : scenarios;
process.stdout.write(
  isolated
    ? 'End-to-end scenarios in a network namespace of their own\n'
    : 'End-to-end scenarios without a network namespace: not allowed here\n',
);
process.exitCode = spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
