/**
 * How long a thread goes on reading after it was told to stop, at several moments of each picture; who asked for the
 * reading is answered at once:
 *
 *     npm run bench:cancel -- --set DIR    a folder with truth.json
 *       --limit N
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startReadingThread } from '../../../electron/core/recognition/reading-thread.ts';
import { median, percentile } from '../report.ts';
import { loadSet } from './set.ts';

/** Milliseconds after which a reading is cancelled: while it decodes, finds, reads and compares. */
const moments = [20, 150, 350, 700];

const { values } = parseArgs({
  options: { set: { type: 'string' }, limit: { type: 'string', default: '8' } },
});
const { set } = values;
if (set === undefined) throw new Error('--set names a folder with truth.json');

const thread = startReadingThread();
await thread.run({ type: 'warm' }).result;
const waits: number[] = [];
const used: number[] = [];
for (const { file } of await loadSet(set, { only: '', limit: Number(values.limit) })) {
  const bytes = await readFile(join(set, file));
  for (const moment of moments) {
    const reading = thread.run({ type: 'read', bytes, kind: 'auto' });
    const isStopped = reading.result.then(
      () => false,
      () => true,
    );
    await new Promise((resolve) => setTimeout(resolve, moment));
    const [told, before] = [performance.now(), process.cpuUsage()];
    reading.cancel();
    if (!(await isStopped)) continue;
    waits.push(performance.now() - told);
    const { user, system } = process.cpuUsage(before);
    used.push((user + system) / 1000);
  }
}
await thread.end();
const summary = (values: readonly number[]) =>
  `${Math.round(median(values))} ms (median), ${Math.round(percentile(values, 0.95))} ms (p95)`;
process.stdout.write(`${waits.length} cancelled: stopped after ${summary(waits)}\n`);
process.stdout.write(`processor time used until then: ${summary(used)}\n`);
