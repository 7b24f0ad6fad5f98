import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { fileNameOf } from '../../../shared/package/file-names.ts';
import type { AuditNote } from '../audit/audit-log.ts';
import type { CaseStore } from '../cases/case-store.ts';
import { createFinishedFiles } from '../finished-files.ts';
import { localDate } from '../local-date.ts';
import { progressStream } from './progress-stream.ts';

interface ExchangeHandlerOptions {
  readonly store: CaseStore;
  readonly note: (note: AuditNote) => void;
  /** Keeps the data as it is, before an import changes it. */
  readonly backUp: () => Promise<unknown>;
  readonly clock: { now(): Date };
  readonly closing: AbortSignal;
}

export function exchangeHandlers(options: ExchangeHandlerOptions): AppHandlers['exchange'] {
  const { store, note, backUp, clock, closing } = options;
  const exports = createFinishedFiles({ most: 1, gone: messages.exchange.noLongerKept });
  return {
    export: ({ scope, passphrase }, context) =>
      progressStream(AbortSignal.any([context.signal, closing]), async (report, signal) => {
        const client = scope.kind === 'client' ? scope.client : undefined;
        const caseIds = casesOf(store, client).map(({ id }) => id);
        if (caseIds.length === 0) {
          throw new ProblemError({ code: 'exchange-empty', ...messages.exchange.nothingToExport });
        }
        // Not imported at the top: a start must not wait for what few of them need.
        const { exportCases } = await import('../exchange/export-cases.ts');
        const blob = await exportCases({
          caseIds,
          transfer: store.transfer,
          files: store.files,
          passphrase,
          now: clock.now(),
          signal,
          onProgress: (ratio) => report({ ratio, step: 'export' }),
        });
        note({ action: 'exported', count: caseIds.length });
        const name = messages.exchange.fileName(localDate(clock.now()), fileNameOf(client ?? ''));
        return { exportId: exports.keep(new File([blob], name, { type: 'application/octet-stream' })) };
      }),

    file: async ({ exportId }) => ({ file: exports.fetch(exportId) }),

    import: ({ file, passphrase }, context) =>
      progressStream(AbortSignal.any([context.signal, closing]), async (report, signal) => {
        const { importCases } = await import('../exchange/import-cases.ts');
        const result = await importCases({
          file: new Uint8Array(await file.arrayBuffer()),
          passphrase,
          transfer: store.transfer,
          beforehand: backUp,
          signal,
          onProgress: (ratio) => report({ ratio, step: 'import' }),
        });
        note({ action: 'imported', count: result.added + result.copied });
        return result;
      }),
  };
}

/** Every case, the trash included, or those of one client. */
export function casesOf(store: Pick<CaseStore, 'list'>, client: string | undefined) {
  const all = [false, true].flatMap((trashed) => store.list({ query: '', trashed }));
  return client === undefined ? all : all.filter((summary) => summary.client === client);
}
