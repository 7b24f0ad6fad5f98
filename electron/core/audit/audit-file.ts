import { messages } from '../../../shared/messages/index.ts';
import type { AuditPage } from '../../../shared/model/vault.ts';

const text = messages.audit;

/** The audit as CSV (RFC 4180) with a byte order mark, by which spreadsheets know that it is UTF-8. */
export function auditFile({ entries, brokenAt }: AuditPage): string {
  const rows = entries.map(({ number, at, action, subject, count }) => [
    `${number}`,
    at,
    text.actions[action],
    subject ?? '',
    count === null ? '' : `${count}`,
  ]);
  const verdict = [brokenAt === null ? text.intact(entries.length) : text.brokenAt(brokenAt)];
  return `\uFEFF${[text.columns, ...rows, verdict].map(line).join('\r\n')}\r\n`;
}

function line(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
}
