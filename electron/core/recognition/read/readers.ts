import type { Rectangle } from '../geometry.ts';
import type { GrayPicture } from '../picture.ts';
import { type ReadLine, readLine } from './read-line.ts';
import type { Alphabet, Reader } from './reader.ts';
import { createTesseractReader, type TesseractModel } from './tesseract-reader.ts';

/** The readers at hand. The first reads whole documents; all together read the fields. */
export interface Readers {
  readonly first: Reader;
  readonly all: readonly Reader[];
  close(): Promise<void>;
}

const models: readonly TesseractModel[] = [
  { id: 'han-best', language: 'chi_sim', variant: '4.0.0_best_int' },
  { id: 'han-plain', language: 'chi_sim', variant: '4.0.0' },
  { id: 'latin-best', language: 'eng', variant: '4.0.0_best_int' },
];

export async function openReaders(): Promise<Readers> {
  const all = await Promise.all(models.map(createTesseractReader));
  const [first] = all;
  if (first === undefined) throw new Error('no reader');
  return {
    first,
    all,
    close: async () => {
      await Promise.all(all.map((reader) => reader.close()));
    },
  };
}

/** One line as every reader that knows its alphabet sees it. */
export async function readByAll(
  readers: Readers,
  gray: GrayPicture,
  line: Rectangle,
  alphabet: Alphabet,
): Promise<ReadLine[]> {
  const able = readers.all.filter((reader) => reader.reads(alphabet));
  const wordy = alphabet === 'date' ? readers.all.filter((reader) => reader.reads('text')) : [];
  return Promise.all([
    ...able.map((reader) => readLine(reader, gray, line, alphabet)),
    ...wordy.map((reader) => readLine(reader, gray, line, 'text')),
  ]);
}

/** The same readers for one job: once it is cancelled they read no further line. */
export function untilAborted(readers: Readers, signal: AbortSignal): Readers {
  const guarded = (reader: Reader): Reader => ({
    ...reader,
    read: async (line, alphabet) => {
      signal.throwIfAborted();
      return reader.read(line, alphabet);
    },
  });
  return { ...readers, first: guarded(readers.first), all: readers.all.map(guarded) };
}
