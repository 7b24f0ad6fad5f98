import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { z } from '../../shared/model/jitless.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('../proof/hostile/main.ts', import.meta.url));

const reportSchema = z.object({
  done: z.number(),
  outcomes: z.record(z.string(), z.record(z.string(), z.number())),
  faults: z.array(z.string()),
  strays: z.array(z.string()),
});

it('takes hostile files in or refuses them with a problem, at every door, and writes nothing elsewhere', {
  timeout: 1_800_000,
}, async () => {
  const { stdout } = await run(process.execPath, [program, '--count', '300', '--json']).catch(
    (failed: unknown) => z.object({ stdout: z.string() }).parse(failed),
  );
  const { done, outcomes, faults, strays } = reportSchema.parse(JSON.parse(stdout));
  expect({ done, faults, strays }).toEqual({ done: 300, faults: [], strays: [] });
  // At each door some are refused, or the files were damaged too little to prove anything.
  for (const [door, tally] of Object.entries(outcomes)) {
    const { 'taken in': taken = 0, ...refused } = tally;
    const refusals = Object.values(refused).reduce((sum, files) => sum + files, 0);
    expect(refusals, `${door}, ${taken} taken in`).toBeGreaterThan(5);
  }
});
