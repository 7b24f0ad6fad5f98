import { caseDocumentSchema } from '../../../shared/model/case-document.ts';
import { type FormRow, formDetailsSchema, formIdentity } from '../letter-form/form-rows.ts';
import { type CaseRow, summaryIdentity, type VersionRow, versionIdentity } from './case-rows.ts';
import { storedSummarySchema } from './case-summary.ts';
import type { Connection } from './database.ts';
import { type FileRow, fileDetailsSchema, fileIdentity } from './file-rows.ts';
import type { StoredJson } from './stored-json.ts';

export interface RowsFound {
  readonly cases: number;
  readonly files: number;
  /** Ids of cases of which something cannot be read or is not as it was written, or that nothing else knows. */
  readonly damagedCases: ReadonlySet<string>;
  /** How many platforms' own letters are so. */
  readonly damagedForms: number;
}

/** Opens every value of a database and follows every reference. Takes about a second for 10,000 cases. */
export function inspectRows(connection: Connection, json: StoredJson): RowsFound {
  const damagedCases = new Set<string>();
  let [cases, files, damagedForms] = [0, 0, 0];

  for (const row of rows<CaseRow>(connection, 'cases')) {
    cases += 1;
    if (!json.decode(summaryIdentity(row), row.summary, storedSummarySchema)) damagedCases.add(row.id);
  }
  for (const row of rows<VersionRow>(connection, 'case_versions')) {
    if (!json.decode(versionIdentity(row), row.document, caseDocumentSchema)) damagedCases.add(row.case_id);
  }
  for (const row of rows<FileRow>(connection, 'files')) {
    files += 1;
    if (!json.decode(fileIdentity(row), row.details, fileDetailsSchema)) damagedCases.add(row.case_id);
  }
  for (const row of rows<FormRow>(connection, 'letter_forms')) {
    if (!json.decode(formIdentity(row), row.details, formDetailsSchema)) damagedForms += 1;
  }
  for (const id of strayReferences(connection)) damagedCases.add(id);
  return { cases, files, damagedCases, damagedForms };
}

function rows<Row>(connection: Connection, table: string): IterableIterator<Row> {
  return connection.prepare<[], Row>(`SELECT * FROM ${table}`).iterate();
}

/** Cases that rows refer to and that are not there, and cases without the version they stand at. */
function strayReferences(connection: Connection): string[] {
  return connection
    .prepare<[], string>(
      `SELECT case_id FROM files WHERE case_id NOT IN (SELECT id FROM cases)
       UNION SELECT case_id FROM case_versions WHERE case_id NOT IN (SELECT id FROM cases)
       UNION SELECT id FROM cases WHERE NOT EXISTS (
         SELECT 1 FROM case_versions
         WHERE case_versions.case_id = cases.id AND case_versions.version = cases.version
       )`,
    )
    .pluck()
    .all();
}
