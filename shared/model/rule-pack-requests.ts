import { fileSlotSchema, purposeSchema } from './case-document.ts';
import { z } from './jitless.ts';
import { group, listOf, text } from './rule-pack-group.ts';

const path = z
  .string()
  .max(200)
  .regex(/^[a-zA-Z]+(\.([a-zA-Z]+|\*))*$/);
const slot = z.union([fileSlotSchema, z.literal('other')]);

/** What is sent for one parameter, taken from the case. */
const valueSchema = z.discriminatedUnion('as', [
  /** The text at a path. */
  z.strictObject({ as: z.literal('text'), path }),
  /** The platform's API name of the choice at a path. */
  z.strictObject({ as: z.literal('choice'), path }),
  /** Whether the value at a path is true, or equals a text. */
  z.strictObject({ as: z.literal('flag'), path, equals: text.optional() }),
  /** `validFrom` and `validTo` below a path, joined: `2026-11-21~2028-11-20`. */
  z.strictObject({ as: z.literal('period'), path, separator: z.string().min(1).max(10) }),
  /** The text of each item under a pattern. */
  z.strictObject({ as: z.literal('texts'), path }),
  /** The key that the platform gives to an uploaded file. */
  z.strictObject({ as: z.literal('file'), slot }),
  /** An object for each file in a place: its key, and texts that go with it. */
  z.strictObject({
    as: z.literal('fileList'),
    slot,
    key: text,
    /** A choice that stands beside the key. */
    choice: z.strictObject({ name: text, path }).optional(),
  }),
  /** What only the platform or a person can give at the time of sending. */
  z.strictObject({ as: z.literal('given'), placeholder: z.string().regex(/^[a-zA-Z]{1,40}$/), note: text }),
]);

const parameterSchema = z.strictObject({
  /** Exactly as the API names it. */
  name: z.string().regex(/^[A-Za-z]{1,80}$/),
  /** For which purposes the request is refused without it. */
  required: listOf(purposeSchema),
  value: valueSchema,
});

/** Requests of the platform's API that a case can be prepared for; sent by whoever has an account there. */
export const requestsSchema = group({
  operations: listOf(
    z.strictObject({
      /** Exactly as the API names it; also the name of the file it is put in. */
      name: z.string().regex(/^[A-Za-z]{1,80}$/),
      /** Of the API. */
      version: text,
      /** Only for these purposes; all when left out. */
      purposes: listOf(purposeSchema).min(1).optional(),
      parameters: listOf(parameterSchema).min(1),
    }),
  ),
});

export type RequestValue = z.infer<typeof valueSchema>;
