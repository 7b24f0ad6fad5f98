import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';

interface LetterOptions {
  /** Those in force at the time of asking. */
  readonly packs: () => readonly RulePack[];
  readonly resourcesDirectory: string;
  readonly clock: { now(): Date };
}

export function letterHandlers(options: LetterOptions): AppHandlers['letter'] {
  const { packs, resourcesDirectory, clock } = options;
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
        template: await loadLetterTemplate(resourcesDirectory, pack),
        fonts,
        now: clock.now(),
      });
      const file =
        bytes === null ? null : new File([new Uint8Array(bytes)], 'letter.pdf', { type: 'application/pdf' });
      return { file, pages, problems };
    },
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
