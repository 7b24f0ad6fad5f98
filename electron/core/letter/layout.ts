import { messages } from '../../../shared/messages/index.ts';
import type { LetterTemplate } from '../../../shared/model/letter-template.ts';
import { toClusters } from './clusters.ts';
import type { FilledLetter } from './filling.ts';
import type { LetterFont } from './fonts.ts';
import { setLine } from './justification.ts';
import { lineWidth } from './line-breaking.ts';
import { flowPages, type PlacedRow } from './page-flow.ts';
import { type LetterPage, type Mark, pageHeight, pageWidth, points, textArea } from './page-geometry.ts';
import { letterRows, type MarkedRow } from './rows.ts';

const pageNumberSize = 10.5;
const pageNumberHeight = points(16);

/**
 * Sets a letter on as few pages as its template's sizes allow, in the largest size and the widest line
 * pitch that do so: platforms take the signed letter as one picture, so one page is worth a smaller size.
 */
export function layOutLetter(letter: FilledLetter, template: LetterTemplate, font: LetterFont): LetterPage[] {
  const area = textArea(template.page);
  const pages = fewestPages(letter, template, font, area.height);
  return pages.map((rows, index) => ({
    marks: [...rows.flatMap((row) => rowMarks(row, area.top)), ...pageNumber(index + 1, pages.length, font)],
  }));
}

function fewestPages(
  letter: FilledLetter,
  template: LetterTemplate,
  font: LetterFont,
  height: number,
): PlacedRow<MarkedRow>[][] {
  let best: PlacedRow<MarkedRow>[][] | undefined;
  for (const size of template.page.bodySizes) {
    for (const linePitch of template.page.linePitches) {
      const pages = flowPages(letterRows(letter, template, font, size, linePitch), height);
      if (pages.length === 1) return pages;
      if (best === undefined || pages.length < best.length) best = pages;
    }
  }
  return best ?? [];
}

function rowMarks({ row, top }: PlacedRow<MarkedRow>, areaTop: number): Mark[] {
  return row.marks.map((mark) => ({ ...mark, y: mark.y + areaTop + top }));
}

function pageNumber(page: number, pages: number, font: LetterFont): Mark[] {
  if (pages === 1) return [];
  const clusters = toClusters([{ text: messages.letter.pageNumber(page, pages) }], font.advance);
  const range = { start: 0, end: clusters.length };
  const width = lineWidth(clusters, range, { start: false, end: false }) * pageNumberSize;
  return setLine(clusters, range, null, false).map((cluster) => ({
    kind: 'text',
    text: cluster.text,
    x: (pageWidth - width) / 2 + cluster.x * pageNumberSize,
    y: pageHeight - pageNumberHeight,
    width: cluster.width * pageNumberSize,
    size: pageNumberSize,
    strong: false,
  }));
}
