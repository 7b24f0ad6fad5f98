import type { Random } from '../../fixtures/random.ts';

/** A file as it arrives, with what was done to it. */
export interface HostileFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly how: string;
}

/**
 * A way for files into the application. Adding one here puts it to the proof: a list of valid files that are mutated,
 * and a list of files that were made to do harm.
 */
export interface Door {
  readonly name: string;
  /** Valid files, each of which must be taken in. */
  readonly seeds: readonly HostileFile[];
  /** Files made to do harm, each tried once. */
  readonly crafted: readonly (() => Promise<HostileFile>)[];
  readonly mutate: (seed: HostileFile, random: Random) => HostileFile | Promise<HostileFile>;
  /** Takes the file in and uses what came of it. Rejects as the application does. */
  readonly bring: (file: File) => Promise<void>;
}

export const hostileFile = (how: string, content: string | Uint8Array): HostileFile => ({
  how,
  bytes: new Uint8Array(typeof content === 'string' ? Buffer.from(content, 'utf8') : content),
});
