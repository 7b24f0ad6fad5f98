import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import {
  factsOfPart,
  manifestFormat,
  type PackagePart,
  packagePart,
} from '../../../electron/core/package/assembly.ts';
import { z } from '../../../shared/model/jitless.ts';
import { pictureOf } from './content.ts';

/** Parts of a package, whose manifest names each with its digest, as that of every package does. */
export function givenParts(): PackagePart[] {
  const parts = [1, 2, 3, 4].map((number) =>
    packagePart(`materials/${number}.png`, 'certificate', pictureOf(number)),
  );
  const manifest = JSON.stringify({ format: manifestFormat, files: parts.map(factsOfPart) });
  return [...parts, packagePart('manifest.json', 'manifest', Buffer.from(manifest, 'utf8'))];
}

const manifestSchema = z.object({
  files: z.array(z.object({ name: z.string(), sha256: z.string() })).min(1),
});

/** Packages under their final names that are not whole. */
export function halfPackages(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .filter((name) => !isWhole(join(folder, name)));
}

function isWhole(path: string): boolean {
  try {
    const read = statSync(path).isDirectory()
      ? (name: string) => readFileSync(join(path, name))
      : zipReader(path);
    const { files } = manifestSchema.parse(JSON.parse(read('manifest.json').toString('utf8')));
    return files.every(
      ({ name, sha256 }) => createHash('sha256').update(read(name)).digest('hex') === sha256,
    );
  } catch {
    return false;
  }
}

function zipReader(path: string) {
  const entries = unzipSync(readFileSync(path));
  return (name: string): Buffer => {
    const entry = entries[name];
    if (entry === undefined) throw new RangeError(name);
    return Buffer.from(entry);
  };
}
