import { z } from './jitless.ts';
import { group, known, listOf, slug, text } from './rule-pack-group.ts';

/** Told where the text of a message is looked at, too. */
const concerns = z.literal('message').optional();

/** How many of something there may be. */
const quotaSchema = group({
  id: slug,
  title: text,
  limit: known(z.int().nonnegative()),
  note: text.optional(),
  concerns,
});

/** What is worth knowing and no check can hold. */
const noticeSchema = group({ id: slug, title: text, texts: listOf(text).min(1), concerns });

/** What a rule was before, so that an old statement is recognized as such. */
const formerRuleSchema = group({
  id: slug,
  date: known(z.union([z.iso.date(), z.string().regex(/^\d{4}(-\d{2})?$/)])),
  text,
});

export const quotasSchema = listOf(quotaSchema);
export const noticesSchema = listOf(noticeSchema);
export const historySchema = listOf(formerRuleSchema);
