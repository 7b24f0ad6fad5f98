import { lstat, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../../shared/model/jitless.ts';
import { packagePaths } from '../../../shared/package/plan.ts';
import { manifestFormat } from './assembly.ts';

/** What stands where a package is to be. `folder` and `zip` are packages, as far as can be told. */
export type Earlier = 'nothing' | 'empty-folder' | 'folder' | 'zip' | 'other';

const manifestSchema = z.object({ format: z.literal(manifestFormat) });
/** Local file header, or the end record of an empty ZIP (APPNOTE 4.3.7, 4.3.16). */
const zipStarts = ['PK\x03\x04', 'PK\x05\x06'];

/** Looks at a place without following links. Throws errors of the file system, except for nothing being there. */
export async function earlierAt(path: string): Promise<Earlier> {
  const found = await lstat(path).catch((error: unknown) => {
    if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return 'nothing';
  if (found.isFile()) return (await startsAsZip(path)) ? 'zip' : 'other';
  if (!found.isDirectory()) return 'other';
  if ((await readdir(path)).length === 0) return 'empty-folder';
  return (await holdsManifest(path)) ? 'folder' : 'other';
}

async function startsAsZip(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return zipStarts.includes(buffer.toString('latin1', 0, bytesRead));
  } finally {
    await file.close();
  }
}

async function holdsManifest(folder: string): Promise<boolean> {
  try {
    const text = await readFile(join(folder, packagePaths.manifest), 'utf8');
    return manifestSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
