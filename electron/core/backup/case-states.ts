import { messages } from '../../../shared/messages/index.ts';
import type { RestoreResult } from '../../../shared/model/vault.ts';
import { type CaseRow, summaryIdentity } from '../cases/case-rows.ts';
import { storedSummarySchema } from '../cases/case-summary.ts';
import type { Connection } from '../cases/database.ts';
import { createStoredJson } from '../cases/stored-json.ts';
import { storedTime } from '../cases/stored-time.ts';
import type { DataKey } from '../vault/data-key.ts';

/** How far a store is with a case. */
export interface CaseState {
  readonly version: number;
  /** When that version was saved, milliseconds since 1970. */
  readonly savedAt: number;
  readonly title: string;
}

export type CaseStates = ReadonlyMap<string, CaseState>;
export type CaseLag = RestoreResult['missing'][number];

/** Every case of a database by its id. */
export function caseStates(connection: Connection, dataKey: DataKey): Map<string, CaseState> {
  const rows = connection.prepare<[], CaseRow>('SELECT * FROM cases').all();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        version: row.version,
        savedAt: row.updated_at,
        title: titleOf(dataKey, row) ?? messages.cases.unreadableTitle,
      },
    ]),
  );
}

/** What a case is called in a sealed summary, `undefined` when the row is not as it was written. */
export function titleOf(dataKey: DataKey, row: CaseRow): string | undefined {
  const json = createStoredJson(dataKey.sealer('rows'));
  const summary = json.decode(summaryIdentity(row), row.summary, storedSummarySchema);
  return summary && (summary.title.trim() || summary.organizationName.trim());
}

/**
 * Whether one state of a case came after another. The version tells within one history; after a restore
 * histories part, and then the time does.
 */
export function isNewer(
  state: Pick<CaseState, 'version' | 'savedAt'>,
  than: Pick<CaseState, 'version' | 'savedAt'> | undefined,
): boolean {
  return than === undefined || state.version > than.version || state.savedAt > than.savedAt;
}

/** Cases of which `present` knows more than `other`, the last saved first. */
export function casesBehind(present: CaseStates, other: CaseStates): CaseLag[] {
  return [...present]
    .filter(([id, state]) => isNewer(state, other.get(id)))
    .sort(([, a], [, b]) => b.savedAt - a.savedAt)
    .map(([id, { title, savedAt }]) => {
      const there = other.get(id);
      return {
        id,
        title,
        savedAt: storedTime(savedAt),
        backupSavedAt: there === undefined ? null : storedTime(there.savedAt),
      };
    });
}
