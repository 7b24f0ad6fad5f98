import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from '../../shared/model/jitless.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('fuzz/main.ts', import.meta.url));

const megabyte = 1e6;
/** The most that reading may take, whatever is in the files. */
const mostMemory = 700 * megabyte;

const reportSchema = z.object({
  done: z.number(),
  outcomes: z.record(z.string(), z.number()),
  faults: z.array(z.unknown()),
  memory: z.object({ warm: z.number(), peak: z.number() }),
});

test('every mutated file is read or refused with a reason, and the same thread reads on', async () => {
  const order = ['--count', '300', '--seed', 'every run', '--json'];
  const { stdout } = await run(process.execPath, [program, ...order]).catch((failed: unknown) =>
    z.object({ stdout: z.string() }).parse(failed),
  );
  const { done, outcomes, faults, memory } = reportSchema.parse(JSON.parse(stdout));
  expect(faults).toEqual([]);
  expect(done).toBe(300);
  // Both kinds of answer occur, or the files were damaged too much or too little to prove anything.
  expect(outcomes['file-damaged']).toBeGreaterThan(30);
  expect(outcomes['nothing found']).toBeGreaterThan(30);
  expect(memory.peak).toBeLessThan(mostMemory);
});
