import type BetterSqlite from 'better-sqlite3';
import { messages } from '../../../shared/messages/index.ts';
import { z } from '../../../shared/model/jitless.ts';
import type { RestoreResult } from '../../../shared/model/vault.ts';
import type { Sealer } from '../vault/sealer.ts';
import { identityOf } from './sealed-values.ts';

/** How far a store is with a case. */
export interface CaseState {
  readonly version: number;
  /** When that version was saved, milliseconds since 1970. */
  readonly savedAt: number;
  readonly title: string;
}

export type CaseStates = ReadonlyMap<string, CaseState>;
export type CaseLag = RestoreResult['missing'][number];

const titleSchema = z.object({ title: z.string() });

/** Every case of a database by its id. */
export function caseStates(connection: BetterSqlite.Database, sealer: Sealer): Map<string, CaseState> {
  const rows = connection
    .prepare<[], { id: string; version: number; savedAt: number; summary: unknown }>(
      'SELECT id, version, updated_at AS savedAt, summary FROM cases',
    )
    .all();
  return new Map(
    rows.map(({ id, version, savedAt, summary }) => [
      id,
      { version, savedAt, title: titleOf(sealer, id, version, summary) ?? messages.cases.unreadableTitle },
    ]),
  );
}

/** The title in a sealed summary, `undefined` when it does not open. */
export function titleOf(sealer: Sealer, id: string, version: number, summary: unknown): string | undefined {
  const plain =
    summary instanceof Uint8Array ? sealer.open(identityOf.summary(id, version), summary) : undefined;
  if (plain === undefined) return undefined;
  return titleSchema.safeParse(JSON.parse(plain.toString('utf8'))).data?.title;
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
        savedAt: new Date(savedAt).toISOString(),
        backupSavedAt: there === undefined ? null : new Date(there.savedAt).toISOString(),
      };
    });
}
