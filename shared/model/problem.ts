import { z } from './jitless.ts';

/**
 * Why something could not be done, as data that reaches a person: what happened, to which field or file,
 * and what to do now. `message` and `action` are Chinese sentences; no personal data but the file's name.
 */
const problemCodeSchema = z.enum([
  'file-empty',
  'file-too-large',
  'file-not-picture',
  'file-damaged',
  'file-animated',
  'file-password',
  'file-too-many-pages',
  'file-missing',
  'picture-too-many-pixels',
  'no-document-found',
  'kind-mismatch',
  'several-documents',
  'recognition-failed',
  'recognition-timeout',
  'cancelled',
  'case-missing',
  'case-damaged',
  'case-conflict',
  'case-in-trash',
  'case-not-in-trash',
  'case-file-invalid-json',
  'case-file-version',
  'case-file-invalid',
  'store-newer',
  'store-damaged',
  'store-busy',
  'already-open',
  'vault-locked',
  'vault-wrong-passphrase',
  'vault-wrong-recovery-code',
  'vault-no-passphrase',
  'vault-keys-missing',
  'vault-keys-damaged',
  'backup-missing',
  'backup-damaged',
  'exchange-wrong-passphrase',
  'exchange-invalid',
  'exchange-too-large',
  'exchange-empty',
  'client-missing',
  'disk-full',
  'disk-read-only',
  'disk-failing',
  'disk-target-missing',
  'disk-target-busy',
  'disk-path-too-long',
  'package-unresolved',
  'package-too-large',
  'package-exists',
  'material-missing',
  'material-format',
  'cannot-fit',
  'watermark-refused',
  'glyph-missing',
  'letter-incomplete',
  'letter-too-many-signatures',
  'letter-too-long',
  'letter-template-invalid',
  'letter-not-needed',
  'letter-own-template',
  'letter-form-word',
  'letter-form-not-pdf',
  'letter-form-missing',
  'letter-form-place',
  'platform-unknown',
  'platform-pack-invalid',
  'port-in-use',
  'connection-lost',
  'session-missing',
  'usage',
  'invalid-input',
  'internal',
]);

export const problemSchema = z.object({
  code: problemCodeSchema,
  message: z.string(),
  action: z.string(),
  /** Path in the case document, e.g. `organization.name`. */
  field: z.string().optional(),
  /** The file's own name, never its folder. */
  file: z.string().optional(),
});

export type ProblemCode = z.infer<typeof problemCodeSchema>;
export type Problem = z.infer<typeof problemSchema>;

/** An error whose whole content may be shown to a person. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.message, options);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}
