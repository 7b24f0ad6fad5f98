import { messages } from '../../../../shared/messages/index.ts';
import { caseDocumentSchema } from '../../../../shared/model/case-document.ts';
import type { Sealer } from '../../vault/sealer.ts';
import { type CaseState, type CaseStates, isNewer, titleOf } from '../case-states.ts';
import { identityOf } from '../sealed-values.ts';
import { damagedRows } from './damaged-rows.ts';
import { type KnownRow, knownRow } from './known-rows.ts';

export type CaseHeader = Extract<KnownRow, { table: 'cases' }>;
export type FoundVersion = Extract<KnownRow, { table: 'case_versions' }>;
export type FoundFile = Extract<KnownRow, { table: 'files' }>;
export type FoundForm = Extract<KnownRow, { table: 'letter_forms' }>;

/** What a broken store still tells. All but `known` and `plain` was proved authentic by its seal. */
export interface DamagedStore {
  /** The newest state of each case of which any trace was found. */
  readonly known: CaseStates;
  /** By case. */
  readonly headers: ReadonlyMap<string, CaseHeader>;
  /** Versions newer than the ones asked for, by case, in order. */
  readonly versions: ReadonlyMap<string, readonly FoundVersion[]>;
  readonly files: ReadonlyMap<string, FoundFile>;
  readonly forms: ReadonlyMap<string, FoundForm>;
  /** Settings and uses of letters, which are not sealed and say nothing personal. */
  readonly plain: readonly Extract<KnownRow, { table: 'settings' | 'platform_letter_forms' }>[];
}

/** Reads what is readable of a database file and its log; `newerThan` spares what a backup has already. */
export function readDamagedStore(path: string, sealer: Sealer, newerThan: CaseStates): DamagedStore {
  const known = new Map<string, CaseState>();
  const headers = new Map<string, CaseHeader>();
  const versions = new Map<string, Map<number, FoundVersion>>();
  const files = new Map<string, FoundFile>();
  const forms = new Map<string, FoundForm>();
  const plain: DamagedStore['plain'][number][] = [];
  const opens = (identity: string, sealed: Uint8Array) => sealer.open(identity, sealed) !== undefined;

  const note = (id: string, version: number, savedAt: number, title: string | undefined) => {
    const before = known.get(id);
    const isLater = isNewer({ version, savedAt }, before);
    known.set(id, {
      version: isLater ? version : (before?.version ?? version),
      savedAt: isLater ? savedAt : (before?.savedAt ?? savedAt),
      title: title ?? before?.title ?? messages.cases.unreadableTitle,
    });
  };

  for (const values of damagedRows(path)) {
    const row = knownRow(values);
    switch (row?.table) {
      case 'cases': {
        const title = titleOf(sealer, row.id, row.version, row.summary);
        note(row.id, row.version, row.updatedAt, title);
        const before = headers.get(row.id)?.version ?? 0;
        if (title !== undefined && before <= row.version) headers.set(row.id, row);
        break;
      }
      case 'case_versions': {
        if (!isNewer(row, newerThan.get(row.caseId))) break;
        note(row.caseId, row.version, row.savedAt, undefined);
        if (!isDocument(row, sealer)) break;
        const ofCase = versions.get(row.caseId) ?? new Map<number, FoundVersion>();
        versions.set(row.caseId, ofCase.set(row.version, row));
        break;
      }
      case 'files':
        if (opens(identityOf.fileDetails(row.id), row.details)) files.set(row.id, row);
        break;
      case 'letter_forms':
        if (opens(identityOf.formDetails(row.id), row.details)) forms.set(row.id, row);
        break;
      case 'settings':
      case 'platform_letter_forms':
        plain.push(row);
        break;
    }
  }
  const inOrder = [...versions].map(
    ([id, found]) => [id, [...found.values()].sort((a, b) => a.version - b.version)] as const,
  );
  return { known, headers, versions: new Map(inOrder), files, forms, plain };
}

function isDocument({ caseId, version, document }: FoundVersion, sealer: Sealer): boolean {
  const plain = sealer.open(identityOf.document(caseId, version), document);
  return plain !== undefined && caseDocumentSchema.safeParse(JSON.parse(plain.toString('utf8'))).success;
}
