import type { Outline, RecognizedDocument } from '../../../shared/model/recognition.ts';
import { covered } from './cover.ts';
import { findOutlines } from './find.ts';
import {
  areaOf,
  contains,
  mapPoint,
  outlineIn,
  type Point,
  type Quad,
  type Size,
  wholeOf,
} from './geometry.ts';
import type { Picture } from './picture.ts';
import type { Readers } from './read/readers.ts';
import { type DocumentReading, readDocument } from './read-document.ts';
import { straighten } from './straighten.ts';

/** Where documents cover more of a page than this, nothing else is looked for beside them. */
const crowded = 0.45;

const centre = (quad: Quad): Point => [
  quad.reduce((sum, [x]) => sum + x, 0) / 4,
  quad.reduce((sum, [, y]) => sum + y, 0) / 4,
];

function uprightOutline({ oriented }: DocumentReading, page: Size): Outline {
  const { picture, toSource } = oriented.document;
  const [a, b, c, d] = wholeOf(picture).map((corner) => mapPoint(toSource, corner));
  return a && b && c && d ? outlineIn([a, b, c, d], page) : [];
}

/** Both halves of a page, along its longer side. */
function halves({ width, height }: Size): [Quad, Quad] {
  const [x, y] = height >= width ? [width, height / 2] : [width / 2, height];
  const [left, top] = height >= width ? [0, height / 2] : [width / 2, 0];
  return [
    [
      [0, 0],
      [x, 0],
      [x, y],
      [0, y],
    ],
    [
      [left, top],
      [width, top],
      [width, height],
      [left, height],
    ],
  ];
}

/**
 * Reads the documents of one page: those whose outline is seen first, then what else stands on the page.
 * Boxes and outlines are ratios of the page. `onDocument` is told after each reading.
 */
export async function readPage(
  page: Picture,
  readers: Readers,
  onDocument: () => void,
): Promise<RecognizedDocument[]> {
  const documents: RecognizedDocument[] = [];
  const taken: Quad[] = [];

  async function readAt(picture: Picture, quad: Quad): Promise<DocumentReading> {
    const reading = await readDocument(await straighten(picture, quad), picture, readers);
    onDocument();
    return reading;
  }

  function keep(reading: DocumentReading, quad: Quad): void {
    taken.push(quad);
    documents.push({ kind: reading.kind, outline: uprightOutline(reading, page), fields: reading.fields });
  }

  for (const { quad } of await findOutlines(page)) {
    if (taken.some((other) => contains(other, centre(quad)) || contains(quad, centre(other)))) continue;
    const reading = await readAt(page, quad);
    if (reading.kind !== 'other' && !reading.isSeveral) keep(reading, quad);
  }
  const share = taken.reduce((sum, quad) => sum + areaOf(quad), 0) / (page.width * page.height);
  const mayHoldMore =
    documents.length === 0 || (documents.length === 1 && documents[0]?.kind !== 'business-license');
  if (share > crowded || !mayHoldMore) return documents;

  const rest = await covered(page, taken);
  const whole = await readAt(rest, wholeOf(rest));
  if (whole.isSeveral) {
    for (const half of halves(rest)) {
      const reading = await readAt(rest, half);
      if (reading.kind !== 'other') keep(reading, half);
    }
  } else if (whole.kind !== 'other' && !documents.some(({ kind }) => kind === whole.kind)) {
    keep(whole, wholeOf(rest));
  }
  return documents;
}
