import type { Progress } from '../../../shared/contract/procedure.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import type { ScanResult } from '../../../shared/model/scan.ts';
import { composeLetter } from '../letter/compose.ts';
import type { LetterFont } from '../letter/fonts.ts';
import { letterValues } from '../letter/letter-values.ts';
import { loadLetterTemplate } from '../letter/templates.ts';
import type { ExamineScan } from './evidence.ts';
import { judgeScan } from './judge.ts';
import { expectedLetter } from './letter-facts.ts';

interface ScanCheck {
  /** The files in the order of the letter's pages; several pages may be in one. */
  readonly files: readonly Uint8Array[];
  readonly document: CaseDocument;
  readonly pack: RulePack;
  readonly resourcesDirectory: string;
  readonly fonts: LetterFont;
  readonly now: Date;
  readonly examine: ExamineScan;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Compares the pictures of a signed letter with the case as it stands. What the letter should look like comes from
 * composing it; where that is not possible, or the paper is a platform's own, places are found by the words beside
 * them. Throws ProblemError for a file that cannot be opened, and `cancelled`.
 */
export async function checkScan(check: ScanCheck): Promise<ScanResult> {
  const { files, document, pack, resourcesDirectory, fonts, now, examine, signal, onProgress } = check;
  const started = performance.now();
  const platformName = pack.letter.template.platformName ?? pack.name;
  const template = await loadLetterTemplate(resourcesDirectory, pack);
  const { plan } = await composeLetter({ document, platformName, template, fonts, now });
  const evidence = await examine(files, expectedLetter(document, plan), {
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
  const { texts } = letterValues(document, platformName);
  const verdict = judgeScan(evidence, {
    pack,
    authorizer: texts['organization.name'],
    authorizee: texts['accountHolder.name'],
  });
  return {
    platform: pack.id,
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
