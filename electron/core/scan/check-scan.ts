import type { Progress } from '../../../shared/contract/procedure.ts';
import type { ScanResult } from '../../../shared/model/scan.ts';
import { nameOnLetter } from '../../../shared/rules/letter-of.ts';
import { letterValues } from '../letter/letter-values.ts';
import type { ExamineScan } from './evidence.ts';
import { judgeScan } from './judge.ts';
import { expectedLetter } from './letter-facts.ts';
import { type LetterInUse, printedLetter } from './printed-letter.ts';

interface ScanCheck extends LetterInUse {
  /** The files in the order of the letter's pages; several pages may be in one. */
  readonly files: readonly Uint8Array[];
  readonly examine: ExamineScan;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Compares the pictures of a signed letter with the case as it stands. What the letter should look like comes from
 * making it once more; where that is not possible, or the paper is quite another, places are found by the words
 * beside them. Throws ProblemError for a file that cannot be opened, and `cancelled`.
 */
export async function checkScan(check: ScanCheck): Promise<ScanResult> {
  const { files, document, pack, now, examine, signal, onProgress } = check;
  const started = performance.now();
  const evidence = await examine(files, expectedLetter(document, await printedLetter(check)), {
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
  const { texts } = letterValues(document, '');
  const verdict = judgeScan(evidence, {
    pack,
    authorizer: texts['organization.name'],
    authorizee: texts['accountHolder.name'],
  });
  return {
    platform: pack.id,
    letter: nameOnLetter(pack),
    checkedAt: now.toISOString(),
    ms: Math.round(performance.now() - started),
    pages: evidence.pages.map(({ file, page, width, height, letterPage, outline }) => ({
      file,
      page,
      width,
      height,
      letterPage,
      outline: outline.map(([x, y]): [number, number] => [x, y]),
    })),
    ...verdict,
  };
}
