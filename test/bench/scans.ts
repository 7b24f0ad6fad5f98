/**
 * Checks good signed letters and letters with one defect each, and counts what is missed and what is said in vain:
 *
 *     npm run scans -- [--count 50] [--seed TEXT] [--only PART_OF_A_NAME] [--part 0/2] [--out DIR]
 *     npm run scans -- --memory [--count 30]
 *
 * With --out every picture is kept, and a second one with the places of the findings drawn over it. 1 when something was
 * missed or said in vain.
 *
 * With --memory good letters are only checked, in a process that does not draw them. On Linux memory is handed out
 * as in the application.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allocatingFrugally } from '../../electron/allocation.ts';
import { createRecognizer } from '../../electron/core/recognition/recognizer.ts';
import { drawFindings } from '../fixtures/scan/draw-findings.ts';
import { defects, goodScans } from '../fixtures/scan/table.ts';
import { checkExample, takeScan } from '../fixtures/scan/take.ts';
import { drawLetters, measureMemory } from './scan-memory.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '50' },
    seed: { type: 'string', default: 'scans' },
    only: { type: 'string', default: '' },
    part: { type: 'string', default: '0/1' },
    out: { type: 'string' },
    memory: { type: 'boolean', default: false },
    draw: { type: 'string' },
  },
});

const [part = 0, parts = 1] = values.part.split('/').map(Number);
const examples = [...defects(values.seed), ...goodScans(Number(values.count), values.seed)].filter(
  ({ name }, index) => name.includes(values.only) && index % parts === part,
);
async function run(): Promise<number> {
  if (values.out !== undefined) await mkdir(values.out, { recursive: true });

  const recognizer = createRecognizer({ readers: ['paddle'] });
  const counts = { defects: 0, found: 0, good: 0, errors: 0, warnings: 0, notes: 0 };
  const times: number[] = [];
  const processor: number[] = [];
  const megabytes = () => Math.round(process.memoryUsage.rss() / 1e6);
  const memory: number[] = [];
  for (const example of examples) {
    const files = await takeScan(example);
    const before = process.cpuUsage();
    const result = await checkExample(files, example, recognizer.examineScan);
    const { user, system } = process.cpuUsage(before);
    const pages = Math.max(1, result.pages.length);
    times.push(result.ms / pages);
    processor.push((user + system) / 1000 / pages);
    memory.push(megabytes());
    const ids = result.findings.map(({ key, severity }) => `${severity}:${key}`);
    const count = (severity: string) => result.findings.filter((one) => one.severity === severity).length;
    let verdict = 'ok';
    if (example.finds) {
      counts.defects += 1;
      const isFound = result.findings.some(
        ({ id, severity }) => severity !== 'note' && example.finds?.includes(id.slice('scan.'.length)),
      );
      if (isFound) counts.found += 1;
      else verdict = 'MISSED';
    } else {
      counts.good += 1;
      counts.errors += count('error') > 0 ? 1 : 0;
      counts.warnings += count('warning') > 0 ? 1 : 0;
      counts.notes += count('note') > 0 ? 1 : 0;
      if (count('error') + count('warning') > 0) verdict = 'IN VAIN';
    }
    process.stdout.write(
      `${verdict.padEnd(8)} ${example.name} (${example.deed.way}, ${result.ms} ms, ${megabytes()} MB): ${ids.join(' ')}\n`,
    );
    if (verdict !== 'ok') {
      for (const { key, message } of result.findings) process.stdout.write(`           ${key} ${message}\n`);
    }
    if (values.out !== undefined) {
      const stem = example.name.replaceAll(' ', '-');
      for (const [index, bytes] of files.entries()) {
        await writeFile(join(values.out, `${stem}-${index}.jpg`), bytes);
        await writeFile(
          join(values.out, `${stem}-${index}-findings.png`),
          await drawFindings(bytes, index, result),
        );
      }
    }
  }
  await recognizer.close();
  const middle = (values: readonly number[]) =>
    Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);
  process.stdout.write(
    `defects found: ${counts.found} of ${counts.defects}; good scans: ${counts.good}, with an error ${counts.errors}, with a warning ${counts.warnings}, with a note ${counts.notes}; median of a page ${middle(times)} ms, ${middle(processor)} ms of processor time; memory after a letter: median ${middle(memory)} MB, most ${Math.max(...memory)} MB\n`,
  );
  return counts.found < counts.defects || counts.errors + counts.warnings > 0 ? 1 : 0;
}

async function runAsAsked(): Promise<number> {
  const count = Number(values.count);
  if (values.draw !== undefined) await drawLetters(values.draw, count, values.seed);
  else if (values.memory) await measureMemory(count, values.seed);
  else return run();
  return 0;
}

process.exitCode = await allocatingFrugally(runAsAsked);
