import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { composeLetter } from '../unfinished-rooms.ts';

export function letterHandlers(resourcesDirectory: string): AppHandlers['letter'] {
  return {
    compose: async ({ document, platform }) => {
      const { bytes, pages, problems } = await composeLetter({ document, platform, resourcesDirectory });
      const file = bytes === null ? null : new File([bytes], 'letter.pdf', { type: 'application/pdf' });
      return { file, pages, problems };
    },
  };
}
