import { z } from './jitless.ts';
import { group, listOf, slug, text } from './rule-pack-group.ts';

const reasonSchema = z.strictObject({
  /** In the platform's words. */
  reason: text,
  /** Its codes in the platform's API. */
  codes: listOf(text).optional(),
  /** Plain pieces of text by which the refusal is recognized; each alone is enough. */
  phrases: listOf(text).optional(),
  fix: text,
  /** Places in the case document, `*` standing for any item of a list. */
  paths: listOf(z.string().max(200)),
  /** Whether it can be found out before handing in: by a check, or only by asking oneself. */
  foreseen: z.enum(['checked', 'asked', 'not']),
});

/** Why the platform refuses, and what then helps. */
export const refusalsSchema = listOf(
  group({
    id: slug,
    of: z.enum(['account', 'qualification', 'signature', 'letter', 'filing']),
    reasons: listOf(reasonSchema).min(1),
  }),
);
