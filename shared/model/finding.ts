import { z } from './jitless.ts';

export const severitySchema = z.enum(['error', 'warning', 'note']);

/** What a rule says about one field of a case (检查结果). Texts are Chinese. */
export const findingSchema = z.object({
  /** Stable id of the rule, e.g. `credit-code.check-character`. */
  id: z.string(),
  severity: severitySchema,
  /** Path in the case document, list items by index: `signatures.0.text`. */
  path: z.string(),
  message: z.string(),
  /** What to do about it. */
  fix: z.string(),
  /** Where the rule comes from, for a person. */
  source: z.string(),
  /** Platform id, or `all` where the rule holds everywhere. */
  platform: z.string(),
});

export type Severity = z.infer<typeof severitySchema>;
export type Finding = z.infer<typeof findingSchema>;
