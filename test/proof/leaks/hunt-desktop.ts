import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../../shared/model/jitless.ts';
import type { Canaries } from './canaries.ts';
import { canariesAsJson } from './canary-order.ts';
import type { Folders } from './folders.ts';
import { huntFiles } from './hunt-files.ts';
import type { Hunted, HuntOptions } from './hunted.ts';
import { countIn, needlesOf } from './needle.ts';
import { runProgram } from './running-program.ts';

const main = join(import.meta.dirname, 'desktop-core.ts');
const usedSchema = z.object({
  further: z.array(z.string()),
  refused: z.number(),
  neverAsked: z.array(z.string()),
});

/** As `huntLoopback`, of the desktop host's core. Its memory is not looked at: whoever asks is in the same process. */
export async function huntDesktop(
  folders: Folders,
  canaries: Canaries,
  { reading }: HuntOptions,
): Promise<Hunted> {
  const order = join(folders.outside, 'canaries.json');
  writeFileSync(order, canariesAsJson(canaries));
  const program = runProgram([main, folders.data, order, reading ? 'reading' : ''], folders);
  try {
    const [line, said = ''] = await program.says(/^used (\S+)\n/m);
    const used = usedSchema.parse(JSON.parse(Buffer.from(said, 'base64').toString('utf8')));
    const needles = needlesOf(canaries, used.further);
    const all = [folders.data, ...folders.others];
    const locked = huntFiles(all, needles);
    program.child.stdin?.end();
    await program.ended;
    const output = Buffer.from(program.output().toString('utf8').replace(line, ''), 'utf8');
    const streams = [output, program.errors()].flatMap((bytes) => [...countIn(bytes, needles).keys()]);
    const files = [locked, huntFiles(all, needles)];
    return { name: 'desktop host without Electron', ...used, files, streams, memory: null };
  } finally {
    program.child.kill('SIGKILL');
  }
}
