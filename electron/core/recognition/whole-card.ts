import { completeness } from './completeness.ts';
import { contains, grown, type Quad } from './geometry.ts';
import { isSamePlace } from './nested-quads.ts';
import { onPage } from './page-places.ts';
import { partsIn } from './part/part.ts';
import type { Picture } from './picture.ts';
import type { Readers } from './read/readers.ts';
import type { DocumentReading } from './read-document.ts';
import { readFully, readOnceAt } from './read-fully.ts';

/** How far a card is read beyond where its words say that it lies, as a share of its sides. */
const margin = 0.03;

const reachesInto = (card: Quad, fold: Quad): boolean =>
  isSamePlace(card, fold) || card.some((corner) => contains(fold, corner));

/**
 * The whole of a card of which an outline shows a part, as one along a fold of the sheet that the card is printed on.
 * @param part what was read within that outline, and its corners
 * @param around an outline around the whole card, in pixels of the page as the part's
 * @returns `undefined` where no more of the card is seen
 */
export async function wholeCard(
  page: Picture,
  part: { readonly reading: DocumentReading; readonly quad: Quad },
  around: Quad,
  readers: Readers,
): Promise<{ reading: DocumentReading; quad: Quad } | undefined> {
  const whole = await readOnceAt(page, around, readers);
  for (const { sort, box } of partsIn(whole.lines)) {
    const quad = onPage(box, whole, page);
    if (sort !== 'card' || !reachesInto(quad, part.quad)) continue;
    const place = onPage(grown(box, margin * box.width, margin * box.height), whole, page);
    const reading = await readFully(page, place, readers);
    if (reading.kind === part.reading.kind && completeness(reading) > completeness(part.reading)) {
      return { reading, quad };
    }
  }
  return undefined;
}
