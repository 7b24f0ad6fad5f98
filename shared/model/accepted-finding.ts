import { z } from './jitless.ts';

/**
 * A doubtful finding that a person has looked at and stands up for. It holds for the file it was said about and no
 * other; the reason goes into the check report.
 */
export const acceptedFindingSchema = z.object({
  /** The finding's `key`. */
  findingId: z.string().max(200),
  /** The file it is about, as `files` of the case names it. */
  file: z.string(),
  reason: z.string().max(500),
  at: z.iso.datetime(),
});

export type AcceptedFinding = z.infer<typeof acceptedFindingSchema>;
