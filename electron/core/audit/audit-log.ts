import type { AuditAction, AuditPage } from '../../../shared/model/vault.ts';
import { auditActionSchema, auditPageSchema } from '../../../shared/model/vault.ts';
import type { Connection, Database } from '../cases/database.ts';
import { storedTime } from '../cases/stored-time.ts';
import { type AuditRow, beginning, endOf, isSame, linkOf } from './chain.ts';

/** What is written down of a step; `subject` is an id, never a name. */
export interface AuditNote {
  readonly action: AuditAction;
  readonly subject?: string | undefined;
  readonly count?: number | undefined;
}

export interface AuditLog {
  /** On the disk when it returns. A case looked at again and again within minutes is noted once. */
  note(note: AuditNote): void;
  /** The newest entries before number `before`, and whether the whole chain holds. */
  page(options: { before?: number | undefined; limit: number }): AuditPage;
  /** Every entry, oldest first. */
  all(): AuditPage;
}

interface AuditOptions {
  readonly database: Database;
  /** Of the chain alone. */
  readonly key: Uint8Array;
  readonly clock: { now(): Date };
}

const lookedAt: ReadonlySet<string> = new Set<AuditAction>(['case-opened', 'file-opened']);
const againMs = 10 * 60_000;
const entrySchema = auditPageSchema.shape.entries.element;

export function openAuditLog({ database, key, clock }: AuditOptions): AuditLog {
  const isRepeat = (last: AuditRow | undefined, { action, subject }: AuditNote, now: number): boolean =>
    last?.action === action &&
    last.subject === (subject ?? null) &&
    lookedAt.has(action) &&
    Math.abs(now - last.at) < againMs;

  const page = (connection: Connection, entries: readonly AuditRow[]): AuditPage => ({
    // A damaged row may say what no entry can; it is left out, and the chain tells of it.
    entries: entries.flatMap(({ number, at, action, subject, count }) => {
      const known = auditActionSchema.catch('unknown').parse(action);
      const entry = { number, at: storedTime(at), action: known, subject, count };
      return entrySchema.safeParse(entry).data ?? [];
    }),
    total: connection.prepare<[], number>('SELECT count(*) FROM audit').pluck().get() ?? 0,
    brokenAt: findBreak(connection, key),
  });

  return {
    note: (note) =>
      database.write((connection) => {
        const last = lastRow(connection);
        const now = clock.now().getTime();
        if (isRepeat(last, note, now)) return;
        const row = {
          number: (last?.number ?? 0) + 1,
          at: now,
          action: note.action,
          subject: note.subject ?? null,
          count: note.count ?? null,
        };
        const link = linkOf(key, last?.link ?? beginning, row);
        connection
          .prepare('INSERT INTO audit VALUES (@number, @at, @action, @subject, @count, @link)')
          .run({ ...row, link });
        connection
          .prepare('INSERT OR REPLACE INTO audit_end VALUES (1, ?, ?)')
          .run(row.number, endOf(key, row.number, link));
      }),

    page: ({ before = Number.MAX_SAFE_INTEGER, limit }) =>
      database.read((connection) =>
        page(
          connection,
          connection
            .prepare<[number, number], AuditRow>(
              'SELECT * FROM audit WHERE number < ? ORDER BY number DESC LIMIT ?',
            )
            .all(before, limit),
        ),
      ),

    all: () => database.read((connection) => page(connection, [...allRows(connection)])),
  };
}

function lastRow(connection: Connection): AuditRow | undefined {
  return connection.prepare<[], AuditRow>('SELECT * FROM audit ORDER BY number DESC LIMIT 1').get();
}

function allRows(connection: Connection): Iterable<AuditRow> {
  return connection.prepare<[], AuditRow>('SELECT * FROM audit ORDER BY number').iterate();
}

/** Number of the first entry that was changed, put in or taken out; `null` when all are as they were written. */
function findBreak(connection: Connection, key: Uint8Array): number | null {
  let before = beginning;
  let number = 0;
  for (const row of allRows(connection)) {
    if (row.number !== number + 1 || !isSame(row.link, linkOf(key, before, row))) return number + 1;
    number = row.number;
    before = row.link;
  }
  const end = connection
    .prepare<[], { number: number; seal: Uint8Array }>('SELECT number, seal FROM audit_end')
    .get();
  const isWhole =
    end === undefined ? number === 0 : end.number === number && isSame(end.seal, endOf(key, number, before));
  return isWhole ? null : number + 1;
}
