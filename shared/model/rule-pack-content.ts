import { z } from './jitless.ts';
import { group, known, listOf, policySchema, text } from './rule-pack-group.ts';

const timeOfDay = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);

/** Rules for what a message says (短信内容) and its templates. */
export const contentSchema = z.strictObject({
  length: group({
    /** Characters of one message, and of each part of a longer one; the signature counts. */
    single: known(z.int().positive()),
    part: known(z.int().positive()),
    signatureCounts: known(z.boolean()),
    /** Of a template as a whole. */
    maximum: known(z.int().positive()),
  }),
  signature: group({
    position: known(z.enum(['start', 'end', 'start-or-end'])),
    /** 【】 in the template's own text. */
    bracketsInText: known(policySchema),
    note: text,
  }),
  types: listOf(
    group({
      id: z.enum(['verification', 'notification', 'marketing']),
      label: text,
      wire: text.optional(),
      policy: known(policySchema),
      /** One of these must occur. */
      mustContainOneOf: listOf(text).optional(),
      /** When it may be sent. */
      hours: known(z.strictObject({ from: timeOfDay, to: timeOfDay })).optional(),
      notes: listOf(text),
    }),
  ),
  variables: group({
    maximumDigits: known(z.int().positive()),
    links: known(policySchema),
    contacts: known(policySchema),
    notes: listOf(text),
  }),
  /** 退订: what a marketing message must offer. */
  optOut: group({ required: known(z.boolean()), wordings: known(listOf(text)), note: text }),
  links: group({ policy: known(policySchema), shortLinks: known(policySchema), note: text }),
  symbols: group({ forbidden: known(z.string().max(200)), emoji: known(policySchema), note: text }),
  advice: group({ texts: listOf(text) }),
});
