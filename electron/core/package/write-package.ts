import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { syncFolder, unfinishedSuffix } from '../vault/durable-file.ts';
import type { PackagePart } from './assembly.ts';
import { type Earlier, earlierAt } from './earlier-package.ts';
import { alreadyThere, targetProblem } from './target-problem.ts';
import { zipOf } from './zip.ts';

export interface PackageTarget {
  readonly form: 'zip' | 'folder';
  /** Of the ZIP or the folder; the folder it lies in must be there. */
  readonly path: string;
  /** Take the place of an earlier package there. Anything else is never replaced. */
  readonly replace: boolean;
}

/** Longest path that programs on Windows can be relied on to open. */
const longestWindowsPath = 259;

/**
 * Writes a package whole or not at all: under another name beside its place, on the disk, then renamed. A crash
 * leaves at most something that ends in `.unfinished`. Throws `package-exists`, `disk-full`, `disk-read-only`,
 * `disk-target-missing`, `disk-target-busy`, `disk-path-too-long`, `disk-failing`.
 */
export async function writePackage(
  parts: readonly PackagePart[],
  { form, path, replace }: PackageTarget,
  now: Date,
): Promise<void> {
  const target = resolve(path);
  const name = basename(target);
  const unfinished = join(dirname(target), `.${randomUUID()}${unfinishedSuffix}`);
  try {
    checkLength(target, form === 'zip' ? [] : parts);
    const earlier = await freeFor({ form, path, replace });
    if (form === 'zip') await writeSynced(unfinished, zipOf(parts, now));
    else await writeFolder(unfinished, parts);
    await move(unfinished, target, earlier);
    await syncFolder(dirname(target));
  } catch (error) {
    // The first error tells what happened; that the remains could not be removed either adds nothing.
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    throw targetProblem(error, name);
  }
}

/**
 * Looks whether a package could be written there, as far as that can be told before it is made: its folder is there
 * and can be written, and nothing stands in its place that may not be replaced. Throws what `writePackage` would.
 */
export async function checkTarget(target: PackageTarget): Promise<void> {
  const path = resolve(target.path);
  try {
    await access(dirname(path), constants.W_OK);
    await freeFor(target);
  } catch (error) {
    throw targetProblem(error, basename(path));
  }
}

async function freeFor({ form, path, replace }: PackageTarget): Promise<Earlier> {
  const target = resolve(path);
  const earlier = await earlierAt(target);
  if (mayStandAt(earlier, form, replace)) return earlier;
  throw alreadyThere(basename(target));
}

function mayStandAt(earlier: Earlier, form: PackageTarget['form'], replace: boolean): boolean {
  if (earlier === 'nothing') return true;
  return form === earlier ? replace : form === 'folder' && earlier === 'empty-folder';
}

function checkLength(target: string, parts: readonly PackagePart[]): void {
  const longest = Math.max(0, ...parts.map(({ name }) => name.length + 1));
  if (process.platform !== 'win32' || target.length + longest <= longestWindowsPath) return;
  throw Object.assign(new RangeError('path too long'), { code: 'ENAMETOOLONG' });
}

async function writeFolder(folder: string, parts: readonly PackagePart[]): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  const inner = new Set(parts.map(({ name }) => dirname(name)).filter((name) => name !== '.'));
  for (const name of inner) await mkdir(join(folder, name), { mode: 0o700 });
  for (const { name, content } of parts) await writeSynced(join(folder, name), content);
  for (const name of [...inner, '.']) await syncFolder(join(folder, name));
}

/** Only for its owner: there are names and numbers of people in it. */
async function writeSynced(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives the finished package its name. An earlier folder is moved aside first, and back if that fails. */
async function move(unfinished: string, target: string, earlier: Earlier): Promise<void> {
  if (earlier === 'empty-folder') await rmdir(target);
  if (earlier !== 'folder') return rename(unfinished, target);
  const aside = join(dirname(target), `.${randomUUID()}${unfinishedSuffix}`);
  await rename(target, aside);
  try {
    await rename(unfinished, target);
  } catch (error) {
    await rename(aside, target);
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}
