import type { AppHandlers } from '../../../shared/contract/contract.ts';
import type { AuditNote } from '../audit/audit-log.ts';
import type { Backups } from '../backup/backups.ts';
import { progressStream } from './progress-stream.ts';

/** @param note writes a step down in the audit of the store that is open then */
export function backupHandlers(backups: Backups, note: (note: AuditNote) => void): AppHandlers['backups'] {
  return {
    list: () => backups.list(),
    make: (_, context) =>
      progressStream(context.signal, async (report, signal) => {
        const backup = await backups.make('manual', { report, signal });
        note({ action: 'backup-made', subject: backup.id });
        return backup;
      }),
    preview: ({ id }) => backups.preview(id),
    restore: ({ id }, context) =>
      progressStream(context.signal, async (report, signal) => {
        const result = await backups.restore(id, { report, signal });
        note({ action: 'backup-restored', subject: id, count: result.missing.length });
        if (result.setAside !== null) note({ action: 'store-set-aside', subject: result.setAside });
        return result;
      }),
  };
}
