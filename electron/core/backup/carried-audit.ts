import type { Connection } from '../cases/database.ts';

const tables = ['audit', 'audit_end'] as const;

/** The rows of the audit as they stand; what links them holds in any store of the same key. */
export type AuditTables = Readonly<Record<(typeof tables)[number], readonly unknown[][]>>;

export function readAudit(connection: Connection): AuditTables {
  const rows = (table: string) =>
    connection.prepare<[], unknown[]>(`SELECT * FROM ${table} ORDER BY rowid`).raw().all();
  return { audit: rows('audit'), audit_end: rows('audit_end') };
}

/** Who did what is not undone by restoring: the audit of the present store goes on in the restored one. */
export function replaceAudit(connection: Connection, audit: AuditTables): void {
  for (const table of tables) {
    connection.exec(`DELETE FROM ${table}`);
    for (const row of audit[table]) {
      connection.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')})`).run(...row);
    }
  }
}
