import { messages } from '../../../shared/messages/index.ts';
import type { ScanFinding } from '../../../shared/model/scan.ts';
import type { SeenPage } from './evidence.ts';
import { paperPlace, remark } from './finding.ts';

const texts = messages.scan;

/** Pixels for one millimetre: at 100 dpi, 3.9, small print is still read; at 70 dpi no longer. */
const tooFew = 2.8;
const few = 3.9;
/** Millimetres in which print goes from paper to ink; a sharp scan has 0.25. */
const tooWide = 0.85;
const wide = 0.6;
/** Millimetres of margin that may be missing without anybody minding. */
const mostCut = 8;
/** Millimetres of an A4 page's width. */
const paperWidth = 210;

/** Whether print can be read at all. */
export const isLegible = ({ resolution, edge }: SeenPage): boolean => resolution >= tooFew && edge <= tooWide;

/** Size, sharpness and completeness of one page's picture. */
export function* judgePicture(page: SeenPage): Generator<ScanFinding> {
  const place = paperPlace(page);
  const about = `${page.file}.${page.page}`;
  const width = Math.round(page.resolution * paperWidth);
  if (page.resolution < tooFew) {
    yield remark({ id: 'too-small', severity: 'error', advice: texts.tooSmall(width), place, about });
  } else if (page.edge > tooWide) {
    yield remark({ id: 'too-blurred', severity: 'error', advice: texts.tooBlurred, place, about });
  } else if (page.resolution < few) {
    yield remark({ id: 'small', severity: 'warning', advice: texts.small(width), place, about });
  } else if (page.edge > wide) {
    yield remark({ id: 'blurred', severity: 'warning', advice: texts.blurred, place, about });
  }
  if (page.letterPage === null) return;
  const cut = Math.max(...Object.values(page.cut));
  if (page.lost > 0) {
    yield remark({ id: 'text-lost', severity: 'error', advice: texts.textLost, place, about });
  } else if (cut > mostCut) {
    const advice = texts.marginCut(Math.round(cut));
    yield remark({ id: 'margin-cut', severity: 'warning', advice, place, about });
  }
}
