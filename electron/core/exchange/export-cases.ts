import { messages } from '../../../shared/messages/index.ts';
import { type Problem, ProblemError } from '../../../shared/model/problem.ts';
import type { CaseFiles } from '../cases/case-files.ts';
import type { CaseHistory, CaseTransfer } from '../cases/case-transfer.ts';
import {
  contentsName,
  type ExportContents,
  type ExportedCase,
  exportFormat,
  maximumExportBytes,
} from './archive-format.ts';
import { archiveNames } from './archive-names.ts';
import { startExchangeThread } from './exchange-thread.ts';

interface ExportRequest {
  readonly caseIds: readonly string[];
  readonly transfer: Pick<CaseTransfer, 'history'>;
  readonly files: Pick<CaseFiles, 'read'>;
  readonly passphrase: string;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly onProgress: (ratio: number) => void;
}

/** Of the whole: the passphrase at the beginning and the last parts at the end take their time. */
const shares = { begun: 0.1, written: 0.95 };

/**
 * Cases with their versions and files as one file in the age format. Files whose bytes were lost, and cases
 * that cannot be read, are left out; `count` cases are in it. Throws `exchange-too-large`, `cancelled`.
 */
export async function exportCases(request: ExportRequest): Promise<{ blob: Blob; count: number }> {
  const { transfer, files, passphrase, now, signal, onProgress } = request;
  const histories = request.caseIds.flatMap((id) => readableHistory(transfer, id));
  const total = histories.flatMap((history) => history.files).reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > maximumExportBytes) throw tooLarge();

  await using thread = startExchangeThread(signal);
  await thread.begin(passphrase);
  onProgress(shares.begun);
  const addJson = (name: string, value: unknown) =>
    thread.add(name, Buffer.from(JSON.stringify(value, null, 2), 'utf8'));

  let written = 0;
  const addFiles = async (history: CaseHistory, nameOf: (number: number, name: string) => string) => {
    const exported: ExportedCase['files'] = [];
    for (const [index, file] of history.files.entries()) {
      const bytes = await unlessMissing(files.read(file.id).then((read) => read.bytes));
      const entry = bytes === undefined ? null : nameOf(index + 1, file.name);
      if (bytes !== undefined && entry !== null) await thread.add(entry, bytes);
      exported.push({ file, entry });
      written += file.bytes;
      onProgress(shares.begun + (shares.written - shares.begun) * (written / total));
    }
    return exported;
  };

  const cases: ExportedCase[] = [];
  for (const [index, history] of histories.entries()) {
    const names = archiveNames(index + 1, history);
    const { versions, files: _, ...header } = history;
    const last = versions.length - 1;
    const exported: ExportedCase['versions'] = [];
    for (const [position, { version, savedAt, document }] of versions.entries()) {
      const entry = position === last ? names.current : names.version(version);
      await addJson(entry, document);
      exported.push({ version, savedAt, entry });
    }
    cases.push({ ...header, versions: exported, files: await addFiles(history, names.file) });
  }
  const contents: ExportContents = { format: exportFormat, exportedAt: now.toISOString(), cases };
  await addJson(contentsName, contents);
  // Awaited here: the thread ends with this function.
  return { blob: await thread.finish(), count: cases.length };
}

function readableHistory(transfer: Pick<CaseTransfer, 'history'>, id: string): CaseHistory[] {
  try {
    return [transfer.history(id)];
  } catch (error) {
    if (isProblem(error, 'case-damaged') || isProblem(error, 'case-missing')) return [];
    throw error;
  }
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isProblem(error, 'file-missing') || isProblem(error, 'file-damaged')) return undefined;
    throw error;
  }
}

function isProblem(error: unknown, code: Problem['code']): boolean {
  return error instanceof ProblemError && error.problem.code === code;
}

function tooLarge(): ProblemError {
  return new ProblemError({ code: 'exchange-too-large', ...messages.exchange.tooLargeToExport });
}
