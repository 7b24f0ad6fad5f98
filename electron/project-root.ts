import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from '../shared/model/jitless.ts';

/** The folder with package.json, from the sources as well as from the build in `out/`. */
export const projectRoot = rootAbove(import.meta.dirname);

export const resourcesDirectory = join(projectRoot, 'resources');
export const rendererDirectory = join(projectRoot, 'out', 'renderer');
export const preloadFile = join(projectRoot, 'out', 'preload', 'preload.cjs');

/** The application's version, e.g. `0.1.0`. */
export function applicationVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

function rootAbove(directory: string): string {
  if (existsSync(join(directory, 'package.json'))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error('package.json not found above this module');
  return rootAbove(parent);
}
