import type { RecognizedDocument } from '../../../shared/model/recognition.ts';
import { completeness, isComplete, lacksField } from './completeness.ts';
import { covered } from './cover.ts';
import { findOutlines } from './find.ts';
import {
  areaOf,
  bottom,
  contains,
  grown,
  type Quad,
  type Rectangle,
  right,
  type Size,
  wholeOf,
} from './geometry.ts';
import { isPaper } from './kind.ts';
import { agree, completeEachOther, isSame, isSameOwner, merged } from './merged.ts';
import { innerFirst, isBeside, isInside, isSamePlace, joined, widened } from './nested-quads.ts';
import { apart, onPage, restOf, uprightOutline } from './page-places.ts';
import { textsOn } from './page-texts.ts';
import { partsIn, showsTwo } from './part/part.ts';
import type { Picture } from './picture.ts';
import { printedBesides } from './printed-area.ts';
import { isCardShaped } from './quad.ts';
import type { Readers } from './read/readers.ts';
import type { DocumentReading } from './read-document.ts';
import { readFully, readOnceAt } from './read-fully.ts';
import { wholeCard } from './whole-card.ts';

/** Most documents of one page. */
const mostDocuments = 8;

/** Where documents cover more of a page than this, nothing else is looked for beside them. */
const crowded = 0.6;

/** A document that fills less of an outline than this has an outline of its own. */
const fillsOutline = 0.5;

/** Where a card's words say that it reaches further than this beyond an outline, the outline cuts it. */
const cutOff = 0.12;

/** How far around an outline that lacks a part of a card the rest of it is looked for, as a share of its sides. */
const cardMargin = 0.3;

/** How far a paper reaches beyond its known words, as a share of what they take up. */
const paperMargin = 0.3;

/** Lines that end this near to the edge of a paper, in their heights, go on beyond it; one alone may be a speck. */
const atEdge = 0.5;
const leastAtEdge = 2;

interface Kept {
  readonly reading: DocumentReading;
  /** Corners in pixels of the page, in no order of the document's own. */
  readonly quad: Quad;
}

/**
 * Reads the documents of one page: those whose outline is seen first, then what else is printed on the page.
 * Boxes and outlines are ratios of the page.
 */
export async function readPage(page: Picture, readers: Readers): Promise<RecognizedDocument[]> {
  const kept: Kept[] = [];
  const candidates = await findOutlines(page, readers.breathe);

  const texts = textsOn(page, readers.finder);
  const taken = (): Quad[] => kept.map((one) => one.quad);

  function keep(reading: DocumentReading, quad: Quad): boolean {
    if (reading.kind === 'other' || kept.length === mostDocuments) return false;
    const again = kept.findIndex(
      (one) =>
        isSameOwner(one.reading, reading) ||
        (isBeside(one.quad, quad) && completeEachOther(one.reading, reading)) ||
        (isSamePlace(one.quad, quad) && agree(one.reading, reading)),
    );
    const twin = kept[again];
    if (twin !== undefined) {
      const whole = joined(twin.quad, quad) ?? (areaOf(quad) > areaOf(twin.quad) ? quad : twin.quad);
      kept[again] = { reading: merged(twin.reading, reading), quad: whole };
      return true;
    }
    kept.push({ reading, quad });
    return true;
  }

  /** Keeps a reading; of a paper that lacks something, whatever was read of all that lies around its outline. */
  async function keepWhole(reading: DocumentReading, quad: Quad, picture: Picture): Promise<void> {
    const outers = isPaper(reading.kind) && lacksPart(reading) ? papersAround(reading, quad) : [];
    for (const outer of outers) {
      const whole = await readOnceAt(picture, outer, readers, { isLacking: true });
      if (whole.kind !== reading.kind || completeness(whole) <= completeness(reading)) continue;
      if (showsCard(whole)) await readWithin(outer, true);
      else keep(merged(reading, whole), outer);
      return;
    }
    keep(reading, quad);
  }

  /**
   * What may show a whole paper of which an outline shows a table or one side of a fold: the smallest outline around
   * it, else the page; where a field is missing, the page as well.
   */
  function papersAround(reading: DocumentReading, quad: Quad): Quad[] {
    const [smallest] = candidates
      .map((candidate) => candidate.quad)
      .filter((outer) => isInside(quad, outer))
      .toSorted((a, b) => areaOf(a) - areaOf(b));
    const all = wholeOf(page);
    if (smallest === undefined) return [all];
    return lacksField(reading) ? [smallest, all] : [smallest];
  }

  /** Reads what lies within an outline, or each of several documents that share it. */
  async function readWithin(quad: Quad, isDoubtful: boolean): Promise<void> {
    const picture = await covered(page, taken());
    const reading = await readFully(picture, quad, readers, isDoubtful);
    if (isOneCard(reading, quad)) {
      keep(reading, quad);
      return;
    }
    const size = reading.oriented.document.picture;
    const parts = partsIn(reading.lines);
    const cards = parts.filter(({ sort }) => sort === 'card');
    const [card] = cards;
    const isOne = cards.length === 0 || (parts.length === 1 && card !== undefined && fills(card.box, size));
    if (isOne) {
      const whole = lacksPrint(reading)
        ? await wholeCard(picture, { reading, quad }, widened(quad, cardMargin, page), readers)
        : undefined;
      if (whole) {
        keep(whole.reading, whole.quad);
        return;
      }
      const small = parts.find(({ box }) => isSmallPaper(box, size));
      const place =
        small &&
        onPage(
          grown(small.box, paperMargin * small.box.width, paperMargin * small.box.height),
          reading,
          page,
        );
      const closer = place && (await readFully(picture, place, readers));
      if (place && closer && completeness(closer) > completeness(reading))
        keep(merged(reading, closer), place);
      else
        await keepWhole(
          closer && completeEachOther(reading, closer) ? merged(reading, closer) : reading,
          quad,
          picture,
        );
      return;
    }
    const places = apart(parts);
    const read: Quad[] = [];
    for (const [index, { sort }] of parts.entries()) {
      const box = places[index];
      if (sort === 'paper' || box === undefined) continue;
      const place = onPage(box, reading, page);
      const margin = onPage(grown(box, 0.03 * box.width, 0.03 * box.height), reading, page);
      const closer = await readFully(picture, margin, readers);
      const isOnly = parts.length === 1 && isSameOwner(reading, closer);
      if (keep(isOnly ? merged(closer, reading) : closer, place)) read.push(place);
    }
    if (isPaper(reading.kind) || parts.some(({ sort }) => sort === 'paper')) {
      keep(await readFully(await covered(picture, read), quad, readers), quad);
    } else if (read.length === 0) keep(reading, quad);
  }

  /** Reads a document as one of which only a part has an outline of its own, because of a fold or a table. */
  async function readUnfolded(quad: Quad): Promise<boolean> {
    for (const [index, part] of kept.entries()) {
      if (!lacksField(part.reading)) continue;
      if (!isPaper(part.reading.kind)) {
        const others = taken().filter((other) => other !== part.quad);
        const card =
          isInside(part.quad, quad) && (await wholeCard(await covered(page, others), part, quad, readers));
        if (!card) continue;
        kept[index] = card;
        return true;
      }
      const whole = isInside(part.quad, quad) ? quad : joined(part.quad, quad);
      const reading = whole && (await readOnceAt(page, whole, readers, { isLacking: true }));
      if (whole === undefined || reading === undefined || !isSame(part.reading, reading)) continue;
      if (showsCard(reading) || completeness(reading) <= completeness(part.reading)) continue;
      kept[index] = { reading: merged(part.reading, reading), quad: whole };
      return true;
    }
    return false;
  }

  readers.trace?.({ step: 'outlines', candidates });
  for (const quad of innerFirst(candidates)) {
    const isTaken = kept.some((one) => isSamePlace(one.quad, quad) && !isInside(one.quad, quad));
    if (isTaken) continue;
    const isSheet = taken().some((inner) => isInside(inner, quad));
    if (isSheet && !(await showsPrint(page, quad, taken()))) continue;
    if (kept.length > 0 && !(await texts.isMoreWithin(quad, taken()))) continue;
    if (await readUnfolded(quad)) continue;
    await readWithin(quad, kept.length > 0 || !isCardShaped(quad));
  }

  const share = taken().reduce((sum, quad) => sum + areaOf(quad), 0) / (page.width * page.height);
  if (share < crowded) {
    const printed = (await printedBesides(page, taken())) ?? (await texts.besides(taken()));
    const rest = printed && restOf(printed, page);
    const isRead = kept.length > 0;
    if (rest && kept.length < mostDocuments && (!isRead || (await texts.isMoreWithin(rest, taken())))) {
      await readWithin(rest, isRead);
    }
  }
  return kept.map((one) => ({
    kind: one.reading.kind,
    outline: uprightOutline(one.reading, one.quad, page),
    fields: one.reading.fields,
  }));
}

/** Whether an outline may cut a paper short, as along a fold: a usual field is missing, or lines end at its edge. */
function lacksPart(reading: DocumentReading): boolean {
  const { width } = reading.oriented.document.picture;
  const cut = reading.lines.filter(
    ({ box, symbols }) => symbols.length > 1 && right(box) > width - atEdge * box.height,
  );
  return lacksField(reading) || cut.length >= leastAtEdge;
}

/** Whether an outline may cut a card short: something that is surely printed on it is missing. */
const lacksPrint = (reading: DocumentReading): boolean =>
  reading.kind !== 'other' && !isPaper(reading.kind) && !isComplete(reading);

/** Whether words of a card were read beside those of a paper. */
const showsCard = ({ lines }: DocumentReading): boolean => partsIn(lines).some(({ sort }) => sort === 'card');

/** Whether an outline shows one whole card and nothing else. */
const isOneCard = (reading: DocumentReading, quad: Quad): boolean =>
  isCardShaped(quad) &&
  !isPaper(reading.kind) &&
  !reading.isSeveral &&
  isComplete(reading) &&
  !showsTwo(reading.lines);

/** Whether the words of a paper take up so little of a picture that they read better from nearer. */
const isSmallPaper = (box: Rectangle, { width, height }: Size): boolean =>
  box.width < 0.45 * width && box.height < 0.45 * height;

/** Whether a card is what its outline shows: not a small part of it, and not cut off by it. */
function fills(card: Rectangle, { width, height }: Size): boolean {
  const isCut =
    card.x < -cutOff * width ||
    card.y < -cutOff * height ||
    right(card) > (1 + cutOff) * width ||
    bottom(card) > (1 + cutOff) * height;
  return !isCut && card.width * card.height > fillsOutline * width * height;
}

/** Whether the print of a page besides the documents that were read lies on a sheet around them. */
async function showsPrint(page: Picture, sheet: Quad, taken: readonly Quad[]): Promise<boolean> {
  const printed = await printedBesides(page, taken, { isOnSheet: true });
  if (printed === undefined) return false;
  return contains(sheet, [printed.x + printed.width / 2, printed.y + printed.height / 2]);
}
