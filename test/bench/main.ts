/**
 * Measures what a person waits for, each beside a peer in the same run:
 *
 *     npm run bench                     all of it
 *     npm run bench -- letter start     only these
 */
import { join } from 'node:path';
import { letterReport } from './letter.ts';
import { recognitionReport } from './recognition.ts';
import type { BenchReport } from './report.ts';
import { benchStart } from './start.ts';
import { measureStore } from './store.ts';

const resources = join(import.meta.dirname, '../../resources');

const benches: Record<string, () => Promise<BenchReport>> = {
  store: measureStore,
  letter: () => letterReport(resources),
  start: benchStart,
  recognition: recognitionReport,
};

function print({ title, measurements }: BenchReport): void {
  const lines = [`\n## ${title}\n`, '| What | 备妥 | Peer | Ratio |', '|---|---|---|---|'];
  for (const { what, ours, peer, ratio } of measurements)
    lines.push(`| ${what} | ${ours} | ${peer} | ${ratio} |`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

const chosen = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (chosen.length === 0 || chosen.includes(name)) print(await bench());
}
