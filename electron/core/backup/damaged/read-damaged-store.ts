import { messages } from '../../../../shared/messages/index.ts';
import { caseDocumentSchema } from '../../../../shared/model/case-document.ts';
import { versionIdentity } from '../../cases/case-rows.ts';
import { fileDetailsSchema, fileIdentity } from '../../cases/file-rows.ts';
import { createStoredJson } from '../../cases/stored-json.ts';
import { formDetailsSchema, formIdentity } from '../../letter-form/form-rows.ts';
import type { DataKey } from '../../vault/data-key.ts';
import { type CaseState, type CaseStates, isNewer, titleOf } from '../case-states.ts';
import { damagedRows } from './damaged-rows.ts';
import { type KnownRow, knownRow } from './known-rows.ts';

type RowOf<T extends KnownRow['table']> = Extract<KnownRow, { table: T }>['row'];
export type FoundCase = RowOf<'cases'>;
export type FoundVersion = RowOf<'case_versions'>;

/** What a broken store still tells. All but `known` and the plain rows was proved authentic by its seal. */
export interface DamagedStore {
  /** The newest state of each case of which any trace was found. */
  readonly known: CaseStates;
  /** The newest row of each case. */
  readonly cases: ReadonlyMap<string, FoundCase>;
  /** Versions newer than the ones asked for, by case, in order. */
  readonly versions: ReadonlyMap<string, readonly FoundVersion[]>;
  readonly files: ReadonlyMap<string, RowOf<'files'>>;
  readonly forms: ReadonlyMap<string, RowOf<'letter_forms'>>;
  readonly settings: readonly RowOf<'settings'>[];
  readonly uses: readonly RowOf<'platform_letter_forms'>[];
}

/** Reads what is readable of a database file and its log; `newerThan` spares what a backup has already. */
export function readDamagedStore(path: string, dataKey: DataKey, newerThan: CaseStates): DamagedStore {
  const json = createStoredJson(dataKey.sealer('rows'));
  const known = new Map<string, CaseState>();
  const cases = new Map<string, FoundCase>();
  const versions = new Map<string, Map<number, FoundVersion>>();
  const files = new Map<string, RowOf<'files'>>();
  const forms = new Map<string, RowOf<'letter_forms'>>();
  const settings: RowOf<'settings'>[] = [];
  const uses: RowOf<'platform_letter_forms'>[] = [];

  const note = (id: string, state: Pick<CaseState, 'version' | 'savedAt'>, title?: string) => {
    const before = known.get(id);
    const { version, savedAt } = before === undefined || isNewer(state, before) ? state : before;
    known.set(id, { version, savedAt, title: title ?? before?.title ?? messages.cases.unreadableTitle });
  };

  for (const values of damagedRows(path)) {
    const found = knownRow(values);
    switch (found?.table) {
      case 'cases': {
        const { row } = found;
        const title = titleOf(dataKey, row);
        note(row.id, { version: row.version, savedAt: row.updated_at }, title);
        const before = cases.get(row.id)?.version ?? 0;
        if (title !== undefined && before <= row.version) cases.set(row.id, row);
        break;
      }
      case 'case_versions': {
        const { row } = found;
        const state = { version: row.version, savedAt: row.saved_at };
        if (!isNewer(state, newerThan.get(row.case_id))) break;
        note(row.case_id, state);
        if (json.decode(versionIdentity(row), row.document, caseDocumentSchema) === undefined) break;
        const ofCase = versions.get(row.case_id) ?? new Map<number, FoundVersion>();
        versions.set(row.case_id, ofCase.set(row.version, row));
        break;
      }
      case 'files': {
        const { row } = found;
        if (json.decode(fileIdentity(row), row.details, fileDetailsSchema)) files.set(row.id, row);
        break;
      }
      case 'letter_forms': {
        const { row } = found;
        if (json.decode(formIdentity(row), row.details, formDetailsSchema)) forms.set(row.id, row);
        break;
      }
      case 'settings':
        settings.push(found.row);
        break;
      case 'platform_letter_forms':
        uses.push(found.row);
        break;
    }
  }
  const inOrder = [...versions].map(
    ([id, found]) => [id, [...found.values()].sort((a, b) => a.version - b.version)] as const,
  );
  return { known, cases, versions: new Map(inOrder), files, forms, settings, uses };
}
