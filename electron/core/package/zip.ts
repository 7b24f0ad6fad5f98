import { type Zippable, zipSync } from 'fflate';
import type { PackagePart } from './assembly.ts';

/** Already compressed; packing them again only takes time. */
const packedFormats = /\.(jpg|jpeg|png|pdf|gif|webp|heic)$/i;

/**
 * Host system and attributes as Unix has them (APPNOTE 4.4.2, 4.4.15): for the default, MS-DOS, some programs read
 * names in the code page of their system whatever their mark says. A file that only its owner may read.
 */
const madeOnUnix = { os: 3, attrs: (0o100600 << 16) >>> 0 };

/**
 * Files as one ZIP, in their order; names that are not ASCII are marked as UTF-8, so that they are shown right.
 * The same files and moment give the same bytes. ZIP holds local time from 1980 on, in steps of two seconds.
 */
export function zipOf(
  parts: readonly Pick<PackagePart, 'name' | 'content'>[],
  now: Date,
): Uint8Array<ArrayBuffer> {
  const files: Zippable = Object.fromEntries(
    parts.map(({ name, content }) => [
      name,
      [content, { level: packedFormats.test(name) ? 0 : 6, mtime: now, ...madeOnUnix }] as const,
    ]),
  );
  return zipSync(files);
}
