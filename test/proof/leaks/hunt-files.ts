import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isSealed } from '../../../electron/core/vault/sealer.ts';
import { countIn, type Needle } from './needle.ts';

export interface HuntedFiles {
  readonly files: number;
  readonly bytes: number;
  /** Where canaries were found. */
  readonly leaks: readonly string[];
  /** Files that are neither sealed nor known to hold nothing personal: in them a canary could hide compressed. */
  readonly unknown: readonly string[];
}

/** What lies in a data folder unsealed, none of it personal, by its path there or in a folder that was set aside. */
const known: readonly RegExp[] = [
  /^(backups\/)?keys\.json$/,
  /^device\.key$/,
  /^(instance\.lock(-journal)?|in-use)$/,
  /^beituo\.sqlite(-wal|-shm)?$/,
  /^backups\/[^/]+\/store\.sqlite$/,
  /^platforms\//,
];

/** Looks through every byte of every file under some folders, and at the names; database files as they lie on the disk. */
export function huntFiles(folders: readonly string[], needles: readonly Needle[]): HuntedFiles {
  const leaks: string[] = [];
  const unknown: string[] = [];
  let [files, bytes] = [0, 0];
  for (const folder of folders) {
    for (const path of pathsUnder(folder)) {
      const name = relative(folder, path);
      for (const [what, count] of countIn(Buffer.from(name, 'utf8'), needles)) {
        leaks.push(`the name of ${name}: ${what}, ${count} times`);
      }
      const content = readFileSync(path);
      files += 1;
      bytes += content.length;
      for (const [what, count] of countIn(content, needles)) leaks.push(`${path}: ${what}, ${count} times`);
      if (!isSealed(content) && !known.some((form) => form.test(name.replace(/^set-aside-[^/]+\//, ''))))
        unknown.push(path);
    }
  }
  return { files, bytes, leaks, unknown };
}

function pathsUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => lstatSync(path).isFile());
}
