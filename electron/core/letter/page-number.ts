import { messages } from '../../../shared/messages/index.ts';
import { toClusters } from './clusters.ts';
import type { LetterFont } from './fonts.ts';
import { setLine } from './justification.ts';
import { naturalWidth, whole } from './line-breaking.ts';
import { type Mark, pageHeight, pageWidth, points } from './page-geometry.ts';

const size = 10.5;
const height = points(16);

/** The number of a page, from 1, in the middle of its foot; nothing on a single page. */
export function pageNumber(page: number, pages: number, font: LetterFont): Mark[] {
  if (pages === 1) return [];
  const clusters = toClusters([{ text: messages.letter.pageNumber(page, pages) }], font.advance);
  const width = naturalWidth(clusters) * size;
  return setLine(clusters, whole(clusters), null, false).map((cluster) => ({
    kind: 'text',
    text: cluster.text,
    x: (pageWidth - width) / 2 + cluster.x * size,
    y: pageHeight - height,
    width: cluster.width * size,
    size,
    strong: false,
  }));
}
