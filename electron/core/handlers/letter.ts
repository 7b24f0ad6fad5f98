import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { composeLetter } from '../letter/compose.ts';
import { type LetterFont, loadLetterFont } from '../letter/fonts.ts';
import { loadLetterTemplate } from '../letter/templates.ts';

interface LetterOptions {
  readonly packs: readonly RulePack[];
  readonly resourcesDirectory: string;
  readonly clock: { now(): Date };
}

export function letterHandlers(options: LetterOptions): AppHandlers['letter'] {
  const { packs, resourcesDirectory, clock } = options;
  let loading: Promise<LetterFont> | undefined;

  /** Parsing the font takes longer than a letter, so it is done once, and again only after a failure. */
  const font = () => {
    loading ??= loadLetterFont(resourcesDirectory).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };

  return {
    compose: async ({ document, platform }) => {
      const pack = packs.find(({ id }) => id === platform);
      if (pack === undefined) {
        throw new ProblemError({ code: 'platform-unknown', ...messages.problems.platformUnknown(platform) });
      }
      const { bytes, pages, problems } = await composeLetter({
        document,
        platformName: pack.name,
        template: await loadLetterTemplate(resourcesDirectory, pack),
        fonts: await font(),
        now: clock.now(),
      });
      const file =
        bytes === null ? null : new File([new Uint8Array(bytes)], 'letter.pdf', { type: 'application/pdf' });
      return { file, pages, problems };
    },
  };
}
