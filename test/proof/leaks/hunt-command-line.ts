import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Canaries, canaryDocument } from './canaries.ts';
import type { Folders } from './folders.ts';
import { huntFiles } from './hunt-files.ts';
import type { Hunted, HuntOptions } from './hunted.ts';
import { countIn, needlesOf } from './needle.ts';
import { runProgram } from './running-program.ts';

const main = join(import.meta.dirname, '../../../electron/cli/main.ts');

/**
 * Runs every command on files full of canaries. What a command answers on its standard output, and saves where it is
 * told to, is what the person asked for; the sentences on its error stream and everything else must hold none.
 */
export async function huntCommandLine(
  folders: Folders,
  canaries: Canaries,
  { reading }: HuntOptions,
): Promise<Hunted> {
  const given = join(folders.outside, 'given');
  mkdirSync(given);
  const photo = join(given, 'photo.jpg');
  writeFileSync(photo, canaries.photo);
  writeFileSync(join(given, 'noise.png'), canaries.noise);
  const caseFile = join(given, 'case.json');
  const references = { administratorIdPortrait: 'photo.jpg', certificate: 'noise.png' };
  writeFileSync(caseFile, JSON.stringify(canaryDocument(canaries, canaries.client, references)));
  const broken = join(given, 'broken.json');
  writeFileSync(broken, `{"format":"beituo-case/1","title":"${canaries.person}`);
  const [platform, text] = [
    ['--platform', 'aliyun'],
    `【${canaries.company.slice(0, 6)}】${canaries.person}`,
  ];
  const commands: readonly (readonly string[])[] = [
    ['new', ...platform, '--purpose', 'other'],
    ['check', caseFile],
    ['check', broken],
    ['letter', caseFile, '-o', join(folders.outside, 'letters')],
    ['pack', caseFile, ...platform, '-o', join(folders.outside, 'package'), '--watermark', '--force'],
    ['pack', caseFile, ...platform, '-o', join(folders.outside, 'package.zip')],
    ['message', ...platform, '--type', 'notification', '--text', text],
    ['refused', ...platform, '--text', `${canaries.person}授权书未签字`],
    ['platforms'],
    ...(reading
      ? [
          ['read', photo],
          ['scan', caseFile, photo, ...platform],
        ]
      : []),
  ];
  const needles = needlesOf(canaries);
  const streams: string[] = [];
  let refused = 0;
  for (const command of commands) {
    const program = runProgram([main, ...command], folders);
    await program.ended;
    if (program.child.exitCode !== 0) refused += 1;
    for (const what of countIn(program.errors(), needles).keys()) streams.push(`${command[0]}: ${what}`);
  }
  const files = [huntFiles(folders.others, needles)];
  return { name: 'command line', refused, neverAsked: [], files, streams, memory: null };
}
