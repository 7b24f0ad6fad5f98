import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caseDocumentSchema } from '../../../../shared/model/case-document.ts';
import { settingsSchema } from '../../../../shared/model/settings.ts';
import { type CaseRow, summaryIdentity, versionIdentity } from '../../cases/case-rows.ts';
import { type MeasureProgress, summarize } from '../../cases/case-summary.ts';
import type { Connection, Database } from '../../cases/database.ts';
import { createStoredJson, type StoredJson } from '../../cases/stored-json.ts';
import type { DataKey } from '../../vault/data-key.ts';
import { fileContentIdentity } from '../../vault/file-vault.ts';
import type { FileFolder } from '../store-parts.ts';
import { takeFile } from '../take-file.ts';
import type { DamagedStore, FoundCase, FoundVersion } from './read-damaged-store.ts';

interface SalvageOptions {
  /** A backup's content, about to become the store. */
  readonly database: Database;
  readonly dataKey: DataKey;
  readonly measureProgress: MeasureProgress;
}

/**
 * Puts what was found in a broken store over a backup's content: newer versions of cases, files, letters'
 * forms, settings. Nothing of the backup is taken away. Answers how many cases became newer.
 */
export function salvageRows(found: DamagedStore, options: SalvageOptions): number {
  const json = createStoredJson(options.dataKey.sealer('rows'));
  return options.database.write((connection) => {
    for (const [id, versions] of found.versions) putVersions(connection, id, versions);
    for (const [id, versions] of found.versions) {
      const rebuilt = rebuiltRow(connection, versions, found.cases.get(id), json, options.measureProgress);
      if (rebuilt !== undefined) putCase(connection, rebuilt);
    }
    // Going to the trash and coming back makes no version: the row alone tells of it.
    for (const row of found.cases.values()) if (hasVersion(connection, row)) putCase(connection, row);
    putFiles(connection, found);
    putForms(connection, found);
    putPlain(connection, found);
    return found.versions.size;
  });
}

/** Takes over bytes of files that salvaged rows name and the backup did not have. */
export async function salvageFiles(
  found: DamagedStore,
  dataKey: DataKey,
  folders: { readonly from: string; readonly to: string },
): Promise<void> {
  const wanted: [FileFolder, Iterable<string>][] = [
    ['files', found.files.keys()],
    ['letter-forms', found.forms.keys()],
  ];
  for (const [folder, ids] of wanted) {
    const sealer = dataKey.sealer(folder);
    for (const id of ids) {
      const from = join(folders.from, folder, id);
      const bytes = await readFile(from).catch(() => undefined);
      if (bytes === undefined || sealer.open(fileContentIdentity(id), bytes) === undefined) continue;
      await takeFile(from, join(folders.to, folder, id));
    }
  }
}

/** The case's row may only follow; the reference to it is looked at when all is written. */
function putVersions(connection: Connection, id: string, versions: readonly FoundVersion[]): void {
  connection.pragma('defer_foreign_keys = ON');
  const put = connection.prepare(
    'INSERT OR REPLACE INTO case_versions (case_id, version, saved_at, document) VALUES (?, ?, ?, ?)',
  );
  for (const { version, saved_at, document } of versions) put.run(id, version, saved_at, document);
}

/** The row of a case at its newest version found; as it was written where that could be read too. */
function rebuiltRow(
  connection: Connection,
  versions: readonly FoundVersion[],
  row: FoundCase | undefined,
  json: StoredJson,
  measureProgress: MeasureProgress,
): CaseRow | undefined {
  const [first, last] = [versions[0], versions.at(-1)];
  if (first === undefined || last === undefined || row?.version === last.version) return row;
  const document = json.decode(versionIdentity(last), last.document, caseDocumentSchema);
  if (document === undefined) return undefined;
  const kept =
    row ?? connection.prepare<[string], CaseRow>('SELECT * FROM cases WHERE id = ?').get(last.case_id);
  const clear = {
    id: last.case_id,
    version: last.version,
    created_at: kept?.created_at ?? first.saved_at,
    updated_at: last.saved_at,
    trashed_at: kept?.trashed_at ?? null,
    example: kept?.example ?? 0,
  };
  return {
    ...clear,
    summary: json.encode(summaryIdentity(clear), summarize(document, [], measureProgress)),
  };
}

function putCase(connection: Connection, row: CaseRow): void {
  connection
    .prepare(
      `INSERT INTO cases (id, version, created_at, updated_at, trashed_at, example, summary)
       VALUES (@id, @version, @created_at, @updated_at, @trashed_at, @example, @summary)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, created_at = excluded.created_at,
         updated_at = excluded.updated_at, trashed_at = excluded.trashed_at, example = excluded.example,
         summary = excluded.summary`,
    )
    .run(row);
}

/** Whether a row can stand: its version is there, and none that was put in is newer. */
function hasVersion(connection: Connection, { id, version, updated_at }: FoundCase): boolean {
  const stands = connection
    .prepare('SELECT 1 FROM case_versions WHERE case_id = ? AND version = ? AND saved_at = ?')
    .get(id, version, updated_at);
  const newer = connection.prepare('SELECT 1 FROM cases WHERE id = ? AND version > ?').get(id, version);
  return stands !== undefined && newer === undefined;
}

function putFiles(connection: Connection, { files }: DamagedStore): void {
  const put = connection.prepare(
    `INSERT OR REPLACE INTO files (id, case_id, added_at, bytes, details)
     SELECT @id, @case_id, @added_at, @bytes, @details
     WHERE EXISTS (SELECT 1 FROM cases WHERE id = @case_id)`,
  );
  for (const row of files.values()) put.run(row);
}

function putForms(connection: Connection, { forms }: DamagedStore): void {
  const put = connection.prepare(
    `INSERT INTO letter_forms (id, added_at, details) VALUES (@id, @added_at, @details)
     ON CONFLICT (id) DO UPDATE SET added_at = excluded.added_at, details = excluded.details`,
  );
  for (const row of forms.values()) put.run(row);
}

function putPlain(connection: Connection, { settings, uses }: DamagedStore): void {
  const setting = connection.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)');
  for (const { name, value } of settings) {
    if (Object.hasOwn(settingsSchema.shape, name)) setting.run(name, value);
  }
  const use = connection.prepare(
    `INSERT OR REPLACE INTO platform_letter_forms (platform, form_id)
     SELECT @name, @value WHERE EXISTS (SELECT 1 FROM letter_forms WHERE id = @value)`,
  );
  for (const row of uses) if (/^[a-z0-9-]{1,60}$/.test(row.name)) use.run(row);
}
