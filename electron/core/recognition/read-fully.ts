import { isHardlyRead, lacksField } from './completeness.ts';
import type { Quad } from './geometry.ts';
import { isPaper } from './kind.ts';
import { merged, surest } from './merged.ts';
import { widened } from './nested-quads.ts';
import type { Foreknown } from './orient.ts';
import type { Picture } from './picture.ts';
import type { Readers } from './read/readers.ts';
import { type DocumentReading, readDocument } from './read-document.ts';
import { type Shape, shapeOf, straighten } from './straighten.ts';

/** How far an outline is moved outwards for a second look, as a share of the document's sides. */
const secondLook = 0.05;

/**
 * What stands in a part of a picture, straightened and read once; a paper whose outline has the proportions of a card
 * is straightened again as what it is, in the pixels that its smaller print takes.
 * @param shape what the outline shows, where that is known
 */
export async function readOnceAt(
  picture: Picture,
  quad: Quad,
  readers: Readers,
  { shape = shapeOf(quad), ...foreknown }: Foreknown & { readonly shape?: Shape } = {},
): Promise<DocumentReading> {
  await readers.breathe?.();
  const document = await straighten(picture, quad, shape);
  const reading = await readDocument(document, picture, readers, { ...foreknown, isCard: shape === 'card' });
  if (shape === 'paper' || !isPaper(reading.kind)) return reading;
  return readOnceAt(picture, quad, readers, { ...foreknown, shape: 'paper' });
}

/**
 * What stands in a part of a picture: read a second time with a little more around it where something is missing, and
 * by its dark print alone where something was hardly read, for a watermark may not have been told from it.
 * @param isDoubtful whether there may be no document at all: then a glance comes first
 */
export async function readFully(
  picture: Picture,
  quad: Quad,
  readers: Readers,
  isDoubtful = false,
): Promise<DocumentReading> {
  const first = await readOnceAt(picture, quad, readers, { isDoubtful });
  if (first.kind === 'other') return first;
  const known: Foreknown & { shape?: Shape } = isPaper(first.kind) ? { shape: 'paper', isLacking: true } : {};
  const fuller = lacksField(first)
    ? merged(first, await readOnceAt(picture, widened(quad, secondLook, picture), readers, known))
    : first;
  if (first.oriented.isInk || !(lacksField(fuller) || isHardlyRead(fuller))) return fuller;
  return surest(fuller, await readOnceAt(picture, quad, readers, { ...known, isDoubtful, isMarked: true }));
}
