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
  /** As `crafted`, but such as keep a computer busy for long: tried once in a long run, and not in a short one. */
  readonly costly?: readonly (() => Promise<HostileFile>)[];
  /** How many of its mutated files come to one of the slowest door's; one through which a file takes long has few. */
  readonly share: number;
  readonly mutate: (seed: HostileFile, random: Random) => HostileFile | Promise<HostileFile>;
  /** Takes the file in and uses what came of it. Rejects as the application does. */
  readonly bring: (file: File) => Promise<void>;
}

/** Something came of a file that must not: it is a fault, whatever the application said. */
export class Breach extends Error {}

/** By what was done to them. */
export type Makers = Readonly<Record<string, () => string | Uint8Array | Promise<string | Uint8Array>>>;

export const madeOf = (makers: Makers): (() => Promise<HostileFile>)[] =>
  Object.entries(makers).map(
    ([how, make]) =>
      async () =>
        hostileFile(how, await make()),
  );

export const hostileFile = (how: string, content: string | Uint8Array): HostileFile => ({
  how,
  bytes: new Uint8Array(typeof content === 'string' ? Buffer.from(content, 'utf8') : content),
});
