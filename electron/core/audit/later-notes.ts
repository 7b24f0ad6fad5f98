import type { AuditNote } from './audit-log.ts';

/** Writes what was done down, at once or as soon as there is an audit to write it in. */
export interface LaterNotes {
  note(entry: AuditNote): void;
  /** Writes down what has waited; for when the data has just been opened. */
  settle(): void;
}

/**
 * Data that is broken has no audit, and yet its keys can be changed and its backups restored.
 * @param openAudit the audit of the data that is open now
 */
export function createLaterNotes(openAudit: () => { note(entry: AuditNote): void } | undefined): LaterNotes {
  const waiting: AuditNote[] = [];
  const settle = () => {
    const audit = openAudit();
    if (audit === undefined) return;
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      audit.note(next);
      waiting.shift();
    }
  };
  return {
    settle,
    note: (entry) => {
      waiting.push(entry);
      settle();
    },
  };
}
