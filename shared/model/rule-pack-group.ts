import { z } from './jitless.ts';

/** A text that says something. */
export const text = z.string().trim().min(1);

/** How far a statement about a platform can be trusted. */
const confidenceSchema = z.enum(['official', 'reported', 'assumed']);

/** What becomes of something on a platform: refused is an error, discouraged a warning. */
export const policySchema = z.enum(['accepted', 'discouraged', 'refused']);

const provenance = { source: text, asOf: z.iso.date(), confidence: confidenceSchema };

/** Values that share a provenance: where they come from, how old they are, and how sure. */
export function group<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject({ ...shape, ...provenance });
}

const provenanceSchema = z.object(provenance);

export type Policy = z.infer<typeof policySchema>;
export type Provenance = z.infer<typeof provenanceSchema>;
