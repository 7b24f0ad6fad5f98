import type { Progress } from '../../../shared/contract/procedure.ts';
import type { DocumentKind, RecognizedDocument, RecognizedFile } from '../../../shared/model/recognition.ts';
import { openPages } from './decode/decode.ts';
import type { Page } from './decode/page.ts';
import { wholeSize } from './decode/stacked.ts';
import { placedIn } from './placed.ts';
import { kindMismatch } from './problems.ts';
import { forOneJob, type Readers } from './read/readers.ts';
import { readPage } from './read-page.ts';
import { softened } from './softened.ts';
import { weighTogether } from './weigh/across.ts';

export interface ReadFileOptions {
  readonly kind: DocumentKind | 'auto';
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Share of what is left of a page's way that each line read brings it nearer to its end. How many lines there
 * are is known only at the end: a card takes about 25 readings, a licence about 80.
 */
const stride = 0.03;

/**
 * Reads every document in a file; boxes and outlines are ratios of its upright original, pages below each
 * other. Throws ProblemError for what cannot be read at all, and when another kind was asked for.
 */
export async function readFile(
  bytes: Uint8Array,
  readers: Readers,
  options: ReadFileOptions,
): Promise<RecognizedFile> {
  const started = performance.now();
  options.onProgress({ ratio: 0, step: 'decode' });
  const { pages, close } = await openPages(bytes);
  try {
    const documents = weighTogether(await readPages(pages, readers, options));
    readers.trace?.({ step: 'documents', documents });
    checkKind(documents, options.kind);
    options.onProgress({ ratio: 1, step: 'done' });
    return { documents, ms: Math.round(performance.now() - started), ...wholeSize(pages).original };
  } finally {
    await close();
  }
}

async function readPages(
  pages: readonly Page[],
  readers: Readers,
  { signal, onProgress }: ReadFileOptions,
): Promise<RecognizedDocument[]> {
  const whole = wholeSize(pages).working;
  const documents: RecognizedDocument[] = [];
  let top = 0;
  for (const [index, page] of pages.entries()) {
    signal.throwIfAborted();
    let left = 0.9;
    const report = () => {
      onProgress({ ratio: (index + 1 - left) / pages.length, step: 'read' });
      left *= 1 - stride;
    };
    const picture = await softened(await page.picture());
    signal.throwIfAborted();
    report();
    readers.trace?.({ step: 'page', picture });
    const found = await readPage(picture, forOneJob(readers, signal, report));
    const place = { x: 0, y: top, ...page.working };
    documents.push(...found.map((document) => placedIn(document, place, whole)));
    top += page.working.height;
  }
  return documents;
}

function checkKind(documents: readonly RecognizedDocument[], kind: DocumentKind | 'auto'): void {
  const [first] = documents;
  if (kind !== 'auto' && first !== undefined && !documents.some((document) => document.kind === kind)) {
    throw kindMismatch(kind, first.kind);
  }
}
