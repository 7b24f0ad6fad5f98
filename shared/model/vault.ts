import { caseIdSchema } from './case-record.ts';
import { z } from './jitless.ts';
import { problemSchema } from './problem.ts';

const timestamp = z.iso.datetime();

/** Long enough to be worth the cost of guessing; anything a person can type may be in it. */
export const minimumPassphrase = 8;
export const passphraseSchema = z.string().min(minimumPassphrase).max(1_000);

/** What a person shows to open the vault. A recovery code may be typed with or without its hyphens. */
export const vaultProofSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), passphrase: z.string().max(1_000) }),
  z.object({ kind: z.literal('recovery'), code: z.string().max(200) }),
]);

/**
 * What opens the vault on this computer without asking.
 * - `os-store`: the operating system's key store; bound to the account that is signed in
 * - `os-store-weak`: Electron's fall-back on Linux without a key store, which protects nothing
 * - `key-file`: a file in the data folder that only the account may read
 */
const deviceKeySchema = z.enum(['none', 'os-store', 'os-store-weak', 'key-file']);

/** What takes long and can be under way, by the procedure that does it. */
export const longStepSchema = z.enum([
  'recognition.read',
  'scan.check',
  'letter.batch',
  'package.make',
  'backups.make',
  'backups.restore',
  'exchange.export',
  'exchange.import',
  'erasure.client',
]);

export const vaultStatusSchema = z.object({
  /**
   * `open`: in use. `locked`: a passphrase or the recovery sheet is wanted.
   * `broken`: the store cannot be used; `problem` says why, and backups can be restored.
   */
  state: z.enum(['open', 'locked', 'broken']),
  problem: problemSchema.nullable(),
  device: deviceKeySchema,
  passphrase: z.boolean(),
  /** When the recovery sheet that is valid now was made. */
  recoveryMadeAt: timestamp.nullable(),
  /** Whether the keys are known, so that backups can be opened; true when `open`. */
  unlocked: z.boolean(),
  /** What is under way, in any window; locking cancels it. */
  running: z.array(longStepSchema),
});

/** What was found to be amiss with the data when it was opened. */
export const storeReportSchema = z.object({
  /** Whether the last use ended without closing; everything was then checked in full. */
  uncleanEnd: z.boolean(),
  orphansRemoved: z.number().int(),
  filesMissing: z.number().int(),
  /** Cases whose content cannot be read or was changed by something else. */
  casesDamaged: z.number().int(),
  /** Folders of stores that were set aside as broken, by their names in the data folder. */
  setAside: z.array(z.string()),
  /** Why the last automatic backup could not be made, `null` when it could. */
  backupProblem: problemSchema.nullable(),
});

export const backupReasonSchema = z.enum([
  'daily',
  'quit',
  'manual',
  'before-migration',
  'before-restore',
  'before-import',
]);

export const backupIdSchema = z.string().regex(/^\d{8}T\d{9}Z-[0-9a-f]{8}$/);

/** One backup in the data folder. */
export const backupSchema = z.object({
  id: backupIdSchema,
  madeAt: timestamp,
  reason: backupReasonSchema,
  cases: z.number().int(),
  files: z.number().int(),
  bytes: z.number().int(),
  /**
   * The day on which the rotation takes it away when 备妥 is used every day, local `YYYY-MM-DD`; unused days
   * put it off, for a backup only ever makes room for newer ones. `null`: not within a month.
   */
  rotatesOut: z.iso.date().nullable(),
  /** Why it cannot be restored, `null` when reopening it found nothing wrong. */
  problem: problemSchema.nullable(),
});

/** A case of which the present store knows more than a backup does. */
const caseLagSchema = z.object({
  id: caseIdSchema,
  title: z.string(),
  /** When it was saved last in the present store. */
  savedAt: timestamp,
  /** When the backup's version of it was saved, `null` when the backup does not have the case. */
  backupSavedAt: timestamp.nullable(),
});

/** What restoring a backup would change, as far as the present store can be read. */
export const restorePreviewSchema = z.object({
  backup: backupSchema,
  /** Cases that would be lost or older; a broken store may know of more than can be read. */
  behind: z.array(caseLagSchema),
  /** Cases the backup brings back. */
  returning: z.number().int(),
  /** Whether the present store could be read to the end. */
  complete: z.boolean(),
});

export const restoreResultSchema = z.object({
  /** The store as it was, kept as a backup of its own, or the folder a broken store was set aside in. */
  undo: backupIdSchema.nullable(),
  setAside: z.string().nullable(),
  /** Cases of the broken store that could still be read and were put over the backup. */
  salvaged: z.number().int(),
  missing: z.array(caseLagSchema),
});

export const auditActionSchema = z.enum([
  'vault-created',
  'unlocked',
  'unlock-refused',
  'locked',
  'passphrase-set',
  'passphrase-removed',
  'recovery-sheet-made',
  'case-opened',
  'case-created',
  'case-trashed',
  'case-restored',
  'case-erased',
  'client-erased',
  'file-added',
  'file-opened',
  'file-removed',
  'letter-made',
  'package-made',
  'exported',
  'imported',
  'backup-made',
  'backup-restored',
  'store-set-aside',
  'audit-exported',
  /** Written by a newer application. */
  'unknown',
]);

/** One entry of the audit; `subject` is an id, never a name. */
const auditEntrySchema = z.object({
  number: z.number().int().positive(),
  at: timestamp,
  action: auditActionSchema,
  subject: z.string().max(80).nullable(),
  /** How many things it concerned, e.g. files exported. */
  count: z.number().int().nullable(),
});

export const auditPageSchema = z.object({
  entries: z.array(auditEntrySchema),
  total: z.number().int(),
  /** The first entry at which the chain does not hold, `null` when it holds from the first to the last. */
  brokenAt: z.number().int().nullable(),
});

/** Everything of a client that would be deleted for good. */
export const erasurePlanSchema = z.object({
  client: z.string(),
  cases: z.number().int(),
  versions: z.number().int(),
  files: z.number().int(),
  bytes: z.number().int(),
  /** Backups that hold any of it. */
  backups: z.array(backupSchema),
});

/** A job cannot answer a file; it is fetched by this. */
export const certificateReferenceSchema = z.object({ certificateId: z.uuid() });

export const erasureResultSchema = certificateReferenceSchema.extend({
  cases: z.number().int(),
  files: z.number().int(),
  /** Backups that still hold it, with the day each rotates out. */
  remaining: z.array(backupSchema),
});

export const exportReferenceSchema = z.object({ exportId: z.uuid() });
export const exportResultSchema = exportReferenceSchema.extend({
  /** Cases that cannot be read, and so are not in the file. */
  leftOut: z.number().int().min(0),
});
export type ExportResult = z.infer<typeof exportResultSchema>;

/** What an export holds: everything, or the cases of one client. */
export const exportScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('client'), client: z.string().max(200) }),
]);
export type ExportScope = z.infer<typeof exportScopeSchema>;

export const importResultSchema = z.object({
  added: z.number().int(),
  /** Cases that were here with the same content already. */
  unchanged: z.number().int(),
  /** Cases that were here with other content; the imported ones were added beside them as copies. */
  copied: z.number().int(),
  files: z.number().int(),
});

export type VaultProof = z.infer<typeof vaultProofSchema>;
export type DeviceKey = z.infer<typeof deviceKeySchema>;
export type LongStep = z.infer<typeof longStepSchema>;
export type VaultStatus = z.infer<typeof vaultStatusSchema>;
export type StoreReport = z.infer<typeof storeReportSchema>;
export type BackupReason = z.infer<typeof backupReasonSchema>;
export type Backup = z.infer<typeof backupSchema>;
export type RestorePreview = z.infer<typeof restorePreviewSchema>;
export type RestoreResult = z.infer<typeof restoreResultSchema>;
export type AuditAction = z.infer<typeof auditActionSchema>;
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type AuditPage = z.infer<typeof auditPageSchema>;
export type ErasurePlan = z.infer<typeof erasurePlanSchema>;
export type ErasureResult = z.infer<typeof erasureResultSchema>;
export type ImportResult = z.infer<typeof importResultSchema>;
