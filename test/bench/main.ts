/**
 * Measures what a person waits for, each beside a peer in the same run:
 *
 *     npm run bench                     all of it
 *     npm run bench -- letter start     only these
 */
import { join } from 'node:path';
import { letterReport } from './letter.ts';
import { outlinesReport } from './outlines.ts';
import { packageReport } from './package.ts';
import { benchRecognition } from './recognition/bench.ts';
import type { BenchReport } from './report.ts';
import { rulesReport } from './rules.ts';
import { benchStart } from './start.ts';
import { measureStore } from './store.ts';

const resources = join(import.meta.dirname, '../../resources');

const benches: Record<string, () => Promise<string>> = {
  store: async () => asTable(await measureStore()),
  letter: async () => asTable(await letterReport(resources)),
  package: async () => asTable(await packageReport(resources)),
  rules: async () => asTable(await rulesReport(resources)),
  start: async () => asTable(await benchStart()),
  outlines: async () => asTable(await outlinesReport()),
  recognition: () =>
    benchRecognition({
      count: 58,
      seed: 'bench',
      only: '',
      limit: Number.POSITIVE_INFINITY,
      peers: Number.POSITIVE_INFINITY,
      hideValues: false,
    }),
};

function asTable({ title, measurements }: BenchReport): string {
  const lines = [`\n## ${title}\n`, '| What | 备妥 | Peer | Ratio |', '|---|---|---|---|'];
  for (const { what, ours, peer, ratio } of measurements)
    lines.push(`| ${what} | ${ours} | ${peer} | ${ratio} |`);
  return lines.join('\n');
}

const chosen = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (chosen.length === 0 || chosen.includes(name)) process.stdout.write(`${await bench()}\n`);
}
