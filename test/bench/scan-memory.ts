import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createRecognizer } from '../../electron/core/recognition/recognizer.ts';
import { goodScans } from '../fixtures/scan/table.ts';
import { checkExample, takeScan } from '../fixtures/scan/take.ts';
import { watchMemory } from './recognition/memory.ts';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** Draws the pages of good letters into a folder, one folder for each letter. */
export async function drawLetters(folder: string, count: number, seed: string): Promise<void> {
  for (const [index, example] of goodScans(count, seed).entries()) {
    const pages = await takeScan(example);
    const own = join(folder, String(index));
    await mkdir(own);
    for (const [page, bytes] of pages.entries()) await writeFile(join(own, String(page)), bytes);
  }
}

/** Checks good letters one after the other in one process that draws none of them, and says what memory that takes. */
export async function measureMemory(count: number, seed: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'beituo-scans-'));
  const recognizer = createRecognizer({ readers: ['paddle'] });
  try {
    const program = join(import.meta.dirname, 'scans.ts');
    const order = ['--draw', folder, '--count', String(count), '--seed', seed];
    await promisify(execFile)(process.execPath, [program, ...order]);
    await recognizer.warm();
    const watch = watchMemory();
    watch.after(0);
    let checked = 0;
    for (const [index, example] of goodScans(count, seed).entries()) {
      const own = join(folder, String(index));
      const names = (await readdir(own)).toSorted();
      const files = await Promise.all(names.map((name) => readFile(join(own, name))));
      const { pages } = await checkExample(files, example, recognizer.examineScan);
      checked += pages.length;
      watch.after(checked);
    }
    const { points, peak } = watch.end();
    for (const [pages, bytes] of points) process.stdout.write(`${pages} pages: ${megabytes(bytes)}\n`);
    process.stdout.write(`most at any time: ${megabytes(peak)}\n`);
  } finally {
    await recognizer.close();
    await rm(folder, { recursive: true, force: true });
  }
}
