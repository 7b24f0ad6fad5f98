import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { letterBasis } from '../../../shared/rules/letter-basis.ts';
import type { CaseFiles } from '../cases/case-files.ts';
import type { FormStore } from '../letter-form/form-store.ts';
import type { Recognizer } from '../recognition/recognizer.ts';
import type { ScanForm } from '../scan/printed-letter.ts';
import { progressStream } from './progress-stream.ts';

interface ScanHandlerOptions {
  readonly files: CaseFiles;
  readonly forms: FormStore;
  readonly recognizer: Recognizer;
  /** Those in force at the time of asking. */
  readonly packs: () => readonly RulePack[];
  readonly resourcesDirectory: string;
  readonly clock: { now(): Date };
  /** Aborted when the application closes. */
  readonly closing: AbortSignal;
}

export function scanHandlers(options: ScanHandlerOptions): AppHandlers['scan'] {
  const { files, forms, recognizer, packs, resourcesDirectory, clock, closing } = options;
  /** The platform's own letter that its letters are filled in on, if there is one. */
  const formOf = async (platform: string): Promise<ScanForm | undefined> => {
    const form = forms.list().find(({ platforms }) => platforms.includes(platform));
    return form && { bytes: await forms.read(form.id), name: form.name, places: form.places };
  };
  return {
    check: ({ fileIds, document, platform }, context) =>
      progressStream(AbortSignal.any([context.signal, closing]), async (onProgress, signal) => {
        const pack = packs().find(({ id }) => id === platform);
        if (pack === undefined) {
          throw new ProblemError({
            code: 'platform-unknown',
            ...messages.problems.platformUnknown(platform),
          });
        }
        // Not imported at the top: with it come the PDF library and the font, which a start must not wait for.
        const [{ checkScan }, { loadLetterFont }] = await Promise.all([
          import('../scan/check-scan.ts'),
          import('../letter/fonts.ts'),
        ]);
        const pictures: Uint8Array[] = [];
        for (const id of fileIds) pictures.push((await files.read(id)).bytes);
        const checked = await checkScan({
          files: pictures,
          document,
          pack,
          form: await formOf(platform),
          resourcesDirectory,
          fonts: await loadLetterFont(resourcesDirectory),
          now: clock.now(),
          examine: recognizer.examineScan,
          signal,
          onProgress,
        });
        const result = { ...checked, basis: letterBasis(document) };
        // What was cancelled is as if it had not been started.
        if (signal.aborted) throw new ProblemError({ code: 'cancelled', ...messages.problems.cancelled });
        const [first] = fileIds;
        if (first !== undefined) files.keepScan(first, result);
        return result;
      }),
  };
}
