import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import type { CaseStore } from '../cases/case-store.ts';
import { createFinishedFiles } from '../finished-files.ts';
import type { FormStore } from '../letter-form/form-store.ts';
import { progressStream } from './progress-stream.ts';

interface LetterOptions {
  readonly cases: Pick<CaseStore, 'open'>;
  readonly forms: Pick<FormStore, 'list' | 'read'>;
  /** Those in force at the time of asking. */
  readonly packs: () => readonly RulePack[];
  readonly resourcesDirectory: string;
  readonly clock: { now(): Date };
  /** Aborted when the application closes. */
  readonly closing: AbortSignal;
}

export function letterHandlers(options: LetterOptions): AppHandlers['letter'] {
  const { cases, forms, packs, resourcesDirectory, clock, closing } = options;
  const batches = createFinishedFiles({ most: 1, gone: messages.letterBatch.noLongerKept });
  let opening: ReturnType<typeof openComposer> | undefined;

  /** Loading the composer and parsing its font take longer than a letter: once, and again only after a failure. */
  const composer = () => {
    opening ??= openComposer(resourcesDirectory).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  return {
    compose: async ({ document, platform }) => {
      const pack = packs().find(({ id }) => id === platform);
      if (pack === undefined) {
        throw new ProblemError({ code: 'platform-unknown', ...messages.problems.platformUnknown(platform) });
      }
      const { composeLetter, loadLetterTemplate, fonts } = await composer();
      const { bytes, pages, problems } = await composeLetter({
        document,
        platformName: pack.letter.template.platformName ?? pack.name,
        wantedParts: pack.letter.template.parts,
        template: await loadLetterTemplate(resourcesDirectory, pack),
        fonts,
        now: clock.now(),
      });
      const file =
        bytes === null ? null : new File([new Uint8Array(bytes)], 'letter.pdf', { type: 'application/pdf' });
      return { file, pages, problems };
    },
    batch: (input, context) =>
      progressStream(AbortSignal.any([context.signal, closing]), async (onProgress, signal) => {
        const [{ makeBatch }, { fonts }] = await Promise.all([
          import('../letter-batch/make-batch.ts'),
          composer(),
        ]);
        const { file, ...result } = await makeBatch({
          ...input,
          documentOf: (id) => cases.open(id).document,
          packs: packs(),
          forms: forms.list(),
          readForm: (id) => forms.read(id),
          font: fonts,
          resourcesDirectory,
          now: clock.now(),
          signal,
          onProgress,
        });
        return { ...result, batchId: file === null ? null : batches.keep(file) };
      }),
    testPage: async () => {
      const [{ drawTestPage }, { fonts }] = await Promise.all([import('../letter/test-page.ts'), composer()]);
      const bytes = await drawTestPage(fonts, clock.now());
      const name = messages.testPage.fileName;
      return { file: new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }) };
    },
    batchFile: async ({ batchId }) => ({ file: batches.fetch(batchId) }),
  };
}

/** Not imported at the top: the PDF library is the largest part of a start that may never need it. */
async function openComposer(resourcesDirectory: string) {
  const [{ composeLetter }, { loadLetterFont }, { loadLetterTemplate }] = await Promise.all([
    import('../letter/compose.ts'),
    import('../letter/fonts.ts'),
    import('../letter/templates.ts'),
  ]);
  return { composeLetter, loadLetterTemplate, fonts: await loadLetterFont(resourcesDirectory) };
}
