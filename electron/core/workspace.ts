import { join } from 'node:path';
import { type AuditLog, openAuditLog } from './audit/audit-log.ts';
import { removePlainCopies } from './backup/before-migration.ts';
import type { CaseStore } from './cases/case-store.ts';
import type { MeasureProgress } from './cases/case-summary.ts';
import type { Database } from './cases/database.ts';
import { openCaseStore } from './cases/open-case-store.ts';
import { sealingVault, sealRows } from './cases/sealed-rows.ts';
import { type FormStore, openFormStore } from './letter-form/form-store.ts';
import type { DataKey } from './vault/data-key.ts';
import { sealFiles } from './vault/seal-files.ts';
import type { VaultKeys } from './vault/vault-keys.ts';
import { vaultProblem } from './vault/vault-problem.ts';

/** Everything that needs the key of the data, from unlocking to locking. */
export interface Workspace {
  readonly database: Database;
  readonly dataKey: DataKey;
  readonly store: CaseStore;
  readonly forms: FormStore;
  readonly audit: AuditLog;
  /** Aborted when it is closed; what runs then is cancelled. */
  readonly closing: AbortSignal;
}

export interface WorkspaceOptions {
  readonly dataDirectory: string;
  readonly clock: { now(): Date };
  readonly measureProgress: MeasureProgress;
}

/**
 * Opens the data with the keys, which are open. Values of an application that did not seal are sealed first.
 * Throws `vault-keys-missing` when the keys are not those of the database.
 */
export async function openWorkspace(
  database: Database,
  keys: VaultKeys,
  closing: AbortSignal,
  options: WorkspaceOptions,
): Promise<Workspace> {
  const dataKey = keys.dataKey();
  if (keys.known().sealing === 'begun') await sealOlderData(database, keys, options.dataDirectory);
  const sealedFor = database.read(sealingVault);
  if (sealedFor === undefined) throw vaultProblem.storeMissing();
  if (sealedFor !== keys.known().vaultId) throw vaultProblem.keysMissing();
  const store = await openCaseStore({ ...options, database, dataKey, closing });
  const forms = await openFormStore({ ...options, database, dataKey });
  const audit = openAuditLog({ ...options, database, key: dataKey.subkey('audit') });
  if (audit.page({ limit: 1 }).total === 0) audit.note({ action: 'vault-created' });
  audit.note({ action: 'unlocked' });
  return { database, dataKey, store, forms, audit, closing };
}

/** Can be interrupted anywhere: what is sealed is passed over the next time. */
async function sealOlderData(database: Database, keys: VaultKeys, dataDirectory: string): Promise<void> {
  const dataKey = keys.dataKey();
  await sealFiles(join(dataDirectory, 'files'), dataKey.sealer('files'));
  await sealFiles(join(dataDirectory, 'letter-forms'), dataKey.sealer('letter-forms'));
  if (database.read(sealingVault) === undefined) {
    database.write((connection) => sealRows(connection, dataKey.sealer('rows'), keys.known().vaultId));
  }
  database.compact();
  await removePlainCopies(dataDirectory, dataKey);
  await keys.noteSealed();
}
