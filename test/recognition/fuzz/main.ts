/**
 * Reads mutated files of every form and says how each ended, also when it is interrupted; files that break
 * something are kept:
 *
 *     npm run fuzz -- --count 10000 [--seed TEXT] [--only FORM] [--letters] [--keep DIR] [--json]
 *
 * With --letters the files are signed letters, and are given in as such.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allocatingFrugally } from '../../../electron/allocation.ts';
import { createRecognizer } from '../../../electron/core/recognition/recognizer.ts';
import { type FuzzReport, fuzz } from './fuzz.ts';
import { letterSeeds } from './letter-seeds.ts';
import { fuzzSeeds } from './seeds.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    only: { type: 'string' },
    letters: { type: 'boolean', default: false },
    keep: { type: 'string', default: join(tmpdir(), 'beituo-fuzz') },
    json: { type: 'boolean', default: false },
  },
});

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

const inWords = (report: FuzzReport, seconds: number): string =>
  [
    `\n${report.done} files of seed ${values.seed} in ${seconds.toFixed(0)} s`,
    ...[...report.outcomes]
      .toSorted(([, a], [, b]) => b - a)
      .map(([outcome, files]) => `${files} ${outcome}`),
    `memory: ${megabytes(report.memory.warm)} when warm, ${megabytes(report.memory.peak)} at most`,
    `longest: ${Math.round(report.longest.ms)} ms (${report.longest.form})`,
    `faults: ${report.faults.length}${report.faults.length > 0 ? `, kept in ${values.keep}` : ''}`,
    ...report.faults.map(({ number, form, how, what }) => `- ${number} ${form}, ${how.join(', ')}: ${what}`),
  ].join('\n');

const asJson = ({ outcomes, faults, ...rest }: FuzzReport): string =>
  JSON.stringify({
    ...rest,
    outcomes: Object.fromEntries(outcomes),
    faults: faults.map(({ bytes: _, ...fault }) => fault),
  });

async function run(): Promise<number> {
  const { seeds: all, letter } = values.letters ? await letterSeeds() : { seeds: await fuzzSeeds() };
  const seeds = new Map([...all].filter(([form]) => values.only === undefined || form === values.only));
  const count = Number(values.count);
  const recognizer = createRecognizer({ readers: ['paddle'] });
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
  const started = performance.now();
  const report = await fuzz({
    seeds,
    count,
    seed: values.seed,
    recognizer,
    letter,
    signal: interrupted.signal,
    onProgress: (done) => process.stderr.write(`\r${done}/${count}`),
  });
  await recognizer.close();
  for (const { number, form, bytes } of report.faults) {
    await mkdir(values.keep, { recursive: true });
    await writeFile(join(values.keep, `${number}-${form.replaceAll(/\W+/g, '-')}`), bytes);
  }
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`${values.json ? asJson(report) : inWords(report, seconds)}\n`);
  return report.faults.length > 0 ? 1 : 0;
}

process.exitCode = await allocatingFrugally(run);
