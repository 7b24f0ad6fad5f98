import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectRoot } from './project-root.ts';

const stampFile = join(projectRoot, 'out', 'build-stamp');
const sources = [
  'electron/**/*.ts',
  'renderer/**/*.{ts,tsx,css,html,svg,png}',
  'shared/**/*.ts',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
];

/** The build did not succeed; the message is what the builder printed, for a developer. */
export class BuildFailure extends Error {}

/**
 * Builds the application into `out/` unless the build there was made from these very sources. Throws a
 * `BuildFailure` otherwise.
 *
 * @param onBuild called before a build starts, which takes a while
 */
export async function buildIfStale(onBuild: () => void): Promise<void> {
  const stamp = sourceStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  onBuild();
  // Without its stamp a build that is broken off half-way is made again.
  rmSync(stampFile, { force: true });
  const { code, output } = await runBuilder();
  if (code !== 0) throw new BuildFailure(output);
  writeFileSync(stampFile, stamp);
}

/** A hash of what the build is made from: contents, not times, which a checkout or a copy changes. */
function sourceStamp(): string {
  const hash = createHash('sha256');
  for (const path of globSync(sources, { cwd: projectRoot }).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(projectRoot, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Runs the builder in a process of its own, so that its memory is given back before the start. */
function runBuilder(): Promise<{ code: number | null; output: string }> {
  const manifest = createRequire(import.meta.url).resolve('electron-vite/package.json');
  const builder = join(dirname(manifest), 'bin', 'electron-vite.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [builder, 'build', '--logLevel', 'error'], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
