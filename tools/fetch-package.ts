import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../shared/model/jitless.ts';

/**
 * Fetches a package that is read once and not installed.
 * @param folder where it is unpacked, below a folder of its own
 * @returns the folder with the package's files
 */
export function fetchPackage(name: string, version: string, folder: string): string {
  const [packed] = z
    .array(z.object({ filename: z.string() }))
    .parse(
      JSON.parse(
        execFileSync('npm', ['pack', `${name}@${version}`, '--json'], { cwd: folder, encoding: 'utf8' }),
      ),
    );
  if (packed === undefined) throw new Error(`${name} was not fetched`);
  const unpacked = mkdtempSync(join(folder, 'package-'));
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', unpacked]);
  return join(unpacked, 'package');
}
