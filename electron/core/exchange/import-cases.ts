import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import { maximumFileBytes } from '../../../shared/model/file-size.ts';
import type { z } from '../../../shared/model/jitless.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { ImportResult } from '../../../shared/model/vault.ts';
import { decodeCaseFile } from '../cases/case-file.ts';
import type { CaseTransfer, IncomingCase } from '../cases/case-transfer.ts';
import { sniffMediaType } from '../media-type.ts';
import { contentsName, type ExportedCase, exportContentsSchema } from './archive-format.ts';
import { startExchangeThread } from './exchange-thread.ts';

interface ImportRequest {
  readonly file: Uint8Array;
  readonly passphrase: string;
  readonly transfer: Pick<CaseTransfer, 'takeIn'>;
  /** Runs when the file has been found good, before anything is changed. */
  readonly beforehand: () => Promise<unknown>;
  readonly signal: AbortSignal;
  readonly onProgress: (ratio: number) => void;
}

const shares = { opened: 0.5, examined: 0.6, kept: 0.8 };

/**
 * Takes in an export, everything of it or nothing. Throws `exchange-wrong-passphrase`, `exchange-invalid`,
 * `cancelled`, and what the disk refuses.
 */
export async function importCases(request: ImportRequest): Promise<ImportResult> {
  const { file, passphrase, transfer, beforehand, signal, onProgress } = request;
  await using thread = startExchangeThread(signal);
  const entries = new Map((await thread.open(file, passphrase)).map(({ name, content }) => [name, content]));
  onProgress(shares.opened);
  const contents = parse(entries.get(contentsName), exportContentsSchema);
  requireDistinct(contents.cases.flatMap(entriesOf));
  const cases = contents.cases.map((exported) => incomingCase(exported, entries));
  requireDistinct(cases.map(({ id }) => id));
  requireDistinct(cases.flatMap(({ files }) => files.map((incoming) => incoming.file.id)));
  onProgress(shares.examined);
  await beforehand();
  onProgress(shares.kept);
  signal.throwIfAborted();
  return transfer.takeIn(cases);
}

function incomingCase(exported: ExportedCase, entries: ReadonlyMap<string, Uint8Array>): IncomingCase {
  const { versions, files, ...header } = exported;
  const isGrowing = versions.every(
    ({ version }, index) =>
      version > (versions[index - 1]?.version ?? 0) && version < Number.MAX_SAFE_INTEGER,
  );
  if (!isGrowing) throw invalid();
  return {
    ...header,
    versions: versions.map(({ version, savedAt, entry }) => ({
      version,
      savedAt,
      document: decodeDocument(entries.get(entry), entry),
    })),
    files: files.flatMap(({ file, entry }) => {
      if (entry === null) return [];
      const bytes = entries.get(entry);
      const isWhat = bytes !== undefined && bytes.length === file.bytes && bytes.length <= maximumFileBytes;
      if (!isWhat || sniffMediaType(bytes) !== file.mediaType) throw invalid();
      return [{ file, bytes }];
    }),
  };
}

/** The entries a case is in. Each stands for one thing: one document named by each of many versions is no export. */
function entriesOf({ versions, files }: ExportedCase): string[] {
  return [...versions, ...files].flatMap(({ entry }) => entry ?? []);
}

/** With the limits of any case that comes in: the rules look through it when it is kept. */
function decodeDocument(content: Uint8Array | undefined, name: string): CaseDocument {
  if (content === undefined) throw invalid();
  try {
    return decodeCaseFile(content, name);
  } catch (error) {
    throw invalid(error);
  }
}

function parse<S extends z.ZodType>(content: Uint8Array | undefined, schema: S): z.output<S> {
  if (content === undefined) throw invalid();
  try {
    return schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)));
  } catch (error) {
    throw invalid(error);
  }
}

function requireDistinct(ids: readonly string[]): void {
  if (new Set(ids).size !== ids.length) throw invalid();
}

function invalid(cause?: unknown): ProblemError {
  return new ProblemError({ code: 'exchange-invalid', ...messages.exchange.notAnExport }, { cause });
}
