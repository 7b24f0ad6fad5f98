import type { LetterTemplate } from '../../../shared/model/letter-template.ts';
import { type ClusteredLetter, clusterLetter } from './clustered-letter.ts';
import type { FilledLetter } from './filling.ts';
import type { LetterFont } from './fonts.ts';
import { flowPages, type PlacedRow } from './page-flow.ts';
import { type LetterPage, type Mark, textArea } from './page-geometry.ts';
import { pageNumber } from './page-number.ts';
import { letterRows, type MarkedRow } from './rows.ts';

/**
 * Sets a letter on as few pages as its template's sizes allow, in the largest size and the widest line
 * pitch that do so: platforms take the signed letter as one picture, so one page is worth a smaller size.
 */
export function layOutLetter(letter: FilledLetter, template: LetterTemplate, font: LetterFont): LetterPage[] {
  const { top } = textArea(template.page);
  const pages = fewestPages(clusterLetter(letter, font.advance), template);
  return pages.map((rows, index) => ({
    marks: [...rows.flatMap((row) => rowMarks(row, top)), ...pageNumber(index + 1, pages.length, font)],
  }));
}

function fewestPages(letter: ClusteredLetter, template: LetterTemplate): PlacedRow<MarkedRow>[][] {
  const { height } = textArea(template.page);
  let best: PlacedRow<MarkedRow>[][] | undefined;
  for (const size of template.page.bodySizes) {
    for (const linePitch of template.page.linePitches) {
      const pages = flowPages(letterRows(letter, template, size, linePitch), height);
      if (pages.length === 1) return pages;
      if (best === undefined || pages.length < best.length) best = pages;
    }
  }
  return best ?? [];
}

function rowMarks({ row, top }: PlacedRow<MarkedRow>, areaTop: number): Mark[] {
  return row.marks.map((mark) => ({ ...mark, y: mark.y + areaTop + top }));
}
