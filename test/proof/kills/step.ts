import { z } from '../../../shared/model/jitless.ts';

const ofCase = { title: z.string() };
const numbered = { number: z.number() };

/** What the writer does, one after the other, each until it is durable. */
const stepSchema = z.discriminatedUnion('kind', [
  /** Opens the data folder, and seals it where it is of an application that did not. */
  z.object({ kind: z.literal(['opening', 'sealing']) }),
  z.object({ kind: z.literal('save'), ...ofCase }),
  z.object({ kind: z.literal('picture'), ...ofCase, ...numbered }),
  z.object({ kind: z.literal('removal'), ...ofCase, ...numbered }),
  z.object({ kind: z.literal('import'), ...ofCase }),
  z.object({ kind: z.literal('erasure'), ...ofCase }),
  /** An export of every case, kept under a name once it is handed over. */
  z.object({ kind: z.literal('export'), name: z.string() }),
  /** The import of an export that holds these cases. */
  z.object({
    kind: z.literal('taking in'),
    cases: z.array(z.object({ ...ofCase, version: z.number(), files: z.array(z.number()) })),
  }),
  z.object({ kind: z.literal('client erasure'), client: z.string(), backups: z.boolean() }),
  z.object({ kind: z.literal('form'), ...numbered }),
  z.object({ kind: z.literal('backup') }),
  z.object({ kind: z.literal('restore'), id: z.string() }),
  z.object({ kind: z.literal('passphrase'), passphrase: z.string(), remember: z.boolean() }),
  z.object({ kind: z.literal('no passphrase') }),
  z.object({ kind: z.literal('recovery sheet') }),
  /** `made` of a case, as the command line makes it; otherwise written from parts that are there. */
  z.object({ kind: z.literal('package'), name: z.string(), made: z.boolean() }),
]);

export const orderSchema = z.object({
  dataDirectory: z.string(),
  packages: z.string(),
  exports: z.string(),
  passphrase: z.string().nullable(),
  steps: z.array(stepSchema),
});

/** What the writer says on its standard output, a line each. */
export const saidSchema = z.object({
  at: z.enum(['begun', 'done']),
  step: z.number(),
  /** The id of a backup, a recovery code. */
  result: z.string().nullable(),
});

export type Step = z.infer<typeof stepSchema>;
export type StepKind = Step['kind'];
export type Order = z.infer<typeof orderSchema>;
export type Said = z.infer<typeof saidSchema>;
