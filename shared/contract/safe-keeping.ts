import { maximumExchangeBytes } from '../model/file-size.ts';
import { z } from '../model/jitless.ts';
import {
  auditPageSchema,
  backupIdSchema,
  backupSchema,
  certificateReferenceSchema,
  erasurePlanSchema,
  erasureResultSchema,
  exportReferenceSchema,
  exportResultSchema,
  exportScopeSchema,
  importResultSchema,
  passphraseSchema,
  restorePreviewSchema,
  restoreResultSchema,
  storeReportSchema,
  vaultProofSchema,
  vaultStatusSchema,
} from '../model/vault.ts';
import { carriedFile } from './carried-file.ts';
import { call, job } from './procedure.ts';

const nothing = z.object({});
const backupReference = z.object({ id: backupIdSchema });
const clientReference = z.object({ client: z.string().max(200) });

/** The procedures by which data is kept safe: keys, backups, moving house, deletion and the record of all. */
export const safeKeeping = {
  vault: {
    /** Never refused, and no sign of use: it may be asked at any time. */
    status: call(nothing, vaultStatusSchema),
    /** Says that a person is at work, so that the vault does not lock itself. */
    keepAwake: call(nothing, nothing),
    /** Refused with `vault-wrong-passphrase` or `vault-wrong-recovery-code`. */
    unlock: call(z.object({ proof: vaultProofSchema }), vaultStatusSchema),
    /**
     * Cancels what is under way and forgets the keys and everything read with them. With `unattended`, when nobody is
     * at work, it stays open while something is under way and for the idle time after that. Refused with
     * `vault-no-passphrase` when nothing could open it.
     */
    lock: call(z.object({ unattended: z.boolean().optional() }), vaultStatusSchema),
    /**
     * Sets or changes the passphrase without rewriting data; `proof` is wanted when there is one already.
     * With `remember`, this computer goes on opening the vault without asking.
     */
    setPassphrase: call(
      z.object({ proof: vaultProofSchema.nullable(), passphrase: passphraseSchema, remember: z.boolean() }),
      vaultStatusSchema,
    ),
    /** This computer then opens the vault without asking. */
    removePassphrase: call(z.object({ proof: vaultProofSchema }), vaultStatusSchema),
    /** Makes a recovery sheet to print, a PDF; the sheet before it is then void. `proof` as in `setPassphrase`. */
    makeRecoverySheet: call(
      z.object({ proof: vaultProofSchema.nullable() }),
      z.object({ file: z.file(), code: z.string(), status: vaultStatusSchema }),
    ),
    /**
     * For when nothing opens the data any more: moves it aside whole, sealed as it is, and begins with none. Nothing is
     * deleted. Refused with `invalid-input` while the data is in use.
     */
    startAfresh: call(nothing, vaultStatusSchema),
    /** What was amiss when the data was opened. */
    report: call(nothing, storeReportSchema),
  },
  backups: {
    /** Newest first. */
    list: call(nothing, z.array(backupSchema)),
    make: job(nothing, backupSchema),
    preview: call(backupReference, restorePreviewSchema),
    /** Puts a backup in place of the present store, which is kept; a broken one is set aside and what can be read saved. */
    restore: job(backupReference, restoreResultSchema),
  },
  exchange: {
    /**
     * One file, encrypted with a passphrase in the age format, of cases with their versions and files. Of a store
     * that cannot be opened, what can be read, once its keys are known.
     */
    export: job(z.object({ scope: exportScopeSchema, passphrase: passphraseSchema }), exportResultSchema),
    /** The file of an export made a moment ago, named as it should be saved; only the newest is kept. */
    file: call(exportReferenceSchema, z.object({ file: z.file() })),
    /** Refused with `exchange-wrong-passphrase`, `exchange-invalid`; then nothing was taken in. */
    import: job(
      z.object({ file: carriedFile(z.file().max(maximumExchangeBytes)), passphrase: z.string().max(1_000) }),
      importResultSchema,
    ),
  },
  erasure: {
    plan: call(clientReference, erasurePlanSchema),
    /** Deletes everything of a client for good; with `backups` also the backups that hold any of it. */
    client: job(clientReference.extend({ backups: z.boolean() }), erasureResultSchema),
    /** The certificate of an erasure carried out a moment ago, a PDF. */
    certificate: call(certificateReferenceSchema, z.object({ file: z.file() })),
  },
  audit: {
    /** Newest first, from `before` backwards. */
    list: call(
      z.object({ before: z.number().int().optional(), limit: z.number().int().min(1).max(500).default(100) }),
      auditPageSchema,
    ),
    /** The whole audit as CSV. */
    export: call(nothing, z.object({ file: z.file() })),
  },
} as const;
