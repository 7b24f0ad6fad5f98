import { Encrypter } from 'age-encryption';
import { Zip, ZipDeflate } from 'fflate';

/** A ZIP that is encrypted while it grows, so that it never exists in the clear. */
export interface GrowingExport {
  /** Resolves when the entry has been taken in and the next may come. */
  add(name: string, content: Uint8Array): Promise<void>;
  /** The encrypted file in parts, in their order. */
  finish(): Promise<Uint8Array<ArrayBuffer>[]>;
}

/** Already compressed; packing it again only takes time. */
const isPacked = (name: string): boolean => !name.endsWith('.json');

/** Begins an age file of the passphrase kind (https://age-encryption.org/v1) around a ZIP. */
export function growExport(passphrase: string, now: Date): GrowingExport {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  let written: Promise<void> = Promise.resolve();
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    written = written.then(() => writer.write(chunk));
  });
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  const file = collect(readable, encrypter);
  return {
    add: async (name, content) => {
      // Deflate without compression rather than stored: the sizes of a stored entry would have to be known before it.
      const entry = new ZipDeflate(name, { level: isPacked(name) ? 0 : 6 });
      entry.mtime = now;
      zip.add(entry);
      entry.push(content, true);
      await written;
    },
    finish: async () => {
      zip.end();
      await written;
      await writer.close();
      return file;
    },
  };
}

async function collect(plain: ReadableStream<Uint8Array>, encrypter: Encrypter) {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  // Copies: a part may be a view of a larger buffer, which would be moved to another thread as a whole.
  for await (const part of await encrypter.encrypt(plain)) parts.push(part.slice());
  return parts;
}
