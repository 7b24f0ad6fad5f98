import type { Progress } from '../../../shared/contract/procedure.ts';
import type {
  DocumentKind,
  Outline,
  RecognizedDocument,
  RecognizedFile,
} from '../../../shared/model/recognition.ts';
import { decode } from './decode/decode.ts';
import type { Page } from './decode/page.ts';
import { findOutlines } from './find.ts';
import { contains, mapPoint, outlineIn, type Point, type Quad, wholeOf } from './geometry.ts';
import { kindMismatch } from './problems.ts';
import { type Readers, untilAborted } from './read/readers.ts';
import { type DocumentReading, readDocument } from './read-document.ts';
import { straighten } from './straighten.ts';

export interface ReadFileOptions {
  readonly kind: DocumentKind | 'auto';
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

const centre = (quad: Quad): Point => [
  quad.reduce((sum, [x]) => sum + x, 0) / 4,
  quad.reduce((sum, [, y]) => sum + y, 0) / 4,
];

function uprightOutline({ oriented }: DocumentReading, page: Page): Outline {
  const { picture, toSource } = oriented.document;
  const corners = wholeOf(picture).map((corner) => mapPoint(toSource, corner));
  const [a, b, c, d] = corners;
  return a && b && c && d ? outlineIn([a, b, c, d], page.picture) : [];
}

const asDocument = (reading: DocumentReading, page: Page): RecognizedDocument => ({
  kind: reading.kind,
  outline: uprightOutline(reading, page),
  fields: reading.fields,
});

async function readPage(
  page: Page,
  readers: Readers,
  options: ReadFileOptions,
): Promise<RecognizedDocument[]> {
  const { picture } = page;
  const candidates = await findOutlines(picture);
  const taken: Quad[] = [];
  const documents: RecognizedDocument[] = [];
  for (const { quad } of candidates) {
    options.signal.throwIfAborted();
    const isTaken = taken.some((other) => contains(other, centre(quad)) || contains(quad, centre(other)));
    if (isTaken) continue;
    const reading = await readDocument(await straighten(picture, quad), picture, readers);
    if (reading.kind === 'other' || reading.isSeveral) continue;
    taken.push(quad);
    documents.push(asDocument(reading, page));
  }
  if (documents.length > 0) return documents;
  const whole = await readDocument(await straighten(picture, wholeOf(picture)), picture, readers);
  return whole.kind === 'other' ? [] : [asDocument(whole, page)];
}

/** Reads every document in a file. Throws ProblemError for what cannot be read at all. */
export async function readFile(
  bytes: Uint8Array,
  readers: Readers,
  options: ReadFileOptions,
): Promise<RecognizedFile> {
  const started = performance.now();
  options.onProgress({ ratio: 0, step: 'decode' });
  const pages = await decode(bytes);
  const reading = untilAborted(readers, options.signal);
  const documents: RecognizedDocument[] = [];
  for (const [index, page] of pages.entries()) {
    options.signal.throwIfAborted();
    options.onProgress({ ratio: (index + 0.1) / pages.length, step: 'read' });
    documents.push(...(await readPage(page, reading, options)));
  }
  const [first] = documents;
  if (
    options.kind !== 'auto' &&
    first !== undefined &&
    !documents.some(({ kind }) => kind === options.kind)
  ) {
    throw kindMismatch(options.kind, first.kind);
  }
  const [page] = pages;
  options.onProgress({ ratio: 1, step: 'done' });
  return {
    documents,
    ms: Math.round(performance.now() - started),
    width: page?.original.width ?? 0,
    height: page?.original.height ?? 0,
  };
}
