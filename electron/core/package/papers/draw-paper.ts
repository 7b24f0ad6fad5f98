import { messages } from '../../../../shared/messages/index.ts';
import { drawLetter } from '../../letter/drawing.ts';
import type { LetterFont } from '../../letter/fonts.ts';
import type { Paper } from './paper.ts';
import { setPaper } from './set-paper.ts';

/** A paper as PDF; the same paper, moment and font give the same bytes. */
export function drawPaper(paper: Paper, font: LetterFont, now: Date): Promise<Uint8Array> {
  const { producer } = messages.letter;
  return drawLetter(setPaper(paper, font), font, { title: paper.title, producer, now });
}
