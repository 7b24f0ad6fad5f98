/**
 * Sets the fuses of a packaged program and says how they stand, before it is signed:
 *
 *     npm run fuses -- PROGRAM_OR_APP
 */
import { FuseState, FuseV1Options, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { fusesFor } from './fuses.ts';

const [program] = process.argv.slice(2);
if (program === undefined) {
  process.stderr.write('npm run fuses -- PROGRAM_OR_APP\n');
  process.exitCode = 2;
} else {
  await flipFuses(program, fusesFor(process.platform));
  for (const [fuse, state] of Object.entries(await getCurrentFuseWire(program))) {
    const name: string | undefined = FuseV1Options[Number(fuse)];
    if (name !== undefined) process.stdout.write(`${name}: ${state === FuseState.ENABLE ? 'on' : 'off'}\n`);
  }
}
