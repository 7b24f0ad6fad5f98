import { type Zippable, zipSync } from 'fflate';
import type { PackagePart } from './assembly.ts';

/** Already compressed; packing them again only takes time. */
const packedFormats = /\.(jpg|jpeg|png|pdf|gif|webp|heic)$/i;

/**
 * Files as one ZIP, in their order; names that are not ASCII are marked as UTF-8, so that they are shown right.
 * The same files and moment give the same bytes. ZIP holds local time from 1980 on, in steps of two seconds.
 */
export function zipOf(parts: readonly PackagePart[], now: Date): Uint8Array<ArrayBuffer> {
  const files: Zippable = Object.fromEntries(
    parts.map(({ name, content }) => [
      name,
      [content, { level: packedFormats.test(name) ? 0 : 6, mtime: now }] as const,
    ]),
  );
  return zipSync(files);
}
