import { Decrypter } from 'age-encryption';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { maximumEntries, maximumEntryBytes, maximumExportBytes } from './archive-format.ts';
import type { ArchiveEntry, OpeningRefusal } from './sealing-protocol.ts';

export type Opened =
  | { readonly ok: true; readonly entries: readonly ArchiveEntry[] }
  | { readonly ok: false; readonly reason: OpeningRefusal };

/**
 * The entries of an encrypted export. Names are what the archive says and lead nowhere: nobody makes paths of
 * them. What claims to be larger than an export can be, or names an entry twice, is not unpacked.
 */
export async function openExport(file: Uint8Array, passphrase: string): Promise<Opened> {
  const plain = await decrypt(file, passphrase);
  if (typeof plain === 'string') return { ok: false, reason: plain };
  try {
    const census = new Census();
    unzipSync(plain, { filter: (entry) => census.count(entry) });
    if (census.isExcessive) return { ok: false, reason: 'too-large' };
    if (census.isAmbiguous) return { ok: false, reason: 'not-an-export' };
    const entries = Object.entries(unzipSync(plain)).map(([name, content]) => ({
      name,
      content: standingAlone(content),
    }));
    return { ok: true, entries };
  } catch {
    return { ok: false, reason: 'not-an-export' };
  }
}

/** Bytes that are all of their buffer, so that it can be handed to another thread; copied only where they are not. */
function standingAlone(content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return content.byteLength === content.buffer.byteLength ? content : content.slice();
}

/** A header for a passphrase is one line for it and one that seals it (age, "The scrypt recipient type"). */
const maximumHeaderBytes = 1024;

/** Others may have any number of lines, each of which would be decoded first. */
function hasShortHeader(file: Uint8Array): boolean {
  return Buffer.from(file.subarray(0, maximumHeaderBytes)).includes('\n---');
}

async function decrypt(
  file: Uint8Array,
  passphrase: string,
): Promise<Uint8Array | 'wrong-passphrase' | 'not-an-export'> {
  if (!hasShortHeader(file)) return 'not-an-export';
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(file);
  } catch (error) {
    // The library has no code for it; its words are part of its tests.
    const isUnmatched = error instanceof Error && error.message.startsWith('no identity matched');
    return isUnmatched ? 'wrong-passphrase' : 'not-an-export';
  }
}

/** Looks at the directory of a ZIP before anything is unpacked. */
class Census {
  isExcessive = false;
  isAmbiguous = false;
  readonly #names = new Set<string>();
  #bytes = 0;

  /** Never takes an entry: `false`. */
  count({ name, originalSize, size }: UnzipFileInfo): false {
    const bytes = Math.max(originalSize, size);
    this.#bytes += bytes;
    if (this.#names.has(name)) this.isAmbiguous = true;
    this.#names.add(name);
    if (bytes > maximumEntryBytes) this.isExcessive = true;
    if (this.#bytes > maximumExportBytes || this.#names.size > maximumEntries) this.isExcessive = true;
    return false;
  }
}
