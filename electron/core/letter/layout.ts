import { messages } from '../../../shared/messages/index.ts';
import type { LetterTemplate } from '../../../shared/model/letter-template.ts';
import { type ClusteredLetter, clusterLetter } from './clustered-letter.ts';
import { toClusters } from './clusters.ts';
import type { FilledLetter } from './filling.ts';
import type { LetterFont } from './fonts.ts';
import { setLine } from './justification.ts';
import { naturalWidth, whole } from './line-breaking.ts';
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

function pageNumber(page: number, pages: number, font: LetterFont): Mark[] {
  if (pages === 1) return [];
  const clusters = toClusters([{ text: messages.letter.pageNumber(page, pages) }], font.advance);
  const width = naturalWidth(clusters) * pageNumberSize;
  return setLine(clusters, whole(clusters), null, false).map((cluster) => ({
    kind: 'text',
    text: cluster.text,
    x: (pageWidth - width) / 2 + cluster.x * pageNumberSize,
    y: pageHeight - pageNumberHeight,
    width: cluster.width * pageNumberSize,
    size: pageNumberSize,
    strong: false,
  }));
}
