import { z } from './jitless.ts';
import { group, text } from './rule-pack-group.ts';

/**
 * How much a platform wants something. `required`: refused without. `recommended`: better with.
 * `later`: needed to hand in, but made only after the case is complete (the stamped letter).
 * `onRequest`: only when the platform's own check fails. `optional`: as one likes.
 */
const needSchema = z.enum(['required', 'recommended', 'later', 'onRequest', 'optional']);

/** Which characters a text may consist of, beside letters of the given scripts. */
const characterRuleSchema = z.strictObject({
  scripts: z.array(z.enum(['han', 'latin', 'digit'])).min(1),
  symbols: z.string(),
  digitsOnly: z.boolean(),
});

const wordingSchema = z.strictObject({ label: text.optional(), hint: text.optional() });

/**
 * One field of the platform's form. `path` is the place in the case document, `*` standing for any item of a
 * list. A hint may quote values of the pack: `{signatures.maximumLength}`.
 */
const fieldSchema = z.strictObject({
  path: z.string().regex(/^[a-zA-Z]+(\.([a-zA-Z]+|\*))*$/),
  label: text,
  hint: text,
  self: needSchema.optional(),
  other: needSchema.optional(),
  /** Where one purpose words it differently. */
  wording: z.strictObject({ self: wordingSchema.optional(), other: wordingSchema.optional() }).optional(),
  /** Asked only when another field has one of these values; `*` stands for the same item. */
  when: z.strictObject({ path: text, oneOf: z.array(z.string()).min(1) }).optional(),
  /** Asked a second time under another label: shown to copy from, entered and judged at its first place. */
  repeats: z.literal(true).optional(),
  /** In characters. */
  maxLength: z.int().positive().optional(),
  characters: characterRuleSchema.optional(),
  /** Key of an explanation in the glossary. */
  explain: text.optional(),
  /** Name in the platform's API: `Operation.Parameter`. */
  wire: text.optional(),
});

/** The whole form, in the platform's own order and words. */
export const formSchema = z.strictObject({
  sections: z.array(group({ id: text, title: text, fields: z.array(fieldSchema).min(1) })).min(1),
});

export type Need = z.infer<typeof needSchema>;
export type CharacterRule = z.infer<typeof characterRuleSchema>;
export type FormField = z.infer<typeof fieldSchema>;
