/**
 * Puts names, numbers and pictures that exist nowhere else through every feature of the loopback host, of the desktop
 * host's core and of the command line, locks, and looks for them in every file those could have written, on their
 * standard streams and, only to report it, in the loopback host's memory.
 *
 *     npm run prove:leaks [-- --without-reading] [--only loopback|desktop|command-line]
 */
import { parseArgs } from 'node:util';
import { drawCanaries } from './canaries.ts';
import { makeFolders } from './folders.ts';
import { huntCommandLine } from './hunt-command-line.ts';
import { huntDesktop } from './hunt-desktop.ts';
import { huntLoopback } from './hunt-loopback.ts';
import { faultsOf, type Hunted } from './hunted.ts';

const { values } = parseArgs({
  options: { 'without-reading': { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const reading = !values['without-reading'];
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e5) / 10} MB`;

function report(hunted: Hunted): string[] {
  const { name, files, refused, memory } = hunted;
  const looked = files.map((all) => `${all.files} files (${megabytes(all.bytes)})`).join(', then ');
  const lines = [`${name}: ${looked} looked through; ${refused} refusals on the way`];
  if (memory !== null) {
    const total = [...memory.found.values()].reduce((sum, count) => sum + count, 0);
    lines.push(`  in its memory once locked (${megabytes(memory.bytes)}): ${total}`);
    for (const [what, count] of memory.found) lines.push(`    ${what}: ${count}`);
  }
  const faults = faultsOf(hunted);
  return [...lines, `  faults: ${faults.length}`, ...faults.map((fault) => `  - ${fault}`)];
}

const hunts = { loopback: huntLoopback, desktop: huntDesktop, 'command-line': huntCommandLine };
let faults = 0;
for (const [name, hunt] of Object.entries(hunts)) {
  if (!name.includes(values.only)) continue;
  const folders = makeFolders();
  try {
    const canaries = await drawCanaries();
    const hunted = await hunt(folders, canaries, { reading, memory: true });
    faults += faultsOf(hunted).length;
    process.stdout.write(`${report(hunted).join('\n')}\n`);
  } finally {
    folders.remove();
  }
}
process.exitCode = faults > 0 ? 1 : 0;
