import { z } from './jitless.ts';
import { group, listOf, slug, text } from './rule-pack-group.ts';
import { needSchema } from './rule-pack-need.ts';

/** Which characters a text may consist of, beside letters of the given scripts. */
const characterRuleSchema = z.strictObject({
  scripts: listOf(z.enum(['han', 'latin', 'digit'])).min(1),
  symbols: z.string().max(200),
  digitsOnly: z.boolean(),
});

const wordingSchema = z.strictObject({ label: text.optional(), hint: text.optional() });

/**
 * One field of the platform's form. `path` is the place in the case document, `*` standing for any item of a
 * list. A hint may quote values of the pack: `{signatures.length.maximum}`.
 */
const fieldSchema = z.strictObject({
  path: z
    .string()
    .max(200)
    .regex(/^[a-zA-Z]+(\.([a-zA-Z]+|\*))*$/),
  label: text,
  hint: text,
  self: needSchema.optional(),
  other: needSchema.optional(),
  /** Where one purpose words it differently. */
  wording: z.strictObject({ self: wordingSchema.optional(), other: wordingSchema.optional() }).optional(),
  /** Asked only when another field has one of these values; `*` stands for the same item. */
  when: z.strictObject({ path: text, oneOf: listOf(z.string().max(200)).min(1) }).optional(),
  /** Asked a second time under another label: shown to copy from, entered and judged at its first place. */
  repeats: z.literal(true).optional(),
  /** Refused unless it is what the paper says, character by character. */
  asPrinted: z.literal(true).optional(),
  /** In characters. */
  maxLength: z.int().positive().optional(),
  characters: characterRuleSchema.optional(),
  /** Key of an explanation in the glossary. */
  explain: text.optional(),
  /** Name in the platform's API: `Operation.Parameter`. */
  wire: text.optional(),
});

/** What the form asks and the case does not hold: entered on the platform alone. */
const elsewhereSchema = z.strictObject({ label: text, hint: text, wire: text.optional() });

/** The whole form, in the platform's own order and words. */
export const formSchema = z.strictObject({
  sections: listOf(
    group({
      id: slug,
      title: text,
      fields: listOf(fieldSchema).min(1),
      elsewhere: listOf(elsewhereSchema).optional(),
    }),
  ).min(1),
});

export type CharacterRule = z.infer<typeof characterRuleSchema>;
export type FormField = z.infer<typeof fieldSchema>;
