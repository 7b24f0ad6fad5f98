import { messages } from '../../../shared/messages/index.ts';
import type { LetterBatchForm } from '../../../shared/model/letter-batch.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { letterFacts } from '../letter/compose.ts';
import { drawLetter, startSheets } from '../letter/drawing.ts';
import type { LetterFont } from '../letter/fonts.ts';
import { zipOf } from '../package/zip.ts';
import type { MadeLetter } from './make-letter.ts';

/** Where the letters of a batch go, one after the other. */
export interface LetterCollection {
  /** Throws `package-too-large`. */
  add(letter: MadeLetter, name: string): Promise<void>;
  bytes(): Promise<Uint8Array>;
}

interface CollectionOptions {
  readonly font: LetterFont;
  readonly title: string;
  readonly now: Date;
}

/** Held in memory until it is fetched. Composed letters come nowhere near; templates full of pictures may. */
const mostBytes = 300_000_000;
const mostShown = '300 MB';

export async function collectLetters(
  form: LetterBatchForm,
  options: CollectionOptions,
): Promise<LetterCollection> {
  return form === 'pdf' ? onePdf(options) : zip(options);
}

async function onePdf({ font, title, now }: CollectionOptions): Promise<LetterCollection> {
  const sheets = await startSheets(font, letterFacts(title, now));
  const room = roomFor();
  return {
    add: async (letter) => {
      if (letter.kind === 'composed') return sheets.draw(letter.pages);
      room.take(letter.bytes.length);
      await sheets.append(letter.bytes);
    },
    bytes: () => sheets.bytes(),
  };
}

function zip({ font, title, now }: CollectionOptions): LetterCollection {
  const parts: { name: string; content: Uint8Array }[] = [];
  const room = roomFor();
  return {
    add: async (letter, name) => {
      const content =
        letter.kind === 'filled'
          ? letter.bytes
          : await drawLetter(letter.pages, font, letterFacts(title, now));
      room.take(content.length);
      parts.push({ name, content });
    },
    bytes: async () => zipOf(parts, now),
  };
}

function roomFor() {
  let taken = 0;
  return {
    take: (bytes: number) => {
      taken += bytes;
      if (taken <= mostBytes) return;
      throw new ProblemError({ code: 'package-too-large', ...messages.letterBatch.tooLarge(mostShown) });
    },
  };
}
