import { messages } from '../../../shared/messages/index.ts';
import type { Problem } from '../../../shared/model/problem.ts';

const text = messages.backup;

/** What may be wrong with a backup. */
export const backupProblem = {
  missing: { code: 'backup-missing', ...text.missing },
  manifestDamaged: { code: 'backup-damaged', ...text.manifestDamaged },
  storeDamaged: { code: 'backup-damaged', ...text.storeDamaged },
  filesDamaged: (count: number): Problem => ({ code: 'backup-damaged', ...text.filesDamaged(count) }),
  newer: { code: 'store-newer', ...text.newer },
  foundDamaged: { code: 'store-damaged', ...text.foundDamaged },
  presentDamaged: { code: 'store-damaged', ...text.presentDamaged },
} as const satisfies Record<string, Problem | ((count: number) => Problem)>;
