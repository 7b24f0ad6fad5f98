import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import type { GrayPicture } from '../picture.ts';
import { allowedCharacters } from './alphabets.ts';
import type { Alphabet, LineImage, Reader, Reading, ReadSymbol } from './reader.ts';
import { fromTesseractLine, tesseractLine } from './tesseract-line.ts';

export interface TesseractModel {
  readonly id: string;
  readonly language: 'chi_sim' | 'eng';
  /** Folder of the language's data package: the exact models or the plain ones. */
  readonly variant: '4.0.0_best_int' | '4.0.0';
}

const dataFolder = (language: string): string =>
  dirname(fileURLToPath(import.meta.resolve(`@tesseract.js-data/${language}/package.json`)));

/** A line as portable graymap (Netpbm PGM): needs no compression on the way to the reader. */
function graymap({ width, height, data }: GrayPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
}

async function start({ language, variant }: TesseractModel): Promise<Worker> {
  const worker = await createWorker(language, OEM.LSTM_ONLY, {
    langPath: join(dataFolder(language), variant),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  });
  // Its remarks about lines too small to read would otherwise go to the terminal.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE, debug_file: '/dev/null' });
  return worker;
}

async function symbolsIn(worker: Worker, line: LineImage): Promise<ReadSymbol[]> {
  const { gray, scale } = await tesseractLine(line);
  const { data } = await worker.recognize(graymap(gray), {}, { text: false, blocks: true });
  const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((p) => p.lines));
  return lines
    .flatMap(({ words }) => words.flatMap(({ symbols }) => symbols))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, confidence, bbox }) => ({
      text,
      confidence: confidence / 100,
      box: {
        x: fromTesseractLine(bbox.x0, scale),
        y: fromTesseractLine(bbox.y0, scale),
        width: (bbox.x1 - bbox.x0) / scale,
        height: (bbox.y1 - bbox.y0) / scale,
      },
    }));
}

/** A reader that runs Tesseract with one language model in a thread of its own, from local files only. */
export async function createTesseractReader(model: TesseractModel): Promise<Reader> {
  const worker = await start(model);
  let held: Alphabet = 'text';
  let last: Promise<unknown> = Promise.resolve();

  async function read(line: LineImage, alphabet: Alphabet): Promise<Reading> {
    if (alphabet !== held) {
      await worker.setParameters({ tessedit_char_whitelist: allowedCharacters[alphabet] });
      held = alphabet;
    }
    return { reader: model.id, symbols: await symbolsIn(worker, line) };
  }

  return {
    id: model.id,
    reads: (alphabet) => (model.language === 'eng' ? alphabet !== 'text' : true),
    read(line, alphabet) {
      // One at a time: the allowed characters are a state of the worker.
      const next = last.then(() => read(line, alphabet));
      last = next.catch(() => undefined);
      return next;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
