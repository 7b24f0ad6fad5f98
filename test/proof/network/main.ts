/**
 * Proves that nothing leaves this computer: runs the end-to-end scenarios in a network namespace that has only its
 * loopback, while the kernel counts every attempt at another address and strace, where it is installed, records
 * every call that names one. First it tries to leave on purpose and must see that. Arguments go to Playwright:
 *
 *     npm run prove:network [-- SPEC...]
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inIsolation, mayIsolate } from '../../e2e/isolation.ts';

if (mayIsolate()) {
  const inside = join(import.meta.dirname, 'inside.ts');
  const [command = '', ...args] = inIsolation([process.execPath, inside, ...process.argv.slice(2)]);
  process.exitCode = spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
} else {
  process.stderr.write('This proof needs a network namespace of its own (Linux, unshare --net).\n');
  process.exitCode = 2;
}
