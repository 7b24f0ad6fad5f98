import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { AuditNote } from '../audit/audit-log.ts';
import type { Backups } from '../backup/backups.ts';
import type { CaseStore } from '../cases/case-store.ts';
import type { Database } from '../cases/database.ts';
import { type Erased, erasureCertificate } from '../erasure/certificate.ts';
import { createFinishedFiles } from '../finished-files.ts';
import { localDate } from '../local-date.ts';
import { casesOf } from './exchange.ts';
import { progressStream } from './progress-stream.ts';

interface ErasureHandlerOptions {
  readonly store: CaseStore;
  readonly database: Pick<Database, 'compact'>;
  readonly backups: Pick<Backups, 'holding' | 'remove'>;
  /** Folders of broken stores that were set aside. */
  readonly setAside: () => Promise<readonly string[]>;
  readonly note: (note: AuditNote) => void;
  readonly resourcesDirectory: string;
  readonly clock: { now(): Date };
  readonly closing: AbortSignal;
}

export function erasureHandlers(options: ErasureHandlerOptions): AppHandlers['erasure'] {
  const { store, database, backups, setAside, note, resourcesDirectory, clock, closing } = options;
  const certificates = createFinishedFiles({ most: 3, gone: messages.erasure.certificateGone });

  const casesOfClient = (client: string) => {
    const cases = casesOf(store, client);
    if (cases.length > 0) return cases;
    throw new ProblemError({ code: 'client-missing', ...messages.erasure.clientMissing });
  };

  const certify = async (erased: Erased): Promise<string> => {
    // Not imported at the top: with it comes the PDF library, which a start must not wait for.
    const [{ drawPaper }, { loadLetterFont }] = await Promise.all([
      import('../package/papers/draw-paper.ts'),
      import('../letter/fonts.ts'),
    ]);
    const paper = erasureCertificate(erased);
    const bytes = await drawPaper(paper, await loadLetterFont(resourcesDirectory), erased.at);
    const name = messages.erasure.certificate.fileName(localDate(erased.at));
    return certificates.keep(new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }));
  };

  return {
    plan: async ({ client }) => {
      const cases = casesOfClient(client);
      const files = cases.flatMap(({ id }) => store.files.listOf(id));
      return {
        client,
        cases: cases.length,
        versions: cases.reduce((sum, { id }) => sum + store.versions(id).length, 0),
        files: files.length,
        bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
        backups: await backups.holding(new Set(cases.map(({ id }) => id))),
      };
    },

    client: ({ client, backups: alsoBackups }, context) =>
      // What has been deleted stays deleted: only the time before that can be cancelled.
      progressStream(AbortSignal.any([context.signal, closing]), async (report, signal) => {
        const caseIds = casesOfClient(client).map(({ id }) => id);
        const holding = await backups.holding(new Set(caseIds));
        report({ ratio: 0.2, step: 'erase' });
        signal.throwIfAborted();
        // First: once the client is gone from here, nobody could ask for this again after an end in between.
        if (alsoBackups) await backups.remove(holding.map(({ id }) => id));
        const { versions, files } = await store.eraseAll(caseIds, () =>
          note({ action: 'client-erased', count: caseIds.length }),
        );
        report({ ratio: 0.5, step: 'erase' });
        database.compact();
        report({ ratio: 0.8, step: 'certificate' });
        const remaining = alsoBackups ? [] : holding;
        const certificateId = await certify({
          client,
          at: clock.now(),
          caseIds,
          versions,
          files,
          remaining,
          setAside: await setAside(),
        });
        return { certificateId, cases: caseIds.length, files, remaining };
      }),

    certificate: async ({ certificateId }) => ({ file: certificates.fetch(certificateId) }),
  };
}
