import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { changeBytes } from './change-bytes.ts';
import { targets } from './targets.ts';

// Changes bytes of everything that is kept, one at a time, and says how many changes were noticed.
// --places N: at so many places of each file (default: every byte). --only NAME: of that target alone.
// Interrupted, it says what it has done so far.
const { values } = parseArgs({
  options: { places: { type: 'string' }, only: { type: 'string', default: '' } },
});
const places = values.places === undefined ? Number.POSITIVE_INFINITY : Number(values.places);

let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    isStopped = true;
  });
}
let acceptedInAll = 0;
for (const make of targets) {
  const target = await make();
  if (!target.name.includes(values.only)) {
    await target.close();
    continue;
  }
  const begun = performance.now();
  try {
    const { changes, byJudgement, accepted } = await changeBytes(target, {
      places,
      isStopped: () => isStopped,
      onFile: (file) => process.stderr.write(`${target.name}: ${basename(file)}\n`),
    });
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    const { detected, harmless } = byJudgement;
    process.stdout.write(
      `${target.name}: ${changes} changes, ${detected} detected, ${harmless} harmless, ${accepted.length} accepted, ${seconds} s\n`,
    );
    for (const what of accepted) process.stdout.write(`  accepted: ${what}\n`);
    acceptedInAll += accepted.length;
  } finally {
    await target.close();
  }
}
process.exitCode = acceptedInAll === 0 ? 0 : 1;
