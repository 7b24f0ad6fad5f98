import { z } from './jitless.ts';
import { problemSchema } from './problem.ts';
import { rulePackSchema } from './rule-pack.ts';
import { slug, text } from './rule-pack-group.ts';

/** Names the pack that comes with the application; every other one is named by the SHA-256 of its file. */
export const shippedKey = 'shipped';

export const packKeySchema = z.union([z.literal(shippedKey), z.string().regex(/^[0-9a-f]{64}$/)]);

/** One pack of a platform that can be put in force. */
const packVersionSchema = z.object({
  key: packKeySchema,
  asOf: z.iso.date(),
  /** When it was imported; `null` for the one that comes with the application. */
  takenAt: z.iso.datetime().nullable(),
});

/** A platform with the pack in force and every other that can be restored. */
const platformRulesSchema = z.object({
  id: slug,
  name: text,
  /** The key of the pack in force; `null` where an added platform was taken out of use or cannot be used. */
  inForce: packKeySchema.nullable(),
  /** Of the pack in force: days since its date, and whether that is longer than rules can be relied on. */
  ageDays: z.int().nullable(),
  isStale: z.boolean(),
  /** Newest first. */
  versions: z.array(packVersionSchema),
  /** Why the chosen pack is not in force, where it turned out to be broken. */
  setAside: problemSchema.nullable(),
});

export const platformListSchema = z.object({
  platforms: z.array(platformRulesSchema),
  /** Why nothing imported is in force, where the record of what was imported cannot be read. */
  problem: problemSchema.nullable(),
});

/** What would become of a platform's rules. Nothing is changed by finding that out. */
export const packExaminationSchema = z.object({
  id: slug,
  name: text,
  before: rulePackSchema.nullable(),
  after: rulePackSchema.nullable(),
  /** Platforms whose rules rest on these and change with them. */
  followers: z.array(z.object({ id: slug, name: text, changes: z.int() })),
});

/** A pack was put in force; `before` is the key of the one in force until then, for going back. */
export const packChangeSchema = z.object({ id: slug, before: packKeySchema.nullable() });

export type PackKey = z.infer<typeof packKeySchema>;
export type PackVersion = z.infer<typeof packVersionSchema>;
export type PlatformRules = z.infer<typeof platformRulesSchema>;
export type PlatformList = z.infer<typeof platformListSchema>;
export type PackExamination = z.infer<typeof packExaminationSchema>;
export type PackChanged = z.infer<typeof packChangeSchema>;
