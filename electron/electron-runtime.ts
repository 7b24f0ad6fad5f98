import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../shared/model/jitless.ts';
import { projectRoot } from './project-root.ts';

/**
 * Electron's program, or `null` when its runtime is not installed. Since Electron 42 the package brings no
 * runtime of its own and its main module downloads one when it is imported, so it is looked for by file.
 */
export function installedElectron(folder = join(projectRoot, 'node_modules', 'electron')): string | null {
  try {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
    const installed = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    const program = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8'));
    return installed === version && existsSync(program) ? program : null;
  } catch {
    return null;
  }
}
