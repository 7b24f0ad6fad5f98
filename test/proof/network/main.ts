/**
 * Proves that nothing leaves this computer: runs the end-to-end scenarios in a network namespace that has only its
 * loopback, while strace records every call that names an address and the kernel counts every attempt for which
 * there is no route. First it tries to leave on purpose and must see that. Arguments go to Playwright:
 *
 *     npm run prove:network [-- SPEC...]
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inIsolation, mayIsolate } from '../../e2e/isolation.ts';
import { mayRecordCalls } from './call-record.ts';

if (mayIsolate() && mayRecordCalls()) {
  const inside = join(import.meta.dirname, 'inside.ts');
  const [command = '', ...args] = inIsolation([process.execPath, inside, ...process.argv.slice(2)]);
  process.exitCode = spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
} else {
  process.stderr.write(
    'This proof needs a network namespace of its own (Linux, unshare --net) and strace.\n',
  );
  process.exitCode = 2;
}
