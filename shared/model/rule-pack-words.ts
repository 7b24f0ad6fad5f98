import { z } from './jitless.ts';
import { group, listOf, policySchema, slug, text } from './rule-pack-group.ts';

/** Words that a platform or a carrier does not want, with the statement they come from. */
export const wordListSchema = group({
  id: slug,
  title: text,
  /** In messages. In a signature such a word is at most doubtful: a company may be called by it. */
  policy: policySchema,
  appliesTo: listOf(z.enum(['signature', 'message'])).min(1),
  words: listOf(text).min(1),
  note: text.optional(),
});

/** As written in a pack: the list itself, or the name of one that several packs share. */
export const wordListEntrySchema = z.union([z.strictObject({ list: slug }), wordListSchema]);

export type WordList = z.infer<typeof wordListSchema>;
