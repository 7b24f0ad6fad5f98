/**
 * Kills a process that works on a data folder, again and again, in the middle of saving, taking in pictures and
 * letters, erasing cases and clients, exporting, importing, backing up, restoring, sealing an older store, changing
 * keys and writing packages, and looks each time whether everything it had acknowledged is there.
 *
 *     npm run prove:kills [-- --count 500] [--seed TEXT]
 *
 * Interrupted, it says what it has done so far.
 */
import { parseArgs } from 'node:util';
import { killWriters } from './kill-run.ts';
import { stepKinds } from './plan.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '500' }, seed: { type: 'string', default: 'kills' } },
});
const count = Number(values.count);
const tally = new Map(stepKinds.map((kind) => [kind, { kills: 0, inside: 0, cameToBe: 0 }]));
let [done, acknowledged, faulty] = [0, 0, 0];

const summary = (): string =>
  [
    `${done} kills of seed ${values.seed}, ${acknowledged} steps acknowledged, ${faulty} kills with faults`,
    ...[...tally].map(
      ([kind, { kills, inside, cameToBe }]) =>
        `${kind}: ${kills} kills, ${inside} inside the step, ${cameToBe} of them when it had come to be already`,
    ),
  ].join('\n');

let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (isStopped = true));
for await (const kill of killWriters({ count, seed: values.seed })) {
  const entry = tally.get(kill.kind) ?? { kills: 0, inside: 0, cameToBe: 0 };
  entry.kills += 1;
  if (kill.inside) entry.inside += 1;
  if (kill.cameToBe) entry.cameToBe += 1;
  done += 1;
  acknowledged += kill.acknowledged;
  if (kill.faults.length > 0) faulty += 1;
  for (const fault of kill.faults) process.stdout.write(`kill ${kill.number}, ${kill.kind}: ${fault}\n`);
  if (isStopped) break;
  if (done % 10 === 0 && done < count) process.stdout.write(`${done}/${count}, ${faulty} with faults\n`);
}
process.stdout.write(`${summary()}\n`);
process.exitCode = faulty > 0 ? 1 : 0;
