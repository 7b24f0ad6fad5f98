import type { Outline, RecognizedDocument } from '../../../shared/model/recognition.ts';
import { covered } from './cover.ts';
import { findOutlines } from './find.ts';
import {
  areaOf,
  bottom,
  contains,
  mapPoint,
  outlineIn,
  type Point,
  type Quad,
  right,
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

/** The middle of the widest empty band across a page's middle part, along one axis, in pixels. */
function widestGap(spans: readonly (readonly [from: number, to: number])[], length: number): number {
  let [gap, middle, end] = [0, length / 2, 0];
  for (const [from, to] of spans.toSorted((p, q) => p[0] - q[0])) {
    const at = (end + from) / 2;
    if (end > 0 && from - end > gap && at > 0.25 * length && at < 0.75 * length)
      [gap, middle] = [from - end, at];
    end = Math.max(end, to);
  }
  return middle;
}

/** A page that shows two documents without outlines, parted where nothing is printed between them. */
function parted({ oriented }: DocumentReading, { width, height }: Size): [Quad, Quad] {
  const { toSource } = oriented.document;
  const isTall = height >= width;
  const spans = oriented.lines.map((line) => {
    const ends = [mapPoint(toSource, [line.x, line.y]), mapPoint(toSource, [right(line), bottom(line)])];
    const along = ends.map(([x, y]) => (isTall ? y : x));
    return [Math.min(...along), Math.max(...along)] as const;
  });
  const at = widestGap(spans, isTall ? height : width);
  const part = (x: number, y: number, w: number, h: number): Quad => [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ];
  return isTall
    ? [part(0, 0, width, at), part(0, at, width, height - at)]
    : [part(0, 0, at, height), part(at, 0, width - at, height)];
}

/**
 * Reads the documents of one page: those whose outline is seen first, then what else stands on the page.
 * Boxes and outlines are ratios of the page.
 */
export async function readPage(page: Picture, readers: Readers): Promise<RecognizedDocument[]> {
  const documents: RecognizedDocument[] = [];
  const taken: Quad[] = [];

  async function readAt(picture: Picture, quad: Quad): Promise<DocumentReading> {
    return readDocument(await straighten(picture, quad), picture, readers);
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
    for (const part of parted(whole, rest)) {
      const reading = await readAt(rest, part);
      if (reading.kind !== 'other') keep(reading, part);
    }
  } else if (whole.kind !== 'other' && !documents.some(({ kind }) => kind === whole.kind)) {
    keep(whole, wholeOf(rest));
  }
  return documents;
}
