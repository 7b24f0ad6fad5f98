import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { fileNameOf } from '../../../shared/package/file-names.ts';
import type { AuditNote } from '../audit/audit-log.ts';
import type { CaseStore } from '../cases/case-store.ts';
import { createFinishedFiles } from '../finished-files.ts';
import { localDate } from '../local-date.ts';
import { progressStream } from './progress-stream.ts';

/** Where exports come from. */
interface ExportSource {
  readonly store: Pick<CaseStore, 'list' | 'transfer' | 'files'>;
  /** Cases that are known to be missing in `store`. */
  readonly unreadable: number;
}

interface ExportHandlerOptions {
  /** Lends `step` what is exported, for as long as it takes. */
  readonly lend: <T>(step: (source: ExportSource) => Promise<T>) => Promise<T>;
  /** What is said when there is no case. */
  readonly empty: { readonly message: string; readonly action: string };
  readonly note: (note: AuditNote) => void;
  readonly clock: { now(): Date };
  readonly closing: AbortSignal;
}

export function exportHandlers(
  options: ExportHandlerOptions,
): Pick<AppHandlers['exchange'], 'export' | 'file'> {
  const { lend, empty, note, clock, closing } = options;
  const exports = createFinishedFiles({ most: 1, gone: messages.exchange.noLongerKept });
  return {
    export: ({ scope, passphrase }, context) =>
      progressStream(AbortSignal.any([context.signal, closing]), (report, signal) =>
        lend(async ({ store, unreadable }) => {
          const client = scope.kind === 'client' ? scope.client : undefined;
          const caseIds = casesOf(store, client).map(({ id }) => id);
          if (caseIds.length === 0) {
            throw new ProblemError({ code: 'exchange-empty', ...empty });
          }
          // Not imported at the top: a start must not wait for what few of them need.
          const { exportCases } = await import('../exchange/export-cases.ts');
          const { blob, count } = await exportCases({
            caseIds,
            transfer: store.transfer,
            files: store.files,
            passphrase,
            now: clock.now(),
            signal,
            onProgress: (ratio) => report({ ratio, step: 'export' }),
          });
          note({ action: 'exported', count });
          const name = messages.exchange.fileName(localDate(clock.now()), fileNameOf(client ?? ''));
          const file = new File([blob], name, { type: 'application/octet-stream' });
          return { exportId: exports.keep(file), leftOut: unreadable + caseIds.length - count };
        }),
      ),

    file: async ({ exportId }) => ({ file: exports.fetch(exportId) }),
  };
}

interface ExchangeHandlerOptions extends Omit<ExportHandlerOptions, 'lend' | 'empty'> {
  readonly store: CaseStore;
  /** Keeps the data as it is, before an import changes it. */
  readonly backUp: () => Promise<unknown>;
}

export function exchangeHandlers(options: ExchangeHandlerOptions): AppHandlers['exchange'] {
  const { store, note, backUp, closing } = options;
  return {
    ...exportHandlers({
      ...options,
      lend: (step) => step({ store, unreadable: 0 }),
      empty: messages.exchange.nothingToExport,
    }),

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
