import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { PackageInput } from '../../../shared/model/package.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { namedFiles } from '../../../shared/package/named-files.ts';
import { planPackage } from '../../../shared/package/plan.ts';
import { type PlannedFile, plannedFile } from '../../../shared/package/planned-file.ts';
import type { CaseFiles } from '../cases/case-files.ts';
import { createFinishedFiles } from '../finished-files.ts';
import { localDate } from '../local-date.ts';
import { progressStream } from './progress-stream.ts';

interface PackageHandlerOptions {
  readonly files: CaseFiles;
  /** Those in force at the time of asking. */
  readonly packs: () => readonly RulePack[];
  readonly resourcesDirectory: string;
  readonly clock: { now(): Date };
  /** Aborted when the application closes. */
  readonly closing: AbortSignal;
}

/** How many of the newest packages can be fetched. */
const mostKept = 3;

export function packageHandlers(options: PackageHandlerOptions): AppHandlers['package'] {
  const { files, packs, resourcesDirectory, clock, closing } = options;
  const finished = createFinishedFiles({ most: mostKept, gone: messages.uploadPackage.noLongerKept });

  const inputOf = ({ document, platform, watermark }: PackageInput) => {
    const pack = packs().find(({ id }) => id === platform);
    if (pack === undefined) {
      throw new ProblemError({ code: 'platform-unknown', ...messages.problems.platformUnknown(platform) });
    }
    return { document, pack, watermark, files: filesOf(document, files) };
  };

  return {
    plan: async (input) => planPackage({ ...inputOf(input), today: localDate(clock.now()) }),
    make: (input, context) =>
      progressStream(AbortSignal.any([context.signal, closing]), async (onProgress, signal) => {
        // Not imported at the top: with it come the PDF library and the font, which a start must not wait for.
        const [{ makePackage }, { zipOf }] = await Promise.all([
          import('../package/make-package.ts'),
          import('../package/zip.ts'),
        ]);
        const now = clock.now();
        const { parts, ...result } = await makePackage({
          ...inputOf(input),
          insist: input.insist,
          read: async (id) => (await files.read(id)).bytes,
          resourcesDirectory,
          now,
          signal,
          onProgress,
        });
        if (parts === null) return { ...result, packageId: null };
        const zip = new File([zipOf(parts, now)], `${result.name}.zip`, { type: 'application/zip' });
        return { ...result, packageId: finished.keep(zip) };
      }),
    file: async ({ packageId }) => ({ file: finished.fetch(packageId) }),
  };
}

/** The files a document names, without those that were removed since. */
function filesOf(document: CaseDocument, files: CaseFiles): PlannedFile[] {
  return namedFiles(document).flatMap((id) => {
    try {
      return [plannedFile(files.get(id))];
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'file-missing') return [];
      throw error;
    }
  });
}
