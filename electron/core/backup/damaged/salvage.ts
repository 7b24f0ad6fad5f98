import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caseDocumentSchema } from '../../../../shared/model/case-document.ts';
import { settingsSchema } from '../../../../shared/model/settings.ts';
import { type MeasureProgress, summarize } from '../../cases/case-summary.ts';
import type { Connection, Database } from '../../cases/database.ts';
import type { Sealer } from '../../vault/sealer.ts';
import { identityOf } from '../sealed-values.ts';
import type { FileFolder } from '../store-parts.ts';
import { takeFile } from '../take-file.ts';
import type { CaseHeader, DamagedStore, FoundVersion } from './read-damaged-store.ts';

interface SalvageOptions {
  /** A backup's content, about to become the store. */
  readonly database: Database;
  readonly sealer: Sealer;
  readonly measureProgress: MeasureProgress;
}

/**
 * Puts what was found in a broken store over a backup's content: newer versions of cases, files, letters'
 * forms, settings. Nothing of the backup is taken away. Answers how many cases became newer.
 */
export function salvageRows(
  found: DamagedStore,
  { database, sealer, measureProgress }: SalvageOptions,
): number {
  return database.write((connection) => {
    for (const [id, versions] of found.versions) {
      putCase(connection, id, { versions, header: found.headers.get(id), sealer, measureProgress });
    }
    for (const [id, header] of found.headers) putTrash(connection, id, header);
    putFiles(connection, found);
    putForms(connection, found);
    putPlain(connection, found);
    return found.versions.size;
  });
}

/** Takes over bytes of files that the salvaged rows name and the backup did not have. */
export async function salvageFiles(
  found: DamagedStore,
  sealer: Sealer,
  folders: { readonly from: string; readonly to: string },
): Promise<void> {
  const wanted: [FileFolder, Iterable<string>][] = [
    ['files', found.files.keys()],
    ['letter-forms', found.forms.keys()],
  ];
  for (const [folder, ids] of wanted) {
    for (const id of ids) {
      const from = join(folders.from, folder, id);
      const bytes = await readFile(from).catch(() => undefined);
      if (bytes === undefined || sealer.open(identityOf.file(folder, id), bytes) === undefined) continue;
      await takeFile(from, join(folders.to, folder, id));
    }
  }
}

interface FoundCase {
  readonly versions: readonly FoundVersion[];
  readonly header: CaseHeader | undefined;
  readonly sealer: Sealer;
  readonly measureProgress: MeasureProgress;
}

function putCase(
  connection: Connection,
  id: string,
  { versions, header, sealer, measureProgress }: FoundCase,
) {
  const first = versions[0];
  const last = versions.at(-1);
  if (first === undefined || last === undefined) return;
  const summary =
    header?.version === last.version ? header.summary : summaryOf(last, sealer, measureProgress);
  connection
    .prepare(
      `INSERT INTO cases (id, version, created_at, updated_at, trashed_at, example, summary)
       VALUES (@id, @version, @createdAt, @updatedAt, NULL, @example, @summary)
       ON CONFLICT (id) DO UPDATE
       SET version = excluded.version, updated_at = excluded.updated_at, summary = excluded.summary`,
    )
    .run({
      id,
      version: last.version,
      createdAt: header?.createdAt ?? first.savedAt,
      updatedAt: last.savedAt,
      example: header?.example === 1 ? 1 : 0,
      summary,
    });
  const put = connection.prepare(
    'INSERT OR REPLACE INTO case_versions (case_id, version, saved_at, document) VALUES (?, ?, ?, ?)',
  );
  for (const { version, savedAt, document } of versions) put.run(id, version, savedAt, document);
}

function summaryOf(
  { caseId, version, document }: FoundVersion,
  sealer: Sealer,
  measureProgress: MeasureProgress,
): Buffer {
  const plain = sealer.open(identityOf.document(caseId, version), document) ?? Buffer.from('null');
  const summary = summarize(
    caseDocumentSchema.parse(JSON.parse(plain.toString('utf8'))),
    [],
    measureProgress,
  );
  return sealer.seal(identityOf.summary(caseId, version), Buffer.from(JSON.stringify(summary), 'utf8'));
}

/** Going to the trash and coming back makes no version; the newest header tells of it. */
function putTrash(connection: Connection, id: string, header: CaseHeader): void {
  connection
    .prepare('UPDATE cases SET trashed_at = ? WHERE id = ? AND version <= ?')
    .run(header.trashedAt, id, header.version);
}

function putFiles(connection: Connection, { files }: DamagedStore): void {
  const put = connection.prepare(
    `INSERT INTO files (id, case_id, added_at, bytes, details)
     SELECT @id, @caseId, @addedAt, @bytes, @details WHERE EXISTS (SELECT 1 FROM cases WHERE id = @caseId)
     ON CONFLICT (id) DO UPDATE SET details = excluded.details`,
  );
  for (const { id, caseId, addedAt, bytes, details } of files.values()) {
    put.run({ id, caseId, addedAt, bytes, details });
  }
}

function putForms(connection: Connection, { forms }: DamagedStore): void {
  const put = connection.prepare(
    `INSERT INTO letter_forms (id, added_at, details) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET details = excluded.details`,
  );
  for (const { id, addedAt, details } of forms.values()) put.run(id, addedAt, details);
}

function putPlain(connection: Connection, { plain }: DamagedStore): void {
  const setting = connection.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)');
  const use = connection.prepare(
    `INSERT OR REPLACE INTO platform_letter_forms (platform, form_id)
     SELECT @name, @value WHERE EXISTS (SELECT 1 FROM letter_forms WHERE id = @value)`,
  );
  for (const { table, name, value } of plain) {
    if (table === 'settings' && Object.hasOwn(settingsSchema.shape, name)) setting.run(name, value);
    if (table === 'platform_letter_forms' && /^[a-z0-9-]{1,60}$/.test(name)) use.run({ name, value });
  }
}
