import { fileSlotSchema, organizationKindSchema, signatureBasisSchema } from './case-document.ts';
import { z } from './jitless.ts';
import { copyPolicySchema } from './rule-pack-files.ts';
import { group, known, listOf, slug, text } from './rule-pack-group.ts';
import { needSchema } from './rule-pack-need.ts';

/** One paper to hand in, for whom and in what condition. */
const materialSchema = group({
  id: slug,
  title: text,
  /** Where the case keeps it; `other` for a paper without a place of its own. */
  slot: z.union([fileSlotSchema, z.literal('other')]),
  /** Left out for a purpose that does not ask for it. */
  self: known(needSchema).optional(),
  other: known(needSchema).optional(),
  /** Only for these kinds of organization; all when left out. */
  organizationKinds: listOf(organizationKindSchema).min(1).optional(),
  /** Only for signatures on one of these bases; all when left out. */
  bases: listOf(signatureBasisSchema).min(1).optional(),
  copy: copyPolicySchema,
  /** What else must be seen on it. */
  conditions: listOf(text),
});

/** Everything that must be handed in. */
export const materialsSchema = z.strictObject({ items: listOf(materialSchema).min(1) });
