import { readFileSync } from 'node:fs';
import { allocatingFrugally } from '../../electron/allocation.ts';

// Started by the test beside it: says how it allocates, then ends as it is told.
process.exitCode = await allocatingFrugally(async () => {
  const [, , what] = process.argv;
  if (what === 'die') process.kill(process.pid, 'SIGKILL');
  const asked = Promise.withResolvers<number>();
  if (what === 'wait') process.once('SIGTERM', () => asked.resolve(3));
  const [, core = ''] = /^Max core file size +(\S+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
  const heap = process.execArgv.filter((argument) => argument.startsWith('--max-semi-space-size'));
  process.stdout.write(`MALLOC_ARENA_MAX=${process.env.MALLOC_ARENA_MAX}, core ${core}, ${heap}\n`);
  if (what !== 'wait') return Number(what);
  const patience = setTimeout(() => asked.resolve(1), 60_000);
  const code = await asked.promise;
  clearTimeout(patience);
  process.stdout.write('asked to end\n');
  return code;
});
