import { setImmediate } from 'node:timers/promises';
import { createInkFinder } from '../find-lines/ink-finder.ts';
import type { LineFinder } from '../find-lines/line-finder.ts';
import { openPaddleFinder } from '../find-lines/paddle-finder.ts';
import { type GlyphReader, openGlyphReader } from '../glyph/glyph-reader.ts';
import type { Trace } from '../trace.ts';
import type { EngineName } from './engine.ts';
import { startEngineThread } from './engine-thread.ts';
import type { NativeGate } from './native-gate.ts';
import { openPaddleReader } from './paddle-reader.ts';
import type { Reader } from './reader.ts';
import { type ReaderFamily, readerFamilySchema } from './reader-family.ts';
import { createTesseractReader } from './tesseract-reader.ts';

/** What finds lines and what reads them. The first reader reads whole documents; all together read the fields. */
export interface Readers {
  readonly finder: LineFinder;
  readonly first: Reader;
  readonly others: readonly Reader[];
  /** Tells characters by their form where the readers differ; absent, they are left as they are. */
  readonly glyphs?: (() => Promise<GlyphReader>) | undefined;
  /** Between two steps that keep the thread busy: lets it hear that a job is cancelled, and throws if it was. */
  readonly breathe?: () => Promise<void>;
  /** Who watches each step; absent, nothing is shown. */
  readonly trace?: Trace | undefined;
  close(): Promise<void>;
}

export interface ReadersOptions {
  /** The families to use; all that can start when absent. */
  readonly families?: readonly ReaderFamily[] | undefined;
  /** The engine PP-OCR runs on; the fastest that starts when absent. */
  readonly engine?: EngineName | undefined;
  readonly gate?: NativeGate | undefined;
}

const han = { id: 'tesseract-han', language: 'chi_sim', variant: '4.0.0_best_int' } as const;
const hanPlain = { id: 'tesseract-han-plain', language: 'chi_sim', variant: '4.0.0' } as const;
const latin = { id: 'tesseract-latin', language: 'eng', variant: '4.0.0_best_int' } as const;

async function openPaddle({ engine, gate }: ReadersOptions): Promise<Pick<Readers, 'finder' | 'first'>> {
  const started = await startEngineThread(engine, gate);
  return { finder: await openPaddleFinder(started), first: await openPaddleReader(started) };
}

/**
 * Starts the readers of the families asked for. Where PP-OCR cannot start, lines are found by their ink and a
 * second model of Tesseract gives the second opinion.
 */
export async function openReaders(options: ReadersOptions = {}): Promise<Readers> {
  const families = options.families ?? readerFamilySchema.options;
  const paddle = families.includes('paddle') ? await openPaddle(options).catch(() => undefined) : undefined;
  const models = paddle === undefined ? [han, hanPlain, latin] : families.includes('tesseract') ? [han] : [];
  const tesseract = await Promise.all(models.map(createTesseractReader));
  const finder = paddle?.finder ?? createInkFinder();
  const [first, ...others] = paddle === undefined ? tesseract : [paddle.first, ...tesseract];
  if (first === undefined) throw new Error('no reader can start');
  let glyphs: Promise<GlyphReader> | undefined;
  return {
    finder,
    first,
    others,
    glyphs: () => {
      glyphs ??= openGlyphReader();
      return glyphs;
    },
    close: async () => {
      await Promise.all([finder, first, ...others].map((part) => part.close()));
    },
  };
}

/**
 * The same readers for one job, each reading as many lines at once as it takes: each line read is told to `onLine`,
 * and once the job is cancelled none reads a further one and no step is begun after the one that is being done.
 */
export function forOneJob(readers: Readers, signal: AbortSignal, onLine: () => void): Readers {
  const guarded = (reader: Reader): Reader => {
    const turns: Promise<unknown>[] = Array.from({ length: reader.atOnce ?? 1 }, () => Promise.resolve());
    return {
      ...reader,
      read(line, alphabet) {
        const free = turns.shift() ?? Promise.resolve();
        const next = free.then(async () => {
          signal.throwIfAborted();
          const reading = await reader.read(line, alphabet);
          onLine();
          return reading;
        });
        turns.push(next.catch(() => undefined));
        return next;
      },
    };
  };
  let turn: Promise<unknown> = Promise.resolve();
  const find: LineFinder['find'] = (picture, edge) => {
    signal.throwIfAborted();
    return readers.finder.find(picture, edge).then((found) => {
      signal.throwIfAborted();
      return found;
    });
  };
  return {
    ...readers,
    async breathe() {
      // Each in a turn of its own, also where several wait for one together.
      turn = turn.then(() => setImmediate());
      await turn;
      signal.throwIfAborted();
    },
    finder: { ...readers.finder, find },
    first: guarded(readers.first),
    others: readers.others.map(guarded),
  };
}
