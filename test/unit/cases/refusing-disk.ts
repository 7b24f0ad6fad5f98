import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Whether this machine lets a test mount a small disk of its own. */
export const canMount = mountWorks();

function mountWorks(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'beituo-mount-'));
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder);
    run('umount', folder);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

/** A disk of so many KiB, unmounted when the test ends. */
export function smallDisk(kibibytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'beituo-disk-'));
  run('mount', '-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder);
  onTestFinished(() => {
    run('umount', '-l', folder);
    rmdirSync(folder);
  });
  return folder;
}

/** Makes a small disk refuse all writing, or take them again. */
export function remount(folder: string, mode: 'ro' | 'rw'): void {
  run('mount', '-o', `remount,${mode}`, folder);
}

function run(program: 'mount' | 'umount', ...given: string[]): void {
  execFileSync(program, given, { stdio: 'ignore' });
}
