import { certificateTypeSchema, identityDocumentTypeSchema, signatureBasisSchema } from './case-document.ts';
import { z } from './jitless.ts';

/** How far a statement about a platform can be trusted. */
export const confidenceSchema = z.enum(['official', 'reported', 'assumed']);

/** Where a value comes from and how old it is. */
export const provenanceSchema = z.object({
  source: z.string(),
  asOf: z.iso.date(),
  confidence: confidenceSchema,
});

/** One platform's rules as dated data. */
export const rulePackSchema = z.object({
  format: z.literal('beituo-rule-pack/1'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  asOf: z.iso.date(),
  certificateTypes: z.array(certificateTypeSchema),
  identityDocumentTypes: z.array(identityDocumentTypeSchema),
  signatureBases: z.array(signatureBasisSchema),
});

export type RulePack = z.infer<typeof rulePackSchema>;
