import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import { auditFile } from '../audit/audit-file.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { localDate } from '../local-date.ts';

export function auditHandlers(audit: AuditLog, clock: { now(): Date }): AppHandlers['audit'] {
  return {
    list: async (input) => audit.page(input),
    export: async () => {
      const whole = audit.all();
      audit.note({ action: 'audit-exported', count: whole.total });
      const name = messages.audit.fileName(localDate(clock.now()));
      return { file: new File([auditFile(whole)], name, { type: 'text/csv' }) };
    },
  };
}
