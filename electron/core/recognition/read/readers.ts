import type { Rectangle } from '../geometry.ts';
import type { GrayPicture } from '../picture.ts';
import { readLine } from './look-at-line.ts';
import { createPaddleReader } from './paddle-reader.ts';
import type { ReadLine } from './read-line.ts';
import type { Alphabet, Reader } from './reader.ts';
import { type ReaderFamily, readerFamilySchema } from './reader-family.ts';
import { createTesseractReader } from './tesseract-reader.ts';

/** The readers at hand. The first reads whole documents; all together read the fields. */
export interface Readers {
  readonly first: Reader;
  readonly others: readonly Reader[];
  close(): Promise<void>;
}

const han = { id: 'tesseract-han', language: 'chi_sim', variant: '4.0.0_best_int' } as const;
const hanPlain = { id: 'tesseract-han-plain', language: 'chi_sim', variant: '4.0.0' } as const;
const latin = { id: 'tesseract-latin', language: 'eng', variant: '4.0.0_best_int' } as const;

/**
 * Starts the readers of the families asked for. Where PP-OCR cannot start, a second model of Tesseract gives
 * the second opinion.
 */
export async function openReaders(
  families: readonly ReaderFamily[] = readerFamilySchema.options,
): Promise<Readers> {
  const paddle = families.includes('paddle') ? await createPaddleReader().catch(() => undefined) : undefined;
  const models =
    paddle === undefined ? [han, hanPlain, latin] : families.includes('tesseract') ? [han, latin] : [];
  const tesseract = await Promise.all(models.map(createTesseractReader));
  const [first, ...others] = paddle === undefined ? tesseract : [paddle, ...tesseract];
  if (first === undefined) throw new Error('no reader can start');
  return {
    first,
    others,
    close: async () => {
      await Promise.all([first, ...others].map((reader) => reader.close()));
    },
  };
}

/** One line as every reader sees it; readers that know only digits read only what consists of digits. */
export function readByAll(
  readers: Readers,
  gray: GrayPicture,
  line: Rectangle,
  alphabet: Alphabet,
): Promise<ReadLine[]> {
  const others = readers.others.filter((reader) => reader.reads(alphabet));
  return Promise.all([
    readLine(readers.first, gray, line),
    ...others.map((reader) =>
      readLine(reader, gray, line, alphabet === 'date' && reader.reads('text') ? 'text' : alphabet),
    ),
  ]);
}

/** The same readers for one job: each line read is told to `onLine`; once it is cancelled they read no further one. */
export function forOneJob(readers: Readers, signal: AbortSignal, onLine: () => void): Readers {
  const guarded = (reader: Reader): Reader => ({
    ...reader,
    read: async (line, alphabet) => {
      signal.throwIfAborted();
      const reading = await reader.read(line, alphabet);
      onLine();
      return reading;
    },
  });
  return { ...readers, first: guarded(readers.first), others: readers.others.map(guarded) };
}
