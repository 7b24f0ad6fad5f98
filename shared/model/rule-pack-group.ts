import { z } from './jitless.ts';

/** Limits of what a rule pack may hold, so that one made carelessly or with malice is refused and not worked on. */
export const packLimits = {
  /** Of the JSON text as UTF-8. */
  bytes: 512 * 1024,
  /** Of a text, in UTF-16 units. */
  textLength: 2_000,
  /** Of a list, and of the keys of an object. */
  listLength: 1_000,
  /** Levels of lists and objects inside each other. */
  depth: 12,
} as const;

/** A text that says something. */
export const text = z.string().trim().min(1).max(packLimits.textLength);

/** How far a statement about a platform can be trusted. */
const confidenceSchema = z.enum(['official', 'reported', 'assumed']);

/** What becomes of something on a platform: refused is an error, discouraged a warning. */
export const policySchema = z.enum(['accepted', 'discouraged', 'refused']);

/** A numbered fact (`000-19`), or a section of what was gathered about the platforms (`platforms-4.2`). */
const factSchema = z.string().regex(/^(\d{3}-\d{1,3}|(platforms|aliyun)-\d{1,2}(\.\d{1,2}){0,2})$/);

const provenance = {
  source: text,
  asOf: z.iso.date(),
  confidence: confidenceSchema,
  /** The facts the values restate, by number. */
  facts: z.array(factSchema).min(1).max(100).optional(),
};

/** Values that share a provenance: where they come from, how old they are, and how sure. */
export function group<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject({ ...shape, ...provenance });
}

/** A list within the limits of a pack. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).max(packLimits.listLength);
}

/** Name of an item within its list, and of a pack or word list. */
export const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A value that the platform may not have published: then it is `"unknown"`, never left to be guessed. */
export function known<Value extends z.ZodType>(value: Value) {
  return z.union([z.literal('unknown'), value]);
}

export const provenanceSchema = z.object(provenance);

export type Policy = z.infer<typeof policySchema>;
export type Provenance = z.infer<typeof provenanceSchema>;
export type Known<Value> = Value | 'unknown';

/** The value where there is one, `undefined` where it is unknown. */
export function ifKnown<Value>(value: Known<Value>): Value | undefined {
  return value === 'unknown' ? undefined : value;
}
